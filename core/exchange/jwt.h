// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace bearerbox {

/// The claims of a JSON Web Token (RFC 7519) as its sender wrote them: the signature is not looked at, so they are good
/// for showing and for the expiry, never for trust. Nothing if the text is no JWT.
[[nodiscard]] std::optional<QJsonObject> unverifiedClaims(QByteArrayView token);

/// The claim "exp" (seconds since 1970) as an instant, if there is a sensible one.
[[nodiscard]] std::optional<QDateTime> jwtExpiry(QByteArrayView token);

/// An instant from seconds or, from 10^12 on, milliseconds since 1970; nothing outside the years 1970 to 9999.
[[nodiscard]] std::optional<QDateTime> instantFromEpoch(double number);

} // namespace bearerbox
