// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jwt.h"

#include <QJsonDocument>
#include <QList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr double millisecondsFrom = 1e12;
constexpr double lastSecond = 253402300799.0; // 9999-12-31T23:59:59Z

} // namespace

std::optional<QDateTime> instantFromEpoch(double number)
{
    const double seconds = number >= millisecondsFrom ? number / 1000 : number;
    if (!std::isfinite(seconds) || seconds <= 0 || seconds > lastSecond) {
        return std::nullopt;
    }
    return QDateTime::fromMSecsSinceEpoch(std::llround(seconds * 1000), Qt::UTC);
}

std::optional<QJsonObject> unverifiedClaims(QByteArrayView token)
{
    const QList<QByteArray> parts = token.toByteArray().split('.');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const auto decoded = QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding |
                                                                      QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument claims = decoded ? QJsonDocument::fromJson(*decoded) : QJsonDocument();
    return claims.isObject() ? std::optional(claims.object()) : std::nullopt;
}

std::optional<QDateTime> jwtExpiry(QByteArrayView token)
{
    const std::optional<QJsonObject> claims = unverifiedClaims(token);
    const QJsonValue expiry = claims ? claims->value("exp"_L1) : QJsonValue();
    // RFC 7519, section 4.1.4: a NumericDate. Milliseconds would be a mistake of the sender, not a far future.
    return expiry.isDouble() ? instantFromEpoch(expiry.toDouble()) : std::nullopt;
}

} // namespace bearerbox
