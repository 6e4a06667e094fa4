// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionlistmodel.h"

#include "core/activity/activitylog.h"
#include "ui/window/wording.h"

#include <QtMath>

#include <algorithm>
#include <limits>

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
    return QStringList{profile.name, serviceLine(session), profile.group, environmentTitle(profile.environment)}
        .join(u'\n')
        .toCaseFolded();
}

bool isSame(const RowKey &left, const RowKey &right)
{
    return left.searched == right.searched && left.group == right.group && left.isFavourite == right.isFavourite &&
           left.name.compare(right.name) == 0;
}

/// What a second changes as a rule: some digits, in the room that they had.
QList<int> figureRoles()
{
    return {SessionListModel::LifeTextRole, SessionListModel::SecondsLeftRole, Qt::AccessibleTextRole};
}

/// What time alone changes: never the place or the size of a row.
QList<int> lookRoles()
{
    return {SessionListModel::LifeTextRole, SessionListModel::StateRole,     SessionListModel::SecondsLeftRole,
            SessionListModel::FractionRole, SessionListModel::OutlastedRole, Qt::AccessibleTextRole};
}

/// All that a row may show anew where it stands.
QList<int> rolesInPlace()
{
    return lookRoles() << Qt::DisplayRole << SessionListModel::ServiceLineRole << SessionListModel::EnvironmentRole
                       << SessionListModel::UnencryptedRole;
}

/// A ring of 30 pixels is not seen to move by less.
constexpr int ringSteps = 180;

/// The clock is read twice for a deadline, so it may seem to move a little; the rows must not change places for it.
qint64 steady(qint64 before, qint64 now)
{
    return qAbs(before - now) < 1000 ? before : now;
}

qint64 lastUseOf(const SessionBook &book, const QUuid &profile)
{
    const auto last = book.activity() ? book.activity()->lastUse(profile) : std::nullopt;
    return last ? last->toMSecsSinceEpoch() : 0;
}

} // namespace

SessionListModel::SessionListModel(SessionBook &book, QObject *parent) : QAbstractListModel(parent), m_book(book)
{
    m_rows.reserve(book.sessions().size());
    for (const auto &session : book.sessions()) {
        m_rows.push_back(rowOf(*session));
    }
    connect(&book, &SessionBook::aboutToAdd, this, [this](int row) {
        m_changing = row;
        beginInsertRows({}, row, row);
    });
    connect(&book, &SessionBook::added, this, [this] {
        m_rows.insert(m_rows.begin() + m_changing, rowOf(at(m_changing)));
        endInsertRows();
    });
    connect(&book, &SessionBook::aboutToRemove, this, [this](int row) {
        m_changing = row;
        beginRemoveRows({}, row, row);
    });
    connect(&book, &SessionBook::removed, this, [this] {
        m_rows.erase(m_rows.begin() + m_changing);
        endRemoveRows();
    });
    connect(&book, &SessionBook::changed, this, &SessionListModel::follow);
    if (const ActivityLog *activity = book.activity()) {
        connect(activity, &ActivityLog::usesChanged, this, &SessionListModel::lookUpUses);
    }
}

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
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
    default:
        return ownData(index.row(), role);
    }
}

QVariant SessionListModel::ownData(int row, int role) const
{
    const Session &session = at(row);
    const Profile &profile = session.profile();
    switch (role) {
    case ServiceLineRole:
        return serviceLine(session);
    case StateRole:
        return int(session.state());
    case OutlastedRole:
        return isOutlasted(session);
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
    case IdRole:
        return profile.id;
    case LastUseRole:
        return lastUse(row);
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
void SessionListModel::lookUpUses()
{
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 last = lastUseOf(m_book, at(row).profile().id);
        if (std::exchange(m_rows[std::size_t(row)].lastUse, last) != last) {
            Q_EMIT dataChanged(index(row), index(row), {LastUseRole});
        }
    }
}

/// Neighbours are told of together: each word sets the list to work.
void SessionListModel::tick()
{
    int first = 0;
    QList<int> roles;
    const auto tellUntil = [this, &first, &roles](int row, const QList<int> &next) {
        if (!roles.isEmpty()) {
            Q_EMIT dataChanged(index(first), index(row - 1), roles);
        }
        first = row;
        roles = next;
    };
    for (int row = 0; row < rowCount(); ++row) {
        if (const QList<int> changed = age(row); changed != roles) {
            tellUntil(row, changed);
        }
    }
    tellUntil(rowCount(), {});
}

/// The roles that are others now; the figures alone keep their room while there are as many of them.
QList<int> SessionListModel::age(int row)
{
    Look &look = m_rows[std::size_t(row)].look;
    const Look before = std::exchange(look, lookOf(at(row)));
    look.deadline = steady(before.deadline, look.deadline);
    if (look.state != before.state || look.ringStep != before.ringStep || look.life.size() != before.life.size()) {
        return lookRoles();
    }
    return look.life == before.life ? QList<int>() : figureRoles();
}

/// A session may change a hundred times without its row moving.
void SessionListModel::follow(int row)
{
    const Row before = std::exchange(m_rows[std::size_t(row)], rowOf(at(row)));
    const bool isInPlace = isSame(before.key, key(row));
    Q_EMIT dataChanged(index(row), index(row), isInPlace ? rolesInPlace() : QList<int>());
}

SessionListModel::Look SessionListModel::lookOf(const Session &session) const
{
    const auto left = session.timeLeft();
    qint64 deadline = std::numeric_limits<qint64>::max();
    if (left) {
        deadline = left->count() <= 0 ? 0 : m_book.clock()().toMSecsSinceEpoch() + left->count();
    }
    const int ringStep = qCeil(fraction(session).toDouble() * ringSteps);
    return {.state = session.state(), .life = shortLife(session), .deadline = deadline, .ringStep = ringStep};
}

SessionListModel::Row SessionListModel::rowOf(const Session &session) const
{
    const Profile &profile = session.profile();
    return {.key = {.searched = searchText(session),
                    .name = m_collator.sortKey(profile.name.toCaseFolded()),
                    .group = profile.group,
                    .foldedGroup = profile.group.toCaseFolded(),
                    .isFavourite = profile.favourite},
            .look = lookOf(session),
            .lastUse = lastUseOf(m_book, profile.id)};
}

const Session &SessionListModel::at(int row) const
{
    return *m_book.sessions()[std::size_t(row)];
}

} // namespace bearerbox
