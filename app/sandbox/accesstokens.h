// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>

#include <chrono>

namespace bearerbox::sandbox {

/// The AccessTokens that tokenByAkSk gave out. Whether several may live side by side is documented nowhere; here they
/// may.
class AccessTokens final
{
public:
    struct Issued
    {
        QByteArray token;
        QDateTime createdAt;
    };

    explicit AccessTokens(Clock clock);

    [[nodiscard]] Issued issue(std::chrono::seconds lifetime);
    [[nodiscard]] bool isLive(const QByteArray &token) const;

private:
    Clock m_clock;
    QHash<QByteArray, QDateTime> m_expiries;
};

} // namespace bearerbox::sandbox
