// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityquery.h"

#include "ui/wording/happenings.h"

#include <algorithm>

namespace bearerbox {

bool isOf(const ActivityEntry &entry, ActivityKind kind)
{
    const bool isWanted = entry.happening == Happening::Copied || entry.happening == Happening::Asked;
    switch (kind) {
    case ActivityKind::Everything:
        return true;
    case ActivityKind::Failures:
        return entry.isFailure();
    case ActivityKind::Refreshes:
        return entry.happening == Happening::Fetched || entry.happening == Happening::TakenOver || entry.isFailure();
    case ActivityKind::Uses:
        return isWanted;
    case ActivityKind::Changes:
        return !isWanted && !entry.isFailure() && entry.happening != Happening::Fetched &&
               entry.happening != Happening::TakenOver;
    }
    return true;
}

QString searchedText(const ActivityEntry &entry)
{
    QStringList texts{happeningTitle(entry),
                      entry.name,
                      entry.message,
                      entry.step,
                      entry.format,
                      entry.command,
                      entry.field,
                      entry.code,
                      entry.why ? whyText(*entry.why) : QString()};
    if (entry.request) {
        texts << entry.request->url << entry.request->proxy;
    }
    return texts.join(u'\n');
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace bearerbox
