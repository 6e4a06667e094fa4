// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jwt.h"

#include "core/base/jsonpointer.h"

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
    const std::optional<QString> text = jsonScalar(claims ? claims->value("exp"_L1) : QJsonValue());
    bool isNumber = false;
    const double expiry = text ? text->toDouble(&isNumber) : 0;
    // RFC 7519, section 4.1.4: a NumericDate; some write it as a text. Before 1970 is long ago. But 0 is what Go's
    // libraries write for "no end", and read so.
    return isNumber && expiry < 0 ? QDateTime::fromSecsSinceEpoch(0, Qt::UTC) : instantFromEpoch(expiry);
}

} // namespace bearerbox
