// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/livetokens.h"

#include "core/base/jsonpointer.h"
#include "core/sessions/identity.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr auto ownersMember = "owners"_L1;

QString digest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Token *oneLiveToken(Material &material)
{
    const auto token = material.service->oneLiveToken ? material.tokens.find(material.service->oneLiveToken->step)
                                                      : material.tokens.end();
    return token == material.tokens.end() ? nullptr : &token->second;
}

/// Tells tokens apart; says nothing about them.
QString fingerprintOf(const Token &token)
{
    return digest(token.value.reveal().toByteArray()).first(32);
}

/// Base64 of a JSON object, with URL encoding on top or without, in either alphabet
/// (https://support.huaweicloud.com/intl/en-us/api-cec/cec_07_0953.html).
QJsonValue decoded(const Secret &token)
{
    QByteArray base64 = QByteArray::fromPercentEncoding(token.reveal().toByteArray());
    base64.replace('-', '+').replace('_', '/');
    const auto bytes = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace

LiveTokens::LiveTokens(QString path, QString lockPath) : m_notes(std::move(path), std::move(lockPath)) {}

void LiveTokens::note(const Material &material)
{
    Material copy = material;
    const Token *token = oneLiveToken(copy);
    if (!token) {
        return;
    }
    m_notes.change([owner = ownerOf(material), newest = fingerprintOf(*token)](QJsonObject &document) {
        QJsonObject owners = document[ownersMember].toObject();
        owners[owner] = newest;
        document[ownersMember] = owners;
    });
}

void LiveTokens::mark(Material &material)
{
    Token *token = oneLiveToken(material);
    if (!token || token->value.isEmpty()) {
        return; // of one whose value is gone it is known already
    }
    const QJsonValue newest = m_notes.content()[ownersMember][ownerOf(material)];
    token->isReplaced = newest.isString() && newest != fingerprintOf(*token);
}

std::optional<Error> objectionToOwner(const Material &material, const Secret &token)
{
    const std::optional<OneLiveToken> &live = material.service->oneLiveToken;
    const QJsonValue content = live && live->isBase64Json ? decoded(token) : QJsonValue(QJsonValue::Undefined);
    if (!content.isObject()) {
        return std::nullopt;
    }
    for (auto field = live->scope.begin(); field != live->scope.end(); ++field) {
        const std::optional<QJsonValue> said = field->isEmpty() ? std::nullopt : findJson(content, *field);
        const std::optional<QString> text = said ? jsonScalar(*said) : std::nullopt;
        const Field &ours = *material.service->field(field.key());
        if (text && *text != material.profile.effectiveValue(ours)) {
            const QString sentence = QCoreApplication::translate(
                "LiveTokens", "This token belongs to somebody else: its “%1” is not the one of this profile.");
            return Error{.kind = ErrorKind::Usage, .detail = sentence.arg(ours.label.local())};
        }
    }
    return std::nullopt;
}

} // namespace bearerbox
