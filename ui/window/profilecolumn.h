// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/window/sessionfilter.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace bearerbox {

class EmptyState;
class ProfileList;
class SessionListModel;
class WindowActions;

/// The left column: the search, the list of profiles, and what to say when nothing matches.
class ProfileColumn final : public QWidget
{
    Q_OBJECT

public:
    ProfileColumn(SessionBook &book, WindowActions &actions, QWidget *parent = nullptr);

    /// The session of the current row, or none.
    [[nodiscard]] Session *current() const;
    void select(const QUuid &id);
    void tick();
    void focusList();

    [[nodiscard]] RowOrder order() const { return m_filter->order(); }
    void setOrder(RowOrder order);
    [[nodiscard]] ProfileList &list() const { return *m_list; }
    /// The menu behind "More".
    [[nodiscard]] QMenu &menu() const { return *m_menu; }

Q_SIGNALS:
    /// Another row is current, or it is one of many chosen ones.
    void currentChanged();
    void copyWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildMenu();
    void search(const QString &text);
    void settle();
    void followChoice();

    SessionListModel *m_model;
    SessionFilter *m_filter;
    QLineEdit *m_search;
    ProfileList *m_list;
    QStackedLayout *m_pages;
    EmptyState *m_noMatch;
    QToolButton *m_add;
    QMenu *m_menu;
    QAction *m_clearSearch;
    QPointer<Session> m_told;
    bool m_isMany = false;
};

} // namespace bearerbox
