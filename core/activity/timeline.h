// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"

#include <vector>

namespace bearerbox {

/// The life of one token, as far as it falls into the span.
struct TokenLife
{
    QDateTime from;
    QDateTime to;
    /// When its token was issued, by the clock of the service: it tells the tokens of a step apart.
    QDateTime issuedAt = {};

    bool operator==(const TokenLife &) const = default;
};

/// What happened to one step of a session.
struct Lane
{
    QString step;
    std::vector<TokenLife> lives;
    /// When a token came.
    std::vector<QDateTime> refreshes;
    /// When none did.
    std::vector<QDateTime> failures;

    bool operator==(const Lane &) const = default;
};

/// A day of a session, in the time of its service.
struct Timeline
{
    QDateTime from;
    QDateTime to;
    std::vector<Lane> lanes;

    [[nodiscard]] bool isEmpty() const;
    /// How far an instant is from the left end: 0 to 1.
    [[nodiscard]] double place(const QDateTime &instant) const;

    bool operator==(const Timeline &) const = default;
};

/// What the lanes of a profile show, one for each step, for a span that ends now. A token lived until the next one
/// came, until the activity says that this very token was replaced, or until it expired. Instants of the activity are
/// by this machine's clock, which the service's is so far ahead of. A failure that belongs to no step stands in the
/// first lane, and one of something that was only tried in none.
[[nodiscard]] Timeline timelineOf(const std::vector<ActivityEntry> &entries, const QUuid &profile,
                                  const QStringList &steps, const QDateTime &now, std::chrono::seconds span,
                                  std::chrono::milliseconds skew);

} // namespace bearerbox
