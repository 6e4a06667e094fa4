// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/signingkey.h"
#include "core/base/clock.h"

#include <QStringList>

#include <chrono>

namespace bearerbox::sandbox {

/// Strikes the engine's JWTs (RS512) and tells them from forgeries. Stateless, as the engine is: nothing is revoked.
class TokenMint final
{
public:
    enum class Fault { Forged, Expired };

    TokenMint(SigningKey key, Clock clock);

    /// A token with exactly the claims account, roles and exp.
    [[nodiscard]] QByteArray mint(const QString &account, const QStringList &roles,
                                  std::chrono::seconds lifetime) const;
    /// The account that a token names. A forged token is never called expired.
    [[nodiscard]] tl::expected<QString, Fault> accountOf(QByteArrayView token) const;

private:
    SigningKey m_key;
    Clock m_clock;
};

} // namespace bearerbox::sandbox
