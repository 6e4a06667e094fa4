// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"

#include <QStringList>

namespace bearerbox {

/// The kinds of activity that people look for.
enum class ActivityKind { Everything, Failures, Refreshes, Uses, Changes };

/// What of the activity is to be seen.
struct ActivityQuery
{
    /// All of them must be found, in any case.
    QStringList words;
    /// Null for all profiles.
    QUuid profile;
    ActivityKind kind = ActivityKind::Everything;

    bool operator==(const ActivityQuery &) const = default;
};

/// Whether an entry is of a kind.
[[nodiscard]] bool isOf(const ActivityEntry &entry, ActivityKind kind);
/// All that a search looks at: what people read in the table and in the details.
[[nodiscard]] QString searchedText(const ActivityEntry &entry);
/// Whether the texts hold every word.
[[nodiscard]] bool holdsAll(const QString &text, const QStringList &words);

} // namespace bearerbox
