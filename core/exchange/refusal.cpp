// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/refusal.h"

#include "core/base/jsonpointer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr std::chrono::minutes usualBlock(15);

QString translated(const char *text)
{
    return QCoreApplication::translate("Answer", text);
}

QString firstOf(const QStringList &pointers, const QJsonValue &body)
{
    for (const QString &pointer : pointers) {
        const std::optional<QJsonValue> value = findJson(body, pointer);
        const std::optional<QString> text = value ? jsonScalar(*value) : std::nullopt;
        if (text && !text->isEmpty()) {
            return *text;
        }
    }
    return {};
}

const FailureRow *findRow(const std::vector<FailureRow> &rows, int status, const QString &code)
{
    const auto fits = [&](const FailureRow &row) {
        return row.status == status && (row.code.isEmpty() || row.code == code);
    };
    const auto found = std::ranges::find_if(rows, fits);
    return found == rows.end() ? nullptr : &*found;
}

FailureRow rowWithoutATable(int status)
{
    const bool refuses = status == 401 || status == 403;
    return {.status = status, .kind = refuses ? ErrorKind::Rejected : ErrorKind::Server};
}

FailureRow rowFor(const std::vector<FailureRow> &own, const ServiceDefinition &service, int status, const QString &code)
{
    const FailureRow *row = findRow(own, status, code);
    row = row ? row : findRow(service.failures, status, code);
    return row ? *row : rowWithoutATable(status);
}

/// The text of a body that is neither JSON nor HTML: routers and proxies say in plain words what is wrong.
QString plainText(const HttpAnswer &answer)
{
    const QByteArrayView text = answer.body.reveal().trimmed();
    const bool isMarkup = !text.isEmpty() && QByteArrayView("<{[").contains(text.front());
    return isMarkup || !text.isValidUtf8() ? QString() : QString::fromUtf8(text);
}

/// A code that the definition does not know, as far as it is one: some services put a sentence in its place, with
/// whatever they were sent.
QString strangeCode(const QString &raw, const Material &material)
{
    const QString code = cleaned(raw, material);
    return mayHoldSecret(code, material) ? QString() : code;
}

/// Puts an opening without its full stop into an error, with the service's own code and texts.
void quote(Error &error, const QString &opening, QStringList texts, const Material &material)
{
    const QString said = error.code.isEmpty() ? opening : u"%1 (%2)"_s.arg(opening, error.code);
    if (mayHoldSecret(texts.join(u'\n'), material)) {
        error.ownDetail = said + u'.';
    }
    for (QString &text : texts) {
        text = cleaned(text, material);
    }
    texts.removeAll(QString());
    error.detail = texts.isEmpty() ? said + u'.' : said + u": "_s + texts.join(u" – "_s);
}

void quoteRefusal(Error &error, const HttpAnswer &answer, const QJsonValue &body, const Material &material)
{
    const FailureBody &places = material.service->failureBody;
    const QString opening =
        translated(QT_TRANSLATE_NOOP("Answer", "The service answered with status %1")).arg(answer.status);
    const QStringList texts = body.isUndefined()
                                  ? QStringList(plainText(answer))
                                  : QStringList{firstOf(places.text, body), firstOf(places.detail, body)};
    quote(error, opening, texts, material);
}

/// What the definition says about an answer. Where nothing is found below an address that brings a path of its own,
/// that path is the first to look at.
LocalizedText hintFor(const FailureRow &row, const Material &material, int status)
{
    const QString path = material.address.path();
    if (status != 404 || path.isEmpty() || path == "/"_L1) {
        return row.hint;
    }
    const QString english =
        u"The address of the profile has a path, %1, and the service's own paths are put after it: check it."_s;
    const QString chinese = u"配置的地址带有路径 %1，服务自身的路径会接在其后：请检查该路径。"_s;
    return {.english = joinedSentences({english.arg(path), row.hint.english}),
            .chinese = joinedSentences({chinese.arg(path), row.hint.chinese})};
}

} // namespace

QJsonValue parsedBody(const HttpAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body.reveal().toByteArray());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

Refusal refusalOf(const std::vector<FailureRow> &own, const Material &material, const HttpAnswer &answer)
{
    const QJsonValue body = parsedBody(answer);
    const QString rawCode = firstOf(material.service->failureBody.code, body);
    const FailureRow row = rowFor(own, *material.service, answer.status, rawCode);
    Refusal refused{.error = {.kind = row.kind,
                              .hint = hintFor(row, material, answer.status),
                              .httpStatus = answer.status,
                              .code = row.code.isEmpty() ? strangeCode(rawCode, material) : rawCode},
                    .renews = row.renews,
                    .tokenDead = row.tokenDead};
    quoteRefusal(refused.error, answer, body, material);
    if (row.kind == ErrorKind::Blocked) {
        refused.error.until = answer.receivedAt.addSecs(row.lasts.value_or(usualBlock).count());
    }
    return refused;
}

Refusal unusable(const HttpAnswer &answer, const QString &detail)
{
    return {.error = {.kind = ErrorKind::Unusable, .detail = detail, .httpStatus = answer.status}};
}

Refusal noToken(const Step &step, const Material &material, const HttpAnswer &answer)
{
    const FailureBody &places = material.service->failureBody;
    const QJsonValue body = parsedBody(answer);
    const QString opening = translated(QT_TRANSLATE_NOOP("Answer", "The service's answer holds no token at “%1”"))
                                .arg(step.token.header.isEmpty() ? step.token.pointer : step.token.header);
    Refusal refused = unusable(answer, {});
    refused.error.code = strangeCode(firstOf(places.code, body), material);
    quote(refused.error, opening, {firstOf(places.text, body), firstOf(places.detail, body)}, material);
    return refused;
}

} // namespace bearerbox
