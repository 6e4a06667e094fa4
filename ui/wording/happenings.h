// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"
#include "core/activity/timeline.h"

#include <QStringList>

class QLocale;

namespace bearerbox {

/// A caption and what is so, as people read it.
struct Told
{
    QString caption;
    QString value;
};

/// What happened, in a few words: "Token fetched", "Credential refused".
[[nodiscard]] QString happeningTitle(const ActivityEntry &entry);
/// Why the service was asked, as a phrase.
[[nodiscard]] QString whyText(Why why);
/// The rest in one line, for a table.
[[nodiscard]] QString happeningLine(const ActivityEntry &entry, const QDateTime &now, const QLocale &locale);
/// Everything that is known of an entry.
[[nodiscard]] std::vector<Told> happeningDetails(const ActivityEntry &entry, const QLocale &locale);

/// What is known of a request.
[[nodiscard]] std::vector<Told> requestDetails(const RequestFacts &facts, const QLocale &locale);

/// What a timeline shows, in words; a sentence for each lane. The titles are those of the steps.
[[nodiscard]] QString timelineText(const Timeline &timeline, const QStringList &titles, const QLocale &locale);

} // namespace bearerbox
