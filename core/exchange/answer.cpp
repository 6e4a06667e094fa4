// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"

#include "core/base/duration.h"
#include "core/base/jsonpointer.h"
#include "core/exchange/lifetime.h"

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

QJsonValue parsedBody(const HttpAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body.reveal().toByteArray());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
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

/// An opening without its full stop, with the service's own code and texts.
QString quoting(const QString &opening, const QString &code, QStringList texts, const Material &material)
{
    const QString said = code.isEmpty() ? opening : u"%1 (%2)"_s.arg(opening, code);
    for (QString &text : texts) {
        text = cleaned(text, material);
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? said + u'.' : said + u": "_s + texts.join(u" – "_s);
}

QString whatItSaid(const HttpAnswer &answer, const QJsonValue &body, const QString &code, const Material &material)
{
    const FailureBody &places = material.service->failureBody;
    const QString opening =
        translated(QT_TRANSLATE_NOOP("Answer", "The service answered with status %1")).arg(answer.status);
    const QStringList texts = body.isUndefined()
                                  ? QStringList(plainText(answer))
                                  : QStringList{firstOf(places.text, body), firstOf(places.detail, body)};
    return quoting(opening, code, texts, material);
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

/// Turns an answer that is no success into a failure, by the definition's table.
Refusal refusal(const std::vector<FailureRow> &own, const Material &material, const HttpAnswer &answer)
{
    const QJsonValue body = parsedBody(answer);
    const QString rawCode = firstOf(material.service->failureBody.code, body);
    const FailureRow row = rowFor(own, *material.service, answer.status, rawCode);
    const QString code = cleaned(rawCode, material);
    Refusal refused{.error = {.kind = row.kind,
                              .detail = whatItSaid(answer, body, code, material),
                              .hint = hintFor(row, material, answer.status),
                              .httpStatus = answer.status,
                              .code = code},
                    .renews = row.renews,
                    .tokenDead = row.tokenDead};
    if (row.kind == ErrorKind::Blocked) {
        refused.error.until = answer.receivedAt.addSecs(row.lasts.value_or(usualBlock).count());
    }
    return refused;
}

tl::unexpected<Refusal> unusable(const HttpAnswer &answer, const QString &detail)
{
    Error error{.kind = ErrorKind::Unusable, .detail = detail, .httpStatus = answer.status};
    return tl::unexpected<Refusal>(Refusal{.error = error});
}

/// An answer without a token often says why there is none. Nothing but the places of a failure is quoted: the token may
/// stand anywhere else.
tl::unexpected<Refusal> noToken(const Step &step, const Material &material, const HttpAnswer &answer,
                                const QJsonValue &body)
{
    const FailureBody &places = material.service->failureBody;
    const QString code = cleaned(firstOf(places.code, body), material);
    const QString opening = translated(QT_TRANSLATE_NOOP("Answer", "The service's answer holds no token at “%1”"))
                                .arg(step.token.header.isEmpty() ? step.token.pointer : step.token.header);
    const QStringList texts{firstOf(places.text, body), firstOf(places.detail, body)};
    tl::unexpected<Refusal> refused = unusable(answer, quoting(opening, code, texts, material));
    refused.value().error.code = code;
    return refused;
}

bool saysSuccess(const SuccessRule &rule, const QJsonValue &body)
{
    const std::optional<QJsonValue> value = rule.pointer.isEmpty() ? std::nullopt : findJson(body, rule.pointer);
    return !value || jsonScalar(*value) == rule.equals;
}

/// Half of a surrogate pair is no character. It becomes one that no header can carry, and not the "?" that Qt would
/// write: that would be another token.
Secret secretOf(const QString &text)
{
    return Secret(text.isValidUtf16() ? text.toUtf8() : QString(QChar::ReplacementCharacter).toUtf8());
}

Secret foundToken(const TokenPlace &place, const HttpAnswer &answer, const QJsonValue &body)
{
    if (!place.header.isEmpty()) {
        return answer.header(place.header.toLatin1());
    }
    const std::optional<QJsonValue> value = findJson(body, place.pointer);
    return value && value->isString() ? secretOf(value->toString()) : Secret();
}

/// The lifetime that the request of a profile asked for; nothing where it left that to the service.
std::optional<std::chrono::seconds> requestedLifetime(const QString &id, const Material &material)
{
    const Field *field = material.service->field(id);
    const QString value = field ? material.profile.effectiveValue(*field) : QString();
    const auto span = field && field->type == FieldType::Integer
                          ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(value.toUInt()))
                          : parseGoDuration(value);
    return span >= std::chrono::seconds(1) ? std::optional(std::chrono::floor<std::chrono::seconds>(*span))
                                           : std::nullopt;
}

/// A step's rules for this profile: the documentation promises no longer life than was asked for.
std::vector<LifetimeRule> rulesFor(const Step &step, const Material &material)
{
    std::vector<LifetimeRule> rules = step.lifetime;
    for (LifetimeRule &rule : rules) {
        rule.duration = std::min(rule.duration, requestedLifetime(rule.requested, material).value_or(rule.duration));
    }
    return rules;
}

LifetimeFacts factsOf(const Secret &token, const QJsonValue &body, const HttpAnswer &answer)
{
    return {.token = token, .body = body, .receivedAt = answer.receivedAt, .date = answer.serverDate()};
}

Secret withoutQuotes(const Secret &token)
{
    QByteArray bytes = token.reveal().toByteArray();
    if (bytes.size() >= 2 && bytes.startsWith('"') && bytes.endsWith('"')) {
        bytes = bytes.sliced(1, bytes.size() - 2);
    }
    return Secret(std::move(bytes));
}

} // namespace

Secret strippedToken(const Secret &token)
{
    return withoutQuotes(Secret(token.reveal().toByteArray().trimmed()));
}

bool isUsableToken(const Secret &token)
{
    return !token.isEmpty() &&
           std::ranges::all_of(token.reveal(), [](char each) { return each > 0x20 && each < 0x7f; });
}

SecretVerdict readPasswordChange(const Material &material, const HttpAnswer &answer)
{
    const PasswordChange &change = *material.service->passwordChange;
    const bool statusFits = std::ranges::find(change.success.status, answer.status) != change.success.status.end();
    if (statusFits && saysSuccess(change.success, parsedBody(answer))) {
        return {.fate = SecretFate::Changed};
    }
    const Refusal refused = refusal(change.failures, material, answer);
    const bool isJudged = refused.error.kind == ErrorKind::Rejected || refused.error.kind == ErrorKind::Blocked;
    // 408 is what a gateway says that gave up waiting.
    const bool isRefused = answer.status >= 300 && answer.status < 500 && answer.status != 408;
    return {.fate = isJudged || isRefused ? SecretFate::Unchanged : SecretFate::InDoubt, .refusal = refused};
}

tl::expected<Token, Refusal> readAnswer(const Step &step, const Material &material, const HttpAnswer &answer)
{
    const QJsonValue body = parsedBody(answer);
    const bool statusFits = std::ranges::find(step.success.status, answer.status) != step.success.status.end();
    if (!statusFits || !saysSuccess(step.success, body)) {
        return tl::unexpected<Refusal>(refusal(step.failures, material, answer));
    }
    const bool fromHeader = !step.token.header.isEmpty();
    if (!fromHeader && body.isUndefined()) {
        return unusable(answer, translated(QT_TRANSLATE_NOOP("Answer", "The service's answer is not a JSON object.")));
    }
    const Secret raw = foundToken(step.token, answer, body);
    const Secret value = step.token.stripQuotes ? withoutQuotes(raw) : raw;
    if (value.isEmpty()) {
        return noToken(step, material, answer, body);
    }
    if (!isUsableToken(value)) {
        return unusable(answer, translated(QT_TRANSLATE_NOOP(
                                    "Answer", "The service's token has characters that no header can carry.")));
    }
    const Token token = withLifetime(rulesFor(step, material), factsOf(value, body, answer));
    if (token.expiresAt && *token.expiresAt <= answer.receivedAt) {
        return unusable(answer,
                        translated(QT_TRANSLATE_NOOP(
                            "Answer", "The service's token had expired before it arrived. Compare the clocks.")));
    }
    return token;
}

bool isRefusalOfTheService(const ServiceDefinition &service, const Error &error)
{
    const auto isNamed = [&error](const FailureRow &row) {
        return row.kind == ErrorKind::Rejected && row.status == error.httpStatus && !row.code.isEmpty() &&
               row.code == error.code;
    };
    return std::ranges::any_of(service.failures, isNamed) ||
           std::ranges::any_of(service.steps,
                               [&isNamed](const Step &step) { return std::ranges::any_of(step.failures, isNamed); });
}

tl::expected<void, Refusal> readProbe(const Material &material, const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        return {};
    }
    return tl::unexpected<Refusal>(refusal({}, material, answer));
}

std::optional<Token> renewedToken(const Material &material, const HttpAnswer &answer)
{
    const ServiceDefinition &service = *material.service;
    const Step *step = service.renewal ? service.step(service.renewal->step) : nullptr;
    const Secret value = step ? withoutQuotes(answer.header(service.renewal->header.toLatin1())) : Secret();
    if (!isUsableToken(value)) {
        return std::nullopt;
    }
    return withLifetime(rulesFor(*step, material), factsOf(value, QJsonValue::Undefined, answer));
}

} // namespace bearerbox
