// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionlistmodel.h"

#include "core/activity/activitylog.h"
#include "ui/window/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QVariant secondsLeft(const Session &session)
{
    const auto left = session.timeLeft();
    return left ? QVariant(qint64(std::chrono::floor<std::chrono::seconds>(*left).count())) : QVariant();
}

QVariant fraction(const Session &session)
{
    const auto left = session.timeLeft();
    const auto whole = session.lifetime();
    if (!left || !whole || whole->count() <= 0) {
        return {};
    }
    return std::clamp(double(left->count()) / double(whole->count()), 0.0, 1.0);
}

QString searchText(const Session &session)
{
    const Profile &profile = session.profile();
    return QStringList{profile.name, serviceLine(session), profile.group, environmentTitle(profile.environment)}.join(
        u'\n');
}

qint64 lastUse(const SessionBook &book, const Profile &profile)
{
    const auto last = book.activity() ? book.activity()->lastUse(profile.id) : std::nullopt;
    return last ? last->toMSecsSinceEpoch() : 0;
}

} // namespace

SessionListModel::SessionListModel(SessionBook &book, QObject *parent) : QAbstractListModel(parent), m_book(book)
{
    follow();
    connect(&book, &SessionBook::aboutToAdd, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&book, &SessionBook::added, this, [this] {
        follow();
        endInsertRows();
    });
    connect(&book, &SessionBook::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&book, &SessionBook::removed, this, [this] {
        follow();
        endRemoveRows();
    });
    connect(&book, &SessionBook::changed, this, [this](int row) {
        m_looks[std::size_t(row)] = lookOf(at(row));
        Q_EMIT dataChanged(index(row), index(row));
    });
    if (const ActivityLog *activity = book.activity()) {
        connect(activity, &ActivityLog::added, this, &SessionListModel::followUses);
        connect(activity, &ActivityLog::reset, this, [this] {
            if (rowCount() > 0) {
                Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LastUseRole});
            }
        });
    }
}

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_looks.size());
}

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Session &session = at(index.row());
    const Profile &profile = session.profile();
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case Qt::AccessibleTextRole:
        return spokenRow(session);
    case Qt::AccessibleDescriptionRole:
        return profile.group;
    case Qt::ToolTipRole:
        return isUnencrypted(session) ? unencryptedText() : QVariant();
    case ServiceLineRole:
        return serviceLine(session);
    case StateRole:
        return int(session.state());
    case LifeTextRole:
        return shortLife(session);
    case SecondsLeftRole:
        return secondsLeft(session);
    case FractionRole:
        return fraction(session);
    case EnvironmentRole:
        return int(profile.environment);
    case UnencryptedRole:
        return isUnencrypted(session);
    case FavouriteRole:
        return profile.favourite;
    case GroupRole:
        return profile.group;
    case LastUseRole:
        return lastUse(m_book, profile);
    case SearchRole:
        return searchText(session);
    default:
        return {};
    }
}

Session *SessionListModel::session(const QModelIndex &index) const
{
    return index.isValid() ? m_book.sessions()[std::size_t(index.row())].get() : nullptr;
}

QModelIndex SessionListModel::indexOf(const QUuid &id) const
{
    const auto &sessions = m_book.sessions();
    const auto found = std::ranges::find_if(sessions, [&id](const auto &each) { return each->profile().id == id; });
    return found == sessions.end() ? QModelIndex() : index(int(found - sessions.begin()));
}

/// What was copied here, or printed by another program, was used just now.
void SessionListModel::followUses(int first)
{
    const std::vector<ActivityEntry> &entries = m_book.activity()->entries();
    for (auto entry = entries.begin() + first; entry != entries.end(); ++entry) {
        const QModelIndex row = entry->isUse() ? indexOf(entry->profile) : QModelIndex();
        if (row.isValid()) {
            Q_EMIT dataChanged(row, row, {LastUseRole});
        }
    }
}

void SessionListModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        Look now = lookOf(at(row));
        if (std::exchange(m_looks[std::size_t(row)], now) != now) {
            Q_EMIT dataChanged(index(row), index(row),
                               {LifeTextRole, StateRole, SecondsLeftRole, FractionRole, Qt::AccessibleTextRole});
        }
    }
}

SessionListModel::Look SessionListModel::lookOf(const Session &session)
{
    return {.state = session.state(), .life = shortLife(session)};
}

const Session &SessionListModel::at(int row) const
{
    return *m_book.sessions()[std::size_t(row)];
}

void SessionListModel::follow()
{
    m_looks.clear();
    for (const auto &session : m_book.sessions()) {
        m_looks.push_back(lookOf(*session));
    }
}

} // namespace bearerbox
