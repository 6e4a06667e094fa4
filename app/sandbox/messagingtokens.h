// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace bearerbox::sandbox {

/// Whose ccmessaging-token it is.
struct Participant
{
    QString tenantId;
    QString channelId;
    QString userId;

    bool operator==(const Participant &) const = default;
};

/// The ccmessaging-tokens. Each is the plain Base64 of a JSON object that starts with createTime (milliseconds) and
/// names its participant. Only the newest of a participant lives: the server compares the whole text with the one it
/// stored.
class MessagingTokens final
{
public:
    MessagingTokens(Clock clock, std::chrono::seconds lifetime);

    /// A new token; the participant's old one dies.
    [[nodiscard]] QByteArray issue(const Participant &participant);
    [[nodiscard]] bool isLive(const QByteArray &token) const;
    /// A successor for a live token; otherwise nothing. How often the real service renews is not documented.
    [[nodiscard]] std::optional<QByteArray> renewed(const QByteArray &token);

private:
    struct Stored
    {
        QByteArray token;
        QDateTime issuedAt;
    };

    Clock m_clock;
    std::chrono::milliseconds m_lifetime;
    QHash<Participant, Stored> m_stored;
};

[[nodiscard]] size_t qHash(const Participant &participant, size_t seed = 0) noexcept;

} // namespace bearerbox::sandbox
