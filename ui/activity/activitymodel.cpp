// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitymodel.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/wording/happenings.h"
#include "ui/wording/moments.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString iconName(const ActivityEntry &entry)
{
    switch (entry.happening) {
    case Happening::Fetched:
        return u"refresh"_s;
    case Happening::Failed:
        return entry.kind == ErrorKind::Rejected  ? u"state-rejected"_s
               : entry.kind == ErrorKind::Blocked ? u"state-blocked"_s
                                                  : u"state-failed"_s;
    case Happening::Replaced:
        return u"state-expired"_s;
    case Happening::TakenOver:
        return u"clipboard"_s;
    case Happening::SecretChanged:
    case Happening::Pinned:
        return u"keyring"_s;
    case Happening::ProfileAdded:
        return u"add"_s;
    case Happening::ProfileChanged:
        return u"edit"_s;
    case Happening::ProfileRemoved:
        return u"remove"_s;
    case Happening::ProfileRestored:
        return u"undo"_s;
    case Happening::Copied:
        return u"copy"_s;
    case Happening::Asked:
        return u"terminal"_s;
    }
    return u"activity"_s;
}

/// A failure stands out by its shape and by its colour.
QColor colourOf(const ActivityEntry &entry)
{
    const Tone tone = toneOf(QGuiApplication::palette());
    return entry.isFailure() ? stateColour(SessionState::Rejected, tone) : coloursOf(tone).text;
}

} // namespace

ActivityModel::ActivityModel(ActivityLog &log, QObject *parent) : QAbstractTableModel(parent), m_log(log)
{
    lookThrough();
    connect(&log, &ActivityLog::added, this, &ActivityModel::add);
    connect(&log, &ActivityLog::reset, this, [this] {
        beginResetModel();
        m_searched.clear();
        lookThrough();
        endResetModel();
    });
}

void ActivityModel::setQuery(const ActivityQuery &query)
{
    if (m_query != query) {
        beginResetModel();
        m_query = query;
        lookThrough();
        endResetModel();
    }
}

ActivityEntry ActivityModel::entry(int row) const
{
    return m_reading(m_log.entries()[m_shown[m_shown.size() - 1 - std::size_t(row)]]);
}

std::vector<ActivityEntry> ActivityModel::shown() const
{
    std::vector<ActivityEntry> entries;
    entries.reserve(m_shown.size());
    for (const std::size_t place : m_shown) {
        entries.push_back(m_log.entries()[place]);
    }
    return entries;
}

const QString &ActivityModel::searched(std::size_t place)
{
    const std::vector<ActivityEntry> &entries = m_log.entries();
    m_searched.resize(entries.size());
    if (m_searched[place].isNull()) {
        m_searched[place] = searchedText(m_reading(entries[place]));
    }
    return m_searched[place];
}

bool ActivityModel::isShown(std::size_t place)
{
    const ActivityEntry &entry = m_log.entries()[place];
    const bool isOurs = m_query.profile.isNull() || entry.profile == m_query.profile;
    return isOurs && isOf(entry, m_query.kind) && (m_query.words.isEmpty() || holdsAll(searched(place), m_query.words));
}

void ActivityModel::lookThrough()
{
    m_shown.clear();
    for (std::size_t place = 0; place < m_log.entries().size(); ++place) {
        if (isShown(place)) {
            m_shown.push_back(place);
        }
    }
}

void ActivityModel::add(int first)
{
    std::vector<std::size_t> found;
    for (auto place = std::size_t(first); place < m_log.entries().size(); ++place) {
        if (isShown(place)) {
            found.push_back(place);
        }
    }
    if (!found.empty()) {
        beginInsertRows({}, 0, int(found.size()) - 1);
        m_shown.insert(m_shown.end(), found.begin(), found.end());
        endInsertRows();
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityModel::text(const ActivityEntry &entry, int column) const
{
    const QLocale locale;
    switch (column) {
    case TimeColumn:
        return exactInstantText(entry.at, m_log.now(), locale);
    case HappeningColumn:
        return happeningTitle(entry);
    case ProfileColumn:
        return entry.name;
    default:
        return happeningLine(entry, m_log.now(), locale);
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ActivityEntry what = entry(index.row());
    const bool isHappening = index.column() == HappeningColumn;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return text(what, index.column());
    }
    if (role == Qt::DecorationRole && isHappening) {
        return tintedIcon(iconName(what), colourOf(what));
    }
    if (role == Qt::ForegroundRole && isHappening && what.isFailure()) {
        return colourOf(what);
    }
    if (role == Qt::ToolTipRole && index.column() == DetailsColumn) {
        return text(what, DetailsColumn);
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return QStringList{tr("Time"), tr("What happened"), tr("Profile"), tr("Details")}.value(section);
}

} // namespace bearerbox
