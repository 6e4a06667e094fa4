// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lastuses.h"

#include "core/base/clock.h"

#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr auto usesMember = "uses"_L1;
constexpr qint64 worthWritingSeconds = 60;

QString keyOf(const QUuid &profile)
{
    return profile.toString(QUuid::WithoutBraces);
}

QDateTime instantIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

void putUse(QJsonObject &document, const QUuid &profile, const QDateTime &at)
{
    QJsonObject uses = document[usesMember].toObject();
    uses[keyOf(profile)] = toRfc3339(at);
    document[usesMember] = uses;
}

void takeUse(QJsonObject &document, const QUuid &profile)
{
    QJsonObject uses = document[usesMember].toObject();
    uses.remove(keyOf(profile));
    document[usesMember] = uses;
}

} // namespace

LastUses::LastUses(const QString &path) : m_file(path, path + ".lock"_L1) {}

void LastUses::note(const QUuid &profile, const QDateTime &at)
{
    m_noted[profile] = at;
    const QDateTime kept = instantIn(m_file.content()[usesMember][keyOf(profile)]);
    if (kept.isValid() && std::abs(kept.secsTo(at)) < worthWritingSeconds) {
        return;
    }
    if (m_file.change([&](QJsonObject &document) { putUse(document, profile, at); })) {
        m_kept[profile] = at;
    }
}

void LastUses::forget(const QUuid &profile)
{
    m_noted.remove(profile);
    m_kept.remove(profile);
    if (m_file.content()[usesMember].toObject().contains(keyOf(profile))) {
        m_file.change([&profile](QJsonObject &document) { takeUse(document, profile); });
    }
}

Result<void> LastUses::clear()
{
    m_noted.clear();
    m_kept.clear();
    return m_file.content().contains(usesMember)
               ? m_file.change([](QJsonObject &document) { document.remove(usesMember); })
               : Result<void>();
}

std::optional<QDateTime> LastUses::of(const QUuid &profile)
{
    if (!std::exchange(m_isRead, true)) {
        m_kept = inFile();
    }
    const QDateTime last = m_noted.value(profile, m_kept.value(profile));
    return last.isValid() ? std::optional(last) : std::nullopt;
}

bool LastUses::follow()
{
    const QHash<QUuid, QDateTime> before = std::exchange(m_kept, inFile());
    const auto isOutdated = [this, &before](const QHash<QUuid, QDateTime>::iterator &noted) {
        const QDateTime kept = m_kept.value(noted.key());
        return (before.contains(noted.key()) && !kept.isValid()) || kept > noted.value();
    };
    m_noted.removeIf(isOutdated);
    return m_kept != before;
}

QHash<QUuid, QDateTime> LastUses::inFile()
{
    QHash<QUuid, QDateTime> uses;
    const QJsonObject members = m_file.content()[usesMember].toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QDateTime at = instantIn(*member);
        const QUuid profile = QUuid::fromString(member.key());
        if (at.isValid() && !profile.isNull()) {
            uses[profile] = at;
        }
    }
    return uses;
}

} // namespace bearerbox
