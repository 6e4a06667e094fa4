// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/tokenblob.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString exactInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime readInstant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject tokenToJson(const Token &token)
{
    QJsonObject object{{u"value"_s, token.value.revealText()},
                       {u"issuedAt"_s, exactInstant(token.issuedAt)},
                       {u"source"_s, expirySourceWord(token.source)}};
    if (token.expiresAt) {
        object[u"expiresAt"] = exactInstant(*token.expiresAt);
    }
    return object;
}

std::optional<Token> tokenFromJson(const QJsonValue &value)
{
    const auto source = expirySourceFromWord(value[u"source"].toString());
    Token token{.value = Secret::fromText(value[u"value"].toString()), .issuedAt = readInstant(value[u"issuedAt"])};
    if (!source || token.value.isEmpty() || !token.issuedAt.isValid()) {
        return std::nullopt;
    }
    token.source = *source;
    if (const QJsonValue expiry = value[u"expiresAt"]; !expiry.isUndefined()) {
        token.expiresAt = readInstant(expiry);
    }
    const bool isSound = !token.expiresAt || token.expiresAt->isValid();
    return isSound ? std::optional(token) : std::nullopt;
}

} // namespace

Secret toBlob(const Tokens &tokens, const QString &identity)
{
    QJsonObject steps;
    for (const auto &[step, token] : tokens) {
        steps[step] = tokenToJson(token);
    }
    const QJsonObject blob{{u"version"_s, 1}, {u"identity"_s, identity}, {u"steps"_s, steps}};
    return Secret(QJsonDocument(blob).toJson(QJsonDocument::Compact));
}

Tokens fromBlob(const Secret &blob, const QString &identity)
{
    const QJsonObject object = QJsonDocument::fromJson(blob.reveal().toByteArray()).object();
    Tokens tokens;
    if (object[u"version"] != 1 || object[u"identity"] != identity) {
        return tokens;
    }
    const QJsonObject steps = object[u"steps"].toObject();
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        const std::optional<Token> token = tokenFromJson(step.value());
        if (token) {
            tokens[step.key()] = *token;
        }
    }
    return tokens;
}

} // namespace bearerbox
