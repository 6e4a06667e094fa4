// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/activitylog.h"
#include "ui/activity/activityquery.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace bearerbox {

/// The activity as a table, the newest first. What is new comes as rows on top; a search looks at texts that are made
/// once.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, HappeningColumn, ProfileColumn, DetailsColumn, ColumnCount };

    /// The log is borrowed and outlives the model.
    explicit ActivityModel(ActivityLog &log, QObject *parent = nullptr);

    /// Gives an entry as people read it, with names in place of ids.
    using Reading = std::function<ActivityEntry(ActivityEntry)>;
    /// To be set before anything is shown.
    void setReading(Reading reading) { m_reading = std::move(reading); }

    void setQuery(const ActivityQuery &query);
    [[nodiscard]] const ActivityQuery &query() const { return m_query; }
    [[nodiscard]] ActivityEntry entry(int row) const;
    /// What is shown, the oldest first.
    [[nodiscard]] std::vector<ActivityEntry> shown() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isShown(std::size_t place);
    [[nodiscard]] const QString &searched(std::size_t place);
    [[nodiscard]] QString text(const ActivityEntry &entry, int column) const;
    void lookThrough();
    void add(int first);

    ActivityLog &m_log;
    Reading m_reading = [](ActivityEntry entry) { return entry; };
    ActivityQuery m_query;
    /// Places in the log, the oldest first.
    std::vector<std::size_t> m_shown;
    /// For each entry of the log; empty until a search needs it.
    std::vector<QString> m_searched;
};

} // namespace bearerbox
