// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QDialog>
#include <QPersistentModelIndex>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace bearerbox {

class ActivityFilter;
class ActivityLog;
class ActivityModel;
class ActivityTable;
class EmptyState;
class FactList;

/// What happened and why: a table that follows, with a search, and the details of one entry below.
class ActivityWindow final : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive the window.
    ActivityWindow(const SessionBook &book, ActivityLog &log, QWidget *parent = nullptr);

    /// Shows what happened to one profile, or to all (null).
    void showProfile(const QUuid &profile);
    /// The one that is shown; null for all.
    [[nodiscard]] QUuid profile() const;
    /// Writes what is shown into a file of the owner's: CSV, or JSON lines where its name says so. Fails with Internal.
    [[nodiscard]] Result<void> exportTo(const QString &path) const;

private:
    [[nodiscard]] QWidget *makePages();
    [[nodiscard]] QWidget *makeDetails();
    [[nodiscard]] QWidget *makeButtons();
    void search();
    void settle();
    void showDetails();
    void copyEntry();
    void askExport();
    void askClear();

    const SessionBook &m_book;
    ActivityLog &m_log;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    ActivityTable *m_table;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QStackedWidget *m_pages;
    QLabel *m_title;
    FactList *m_details;
    QLabel *m_status;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_clear = nullptr;
    QString m_failure;
    /// What stood on top before something new came.
    QPersistentModelIndex m_anchor;
};

} // namespace bearerbox
