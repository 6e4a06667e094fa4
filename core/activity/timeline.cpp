// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/timeline.h"

#include <algorithm>

namespace bearerbox {

namespace {

/// A day that nobody has told the end of: a token whose expiry is unknown.
constexpr int unknownDays = 3650;

Lane *laneOf(std::vector<Lane> &lanes, const QString &step)
{
    const auto found = std::ranges::find(lanes, step, &Lane::step);
    return found == lanes.end() ? &lanes.front() : &*found;
}

/// The token at hand has died at this moment, if it had not before.
void endLast(Lane &lane, const QDateTime &at)
{
    if (!lane.lives.empty()) {
        lane.lives.back().to = std::min(lane.lives.back().to, at);
    }
}

/// The same for one token: what took its place may have been noted before its end.
void endLifeOf(Lane &lane, const QDateTime &issuedAt, const QDateTime &at)
{
    for (TokenLife &life : lane.lives) {
        life.to = life.issuedAt == issuedAt ? std::max(life.from, std::min(life.to, at)) : life.to;
    }
}

void beginLife(Lane &lane, const ActivityEntry &entry, const QDateTime &at)
{
    endLast(lane, at);
    lane.lives.push_back(
        {.from = at, .to = entry.expiresAt.value_or(at.addDays(unknownDays)), .issuedAt = entry.issuedAt});
}

void tell(Lane &lane, const ActivityEntry &entry, const QDateTime &at)
{
    switch (entry.happening) {
    case Happening::Fetched:
    case Happening::TakenOver:
        beginLife(lane, entry, at);
        lane.refreshes.push_back(at);
        break;
    case Happening::Replaced:
        endLifeOf(lane, entry.issuedAt, at);
        break;
    case Happening::Failed:
        lane.failures.push_back(at);
        break;
    default:
        break;
    }
}

/// What falls out of the span is left out.
void cut(Lane &lane, const QDateTime &from, const QDateTime &to)
{
    const auto isOutside = [&](const QDateTime &at) { return at < from || at > to; };
    std::erase_if(lane.refreshes, isOutside);
    std::erase_if(lane.failures, isOutside);
    for (TokenLife &life : lane.lives) {
        life.from = std::max(life.from, from);
        life.to = std::min(life.to, to);
    }
    std::erase_if(lane.lives, [](const TokenLife &life) { return life.from >= life.to; });
}

} // namespace

bool Timeline::isEmpty() const
{
    return std::ranges::all_of(
        lanes, [](const Lane &lane) { return lane.lives.empty() && lane.refreshes.empty() && lane.failures.empty(); });
}

double Timeline::place(const QDateTime &instant) const
{
    return std::clamp(double(from.msecsTo(instant)) / double(from.msecsTo(to)), 0.0, 1.0);
}

Timeline timelineOf(const std::vector<ActivityEntry> &entries, const QUuid &profile, const QStringList &steps,
                    const QDateTime &now, std::chrono::seconds span, std::chrono::milliseconds skew)
{
    Timeline timeline{.from = now.addSecs(-span.count()), .to = now};
    for (const QString &step : steps) {
        timeline.lanes.push_back({.step = step});
    }
    for (const ActivityEntry &entry : entries) {
        if (entry.isOf(profile) && !timeline.lanes.empty()) {
            tell(*laneOf(timeline.lanes, entry.step), entry, entry.at.addMSecs(skew.count()));
        }
    }
    for (Lane &lane : timeline.lanes) {
        cut(lane, timeline.from, timeline.to);
    }
    return timeline;
}

} // namespace bearerbox
