// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/profilecolumn.h"

#include "ui/profileform/taborder.h"
#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/emptystate.h"
#include "ui/window/pieces.h"
#include "ui/window/profilelist.h"
#include "ui/window/sessionlistmodel.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bearerbox {

ProfileColumn::ProfileColumn(SessionBook &book, WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(new SessionListModel(book, this))
    , m_filter(new SessionFilter(m_model, this))
    , m_search(new QLineEdit(this))
    , m_list(new ProfileList(m_filter, this))
    , m_pages(new QStackedLayout)
    , m_noMatch(new EmptyState(u"search"_s, this))
    , m_add(actionButton(actions.add, ButtonLook::Icon, this))
    , m_menu(new QMenu(this))
    , m_clearSearch(new QAction(tr("Clear search"), this))
{
    buildMenu();
    build();
    actions.bindToList(m_list);
    m_search->setToolTip(actions.find->toolTip());
    connect(m_search, &QLineEdit::textChanged, this, &ProfileColumn::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ProfileColumn::copyWanted);
    connect(m_clearSearch, &QAction::triggered, this, [this] {
        m_search->clear();
        m_list->setFocus(); // the button goes
    });
    connect(actions.find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfileColumn::settle);
    connect(m_list, &ProfileList::chosenChanged, this, &ProfileColumn::followChoice);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ProfileColumn::settle);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ProfileColumn::settle);
    settle();
}

void ProfileColumn::build()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(u"search"_s, palette().color(QPalette::PlaceholderText)),
                        QLineEdit::LeadingPosition);
    const auto signs = m_search->findChildren<QToolButton *>();
    for (QToolButton *sign : signs) {
        sign->setAccessibleName(sign->isVisibleTo(m_search) ? tr("Look for a profile") : tr("Clear the search"));
    }
    m_search->installEventFilter(this);
    m_noMatch->setAction(m_clearSearch);

    auto *more = actionButton(nullptr, ButtonLook::Icon, this);
    more->setIcon(tintedIcon(u"more"_s));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 8, 6);
    top->setSpacing(4);
    top->addWidget(m_search, 1);
    top->addWidget(m_add);
    top->addWidget(more);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_noMatch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(m_pages, 1);
    placeAsSeen(*this);
}

void ProfileColumn::buildMenu()
{
    m_menu->addSection(tr("Sort by"));
    auto *group = new QActionGroup(m_menu);
    for (const auto &[order, title] :
         {std::pair(RowOrder::Name, tr("Name")), std::pair(RowOrder::TimeLeft, tr("Time left")),
          std::pair(RowOrder::LastUsed, tr("Last used"))}) {
        QAction *action = group->addAction(m_menu->addAction(title));
        action->setCheckable(true);
        action->setChecked(order == m_filter->order());
        action->setData(int(order));
        connect(action, &QAction::triggered, this, [this, chosen = order] { m_filter->setOrder(chosen); });
    }
}

Session *ProfileColumn::current() const
{
    return m_model->session(m_filter->mapToSource(m_list->currentIndex()));
}

void ProfileColumn::select(const QUuid &id)
{
    const QModelIndex source = m_model->indexOf(id);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid()) {
        m_search->clear(); // the row wanted is filtered away
    }
    m_list->setCurrentIndex(m_filter->mapFromSource(source));
}

void ProfileColumn::tick()
{
    m_model->tick();
}

void ProfileColumn::focusList()
{
    m_list->setFocus();
}

void ProfileColumn::setOrder(RowOrder order)
{
    m_filter->setOrder(order);
    for (QAction *action : m_menu->actions()) {
        if (action->data().isValid()) {
            action->setChecked(action->data().toInt() == int(order));
        }
    }
}

void ProfileColumn::search(const QString &text)
{
    m_filter->search(text);
    m_noMatch->setTexts(tr("No match"),
                        tr("No profile has “%1” in its name, service, account or group.").arg(text.simplified()));
    settle();
}

/// A row is current whenever there is one, and the page fits what there is.
void ProfileColumn::settle()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_add->setVisible(!isEmpty);
    m_search->setEnabled(!isEmpty);
    // Before the list shows: where the focus comes to it, Qt would make a row current without choosing it.
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0) {
        m_list->setCurrentIndex(m_filter->index(0, 0)); // comes back here
        return;
    }
    m_pages->setCurrentWidget(isEmpty || m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_noMatch);
    if (std::exchange(m_told, current()) != current()) {
        Q_EMIT currentChanged();
    }
}

/// While one is chosen it is the current one, of which settle() tells.
void ProfileColumn::followChoice()
{
    const bool isMany = m_list->selectionModel()->selectedIndexes().size() > 1;
    if (std::exchange(m_isMany, isMany) || isMany) {
        Q_EMIT currentChanged();
    }
}

bool ProfileColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_search->clear();
            m_list->setFocus();
            return true;
        }
        if (key == Qt::Key_Down && m_filter->rowCount() > 0) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProfileColumn::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), coloursOf(toneOf(palette())).window);
}

} // namespace bearerbox
