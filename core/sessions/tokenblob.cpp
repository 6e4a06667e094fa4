// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/tokenblob.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
    if (!source || !token.issuedAt.isValid()) {
        return std::nullopt;
    }
    token.source = *source;
    if (const QJsonValue expiry = value[u"expiresAt"]; !expiry.isUndefined()) {
        token.expiresAt = readInstant(expiry);
    }
    const bool isSound = token.expiresAt ? token.expiresAt->isValid() : !token.value.isEmpty();
    return isSound ? std::optional(token) : std::nullopt;
}

QJsonObject toJson(const Tokens &tokens)
{
    QJsonObject steps;
    for (const auto &[step, token] : tokens) {
        steps[step] = tokenToJson(token);
    }
    return steps;
}

Tokens tokensFromJson(const QJsonObject &steps)
{
    Tokens tokens;
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        if (const std::optional<Token> token = tokenFromJson(step.value())) {
            tokens[step.key()] = *token;
        }
    }
    return tokens;
}

QString keyOf(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded);
}

} // namespace

Tokens KeptTokens::at(const QUrl &address) const
{
    const auto found = byAddress.find(keyOf(address));
    return found == byAddress.end() ? Tokens() : found->second;
}

bool KeptTokens::knows(const QUrl &address) const
{
    return byAddress.contains(keyOf(address));
}

void KeptTokens::keep(const QUrl &address, const Tokens &tokens)
{
    if (!tokens.empty() || knows(address)) {
        byAddress[keyOf(address)] = tokens;
    }
}

void KeptTokens::serve(const QUrl &address, const Tokens &tokens)
{
    serving = keyOf(address);
    keep(address, tokens);
}

QUrl KeptTokens::servingAmong(const QList<QUrl> &addresses) const
{
    const QUrl last(serving);
    return addresses.contains(last) ? last : addresses.value(0);
}

bool areThose(const Tokens &kept, const Tokens &shown)
{
    return std::ranges::all_of(kept, [&shown](const auto &entry) {
        const auto same = shown.find(entry.first);
        return same != shown.end() && same->second.value == entry.second.value;
    });
}

bool isNews(const KeptTokens &kept, const QUrl &serving, const Tokens &known)
{
    const auto agree = [](const Tokens &some, const Tokens &others) {
        return std::ranges::all_of(some, [&others](const auto &entry) {
            const Token &token = entry.second;
            const auto other = others.find(entry.first);
            return token.isPasted || token.value.isEmpty() ||
                   (other != others.end() && other->second.value == token.value);
        });
    };
    const Tokens theirs = kept.at(serving);
    return kept.knows(serving) && (!agree(theirs, known) || !agree(known, theirs));
}

Secret toBlob(const KeptTokens &tokens, const QString &identity)
{
    QJsonObject addresses;
    for (const auto &[address, steps] : tokens.byAddress) {
        addresses[address] = toJson(steps);
    }
    const QJsonObject blob{
        {u"version"_s, 2}, {u"identity"_s, identity}, {u"serving"_s, tokens.serving}, {u"addresses"_s, addresses}};
    return Secret(QJsonDocument(blob).toJson(QJsonDocument::Compact));
}

KeptTokens fromBlob(const Secret &blob, const QString &identity)
{
    const QJsonObject object = QJsonDocument::fromJson(blob.reveal().toByteArray()).object();
    if (object[u"version"] != 2 || object[u"identity"] != identity) {
        return {};
    }
    KeptTokens tokens{.serving = object[u"serving"].toString()};
    const QJsonObject addresses = object[u"addresses"].toObject();
    for (auto address = addresses.begin(); address != addresses.end(); ++address) {
        tokens.byAddress[address.key()] = tokensFromJson(address->toObject());
    }
    return tokens;
}

} // namespace bearerbox
