// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serverclocks.h"

#include "core/base/origin.h"

#include <QLockFile>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.clocks")

constexpr auto serversMember = "servers"_L1;
// A Date has whole seconds, and the answer takes its time: clocks that differ by less may well agree.
constexpr auto negligible = 2s;
// Half of what is left out of a Date.
constexpr auto middleOfASecond = 500ms;
constexpr int rememberedDays = 365;
constexpr auto lookInterval = 50ms;

std::chrono::milliseconds between(const QDateTime &earlier, const QDateTime &later)
{
    return std::chrono::milliseconds(earlier.msecsTo(later));
}

std::chrono::milliseconds sinceEpoch(const QDateTime &instant)
{
    return std::chrono::milliseconds(instant.toMSecsSinceEpoch());
}

ClockSamples at(const std::map<QString, ClockSamples> &servers, const QString &origin)
{
    const auto found = servers.find(origin);
    return found == servers.end() ? ClockSamples() : found->second;
}

void forgetOld(std::map<QString, ClockSamples> &servers, const QDateTime &now)
{
    std::erase_if(servers, [&now](const auto &entry) {
        return entry.second.empty() || entry.second.back().at.addDays(rememberedDays) < now;
    });
}

QJsonObject toJson(const std::map<QString, ClockSamples> &servers)
{
    QJsonObject byOrigin;
    for (const auto &[origin, samples] : servers) {
        byOrigin[origin] = toJson(samples);
    }
    return {{u"version"_s, 1}, {serversMember, byOrigin}};
}

} // namespace

ServerClocks::ServerClocks(const QString &path, MachineTime machine, Clock clock)
    : m_machine(std::move(machine))
    , m_clock(std::move(clock))
    , m_lockPath(path + ".lock"_L1)
    , m_file(path)
{
    if (m_machine.bootId.isEmpty()) {
        // Where the platform does not name its starts, each program knows its own only.
        m_machine.bootId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
}

void ServerClocks::learn(const QUrl &address, const QDateTime &date)
{
    const QString origin = Origin::of(address).text();
    if (origin.isEmpty() || !isPlausible(date)) {
        return;
    }
    readIfReplaced();
    const QDateTime theirs = date.addMSecs(middleOfASecond.count());
    const ClockSample sample{.bootId = m_machine.bootId,
                             .sinceBoot = sinceEpoch(theirs) - m_machine.sinceBoot(),
                             .wall = between(m_machine.wall(), theirs),
                             .at = m_clock()};
    ClockSamples &fresh = m_fresh[origin];
    fresh = joined(fresh, {sample});
    const ClockSamples kept = at(m_kept, origin);
    if (std::ranges::any_of(fresh, [&](const ClockSample &each) { return isNews(kept, each); })) {
        write();
    }
}

/// Most answers say what is known. The file is written for those that another program could not do without: the first
/// five since the machine was started, and any that does not agree with them. The latter must be kept although it does
/// not move the median yet: a program that asks once and ends would never learn that the server's clock was set.
bool ServerClocks::isNews(const ClockSamples &kept, const ClockSample &sample) const
{
    const ClockSamples since = ofBoot(kept, m_machine.bootId);
    return since.size() < countedSamples ||
           std::chrono::abs(sample.sinceBoot - median(since, &ClockSample::sinceBoot)) >= negligible;
}

QDateTime ServerClocks::now(const QUrl &address) const
{
    const QDateTime ours = m_clock();
    const QDateTime theirs = told(address).value_or(ours);
    return std::chrono::abs(between(ours, theirs)) < negligible ? ours : theirs;
}

std::chrono::milliseconds ServerClocks::skew(const QUrl &address) const
{
    if (!told(address)) {
        return 0ms;
    }
    const std::chrono::milliseconds ahead = between(m_machine.wall(), now(address));
    return std::chrono::abs(ahead) < negligible ? 0ms : ahead;
}

std::optional<QDateTime> ServerClocks::told(const QUrl &address) const
{
    lookNowAndThen();
    if (m_kept.empty() && m_fresh.empty()) {
        return std::nullopt;
    }
    const QString origin = Origin::of(address).text();
    return serverTime(joined(at(m_kept, origin), at(m_fresh, origin)), moment());
}

MachineMoment ServerClocks::moment() const
{
    return {.bootId = m_machine.bootId, .sinceBoot = m_machine.sinceBoot(), .clock = m_clock()};
}

void ServerClocks::readIfReplaced() const
{
    const FileStamp stamp = stampOf(m_file.path());
    if (stamp != m_stamp) {
        m_stamp = stamp;
        readAgain();
    }
}

/// A list of a thousand rows asks for the time several thousand times a second.
void ServerClocks::lookNowAndThen() const
{
    const std::chrono::milliseconds now = m_machine.sinceBoot();
    if (!m_looked || now - *m_looked >= lookInterval) {
        m_looked = now;
        readIfReplaced();
    }
}

void ServerClocks::readAgain() const
{
    const Result<QJsonObject> content = m_file.read();
    // A broken file is set aside by the next write, one that cannot be opened stays.
    m_isReadable = content || m_file.isDamaged();
    m_kept.clear();
    if (!content) {
        qCWarning(log, "%s", qUtf8Printable(content.error().detail));
        return;
    }
    const QJsonObject byOrigin = (*content)[serversMember].toObject();
    for (auto each = byOrigin.begin(); each != byOrigin.end(); ++each) {
        m_kept[each.key()] = samplesFromJson(each.value().toArray());
    }
}

void ServerClocks::write()
{
    QLockFile lock(m_lockPath);
    // Nobody waits for this. What another program's writing holds up is written with the next answer.
    if (!lock.tryLock(0)) {
        return;
    }
    readIfReplaced();
    if (!m_isReadable) {
        return;
    }
    Servers servers = m_kept;
    for (const auto &[origin, fresh] : m_fresh) {
        servers[origin] = joined(servers[origin], fresh);
    }
    forgetOld(servers, m_clock());
    if (const Result<void> written = m_file.write(toJson(servers)); !written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
        return;
    }
    m_kept = std::move(servers);
    m_stamp = stampOf(m_file.path());
    m_fresh.clear();
}

} // namespace bearerbox
