// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/selectionactions.h"

#include "core/base/localizedtext.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/groupdialog.h"
#include "ui/window/groupmenu.h"
#include "ui/window/pieces.h"
#include "ui/window/placement.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/refreshround.h"
#include "ui/window/removaldesk.h"
#include "ui/window/windowactions.h"
#include "ui/wording/names.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

SelectionActions::SelectionActions(const Parts &parts, QWidget *window)
    : QObject(window)
    , refreshChosen(new QAction(tr("Refresh"), this))
    , removeChosen(new QAction(tr("Remove profiles…"), this))
    , favourite(new QAction(tr("Add to favourites"), this))
    , moveToGroup(new QAction(tr("Move to group"), this))
    , refreshAll(new QAction(tr("Refresh all"), this))
    , m_parts(parts)
    , m_window(window)
    , m_round(new RefreshRound(parts.book, this))
    , m_placement(new Placement(parts.book, parts.undo, this))
    , m_groups(new GroupMenu(parts.book, [this] { return meant(); }, window))
{
    build();
    wire();
}

void SelectionActions::build()
{
    favourite->setShortcut(Qt::CTRL | Qt::Key_B);
    moveToGroup->setShortcut(Qt::CTRL | Qt::Key_G);
    refreshAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    moveToGroup->setMenu(m_groups);
    dress(*refreshChosen, u"refresh"_s);
    dress(*removeChosen, u"remove"_s);
    dress(*favourite, u"star-outline"_s);
    dress(*moveToGroup, u"group"_s);
    dress(*refreshAll, u"refresh"_s);
    m_window->addActions({favourite, moveToGroup, refreshAll});
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    ProfileList &list = m_parts.column.list();
    list.insertActions(m_parts.actions.refresh, {separator()});
    list.insertActions(m_parts.actions.edit, {separator()});
    list.insertActions(m_parts.actions.remove, {separator(), favourite, moveToGroup, separator()});
    QMenu &more = m_parts.column.menu();
    more.insertAction(more.actions().value(0), refreshAll);
}

void SelectionActions::wire()
{
    ProfileList &list = m_parts.column.list();
    for (QAction *action : {m_parts.actions.refresh, refreshChosen}) {
        connect(action, &QAction::triggered, this, &SelectionActions::refresh);
    }
    for (QAction *action : {m_parts.actions.remove, removeChosen}) {
        connect(action, &QAction::triggered, this, &SelectionActions::remove);
    }
    connect(favourite, &QAction::triggered, this, &SelectionActions::toggleFavourite);
    connect(refreshAll, &QAction::triggered, this, [this] {
        QList<QUuid> all;
        for (const auto &session : m_parts.book.sessions()) {
            all << session->profile().id;
        }
        begin(all);
    });
    // By its key the menu opens where the row is.
    connect(moveToGroup, &QAction::triggered, this, [this, &list] {
        m_groups->popup(list.viewport()->mapToGlobal(list.visualRect(list.currentIndex()).center()));
    });
    connect(m_groups, &GroupMenu::groupWanted, this,
            [this](const QString &group) { m_placement->moveTo(meant(), group); });
    connect(m_groups, &GroupMenu::newGroupWanted, this, &SelectionActions::askForGroup);
    connect(m_groups, &GroupMenu::renamingWanted, this, &SelectionActions::askForNewName);
    connect(&list, &ProfileList::dropped, m_placement, &Placement::putInto);
    connect(&list, &ProfileList::starClicked, this, [this](const QUuid &id) {
        if (const Session *session = m_parts.book.find(id)) {
            m_placement->setFavourite({id}, !session->profile().favourite);
        }
    });
    connect(&list, &ProfileList::headingMenuWanted, this, &SelectionActions::openHeadingMenu);
    connect(m_placement, &Placement::failed, this, &SelectionActions::failed);
    for (const auto signal : {&RefreshRound::progressed, &RefreshRound::finished}) {
        connect(m_round, signal, this, &SelectionActions::follow);
    }
}

QList<QUuid> SelectionActions::meant() const
{
    const QList<QUuid> chosen = m_parts.column.list().chosen();
    const Session *current = m_parts.column.current();
    return chosen.size() > 1 || !current ? chosen : QList<QUuid>{current->profile().id};
}

void SelectionActions::follow()
{
    const QList<QUuid> chosen = m_parts.column.list().chosen();
    const Session *current = m_parts.column.current();
    const bool isMany = chosen.size() > 1;
    refreshAll->setEnabled(!m_parts.book.sessions().empty() && !m_round->isRunning());
    favourite->setEnabled(!chosen.isEmpty());
    moveToGroup->setEnabled(!chosen.isEmpty());
    refreshChosen->setEnabled(!m_round->isRunning());
    if (isMany) {
        m_parts.actions.refresh->setEnabled(!m_round->isRunning());
        m_parts.actions.remove->setEnabled(true);
    }
    const QString removal = isMany ? removeChosen->text() : WindowActions::tr("Remove profile");
    if (m_parts.actions.remove->text() != removal) {
        m_parts.actions.remove->setText(removal);
        dress(*m_parts.actions.remove, u"remove"_s);
    }
    const bool isMarked = current && current->profile().favourite;
    const QString text = isMarked ? tr("Remove from favourites") : tr("Add to favourites");
    if (favourite->text() != text) {
        favourite->setText(text);
        dress(*favourite, isMarked ? u"star"_s : u"star-outline"_s);
    }
}

void SelectionActions::refresh()
{
    const QList<QUuid> chosen = m_parts.column.list().chosen();
    Session *current = m_parts.column.current();
    if (chosen.size() > 1) {
        begin(chosen);
    } else if (current) {
        m_parts.refreshes.refresh(*current);
    }
}

/// Those whose refresh would kill a token that may be in use are asked about first, once for all.
void SelectionActions::begin(const QList<QUuid> &profiles)
{
    QList<QUuid> safe;
    QList<QUuid> kills;
    for (const QUuid &id : profiles) {
        const Session *session = m_parts.book.find(id);
        if (session) {
            (m_parts.refreshes.warningFor(*session).isEmpty() ? safe : kills) << id;
        }
    }
    if (m_round->isRunning()) {
        return;
    }
    if (kills.isEmpty()) {
        m_round->begin(safe, {});
    } else {
        askBeforeKills(safe, kills);
    }
}

QString SelectionActions::leftOutText(const Session &session)
{
    return tr("%1 (its token may be in use)").arg(session.profile().name);
}

QStringList SelectionActions::refreshAllUnasked()
{
    if (m_round->isRunning()) {
        return {};
    }
    QList<QUuid> wanted;
    QStringList names;
    QStringList leftOut;
    for (const auto &session : m_parts.book.sessions()) {
        if (m_parts.refreshes.needsDecision(*session)) {
            names << session->profile().name;
        }
        if (m_parts.refreshes.warningFor(*session).isEmpty()) {
            wanted << session->profile().id; // the round itself leaves out what would lock an account
        } else {
            leftOut << leftOutText(*session);
        }
    }
    m_round->begin(wanted, leftOut);
    return names;
}

void SelectionActions::askBeforeKills(const QList<QUuid> &safe, const QList<QUuid> &kills)
{
    QStringList names;
    QStringList leftOut;
    for (const QUuid &id : kills) {
        const Session &session = *m_parts.book.find(id);
        names << session.profile().name;
        leftOut << leftOutText(session);
    }
    const bool isOne = kills.size() == 1;
    const QString leave = isOne ? tr("Leave it out") : tr("Leave them out");
    const QString warning = m_parts.refreshes.warningFor(*m_parts.book.find(kills.first()));
    auto *question = new Confirmation(
        {.title = isOne ? tr("Refresh “%1” as well?").arg(names.first())
                        : tr("Refresh %1 profiles as well whose tokens may be in use?").arg(kills.size()),
         .text = joinedSentences({isOne ? QString() : someNames(names) + u'.', warning}),
         .yes = isOne ? tr("Refresh it too") : tr("Refresh them too"),
         .no = safe.isEmpty() ? tr("Cancel") : leave},
        m_window);
    connect(question, &QDialog::accepted, m_round, [this, safe, kills] { m_round->begin(safe + kills, {}); });
    connect(question, &QDialog::rejected, m_round, [this, safe, leftOut] {
        if (!safe.isEmpty()) {
            m_round->begin(safe, leftOut);
        }
    });
    question->open();
}

void SelectionActions::remove()
{
    // A second press on the button would be for the profile that comes next.
    if (qobject_cast<QAbstractButton *>(QApplication::focusWidget())) {
        m_parts.column.focusList();
    }
    m_parts.removals.remove(meant());
}

/// All follow the current one.
void SelectionActions::toggleFavourite()
{
    if (const Session *current = m_parts.column.current()) {
        m_placement->setFavourite(meant(), !current->profile().favourite);
    }
}

void SelectionActions::askForGroup()
{
    auto *dialog = new GroupDialog(tr("New group"), tr("Move"), {}, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, profiles = meant()] { m_placement->moveTo(profiles, dialog->name()); });
    dialog->open();
}

void SelectionActions::openHeadingMenu(const Section &section, const QPoint &place)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString title = QString(titleOf(section)).replace(u'&', "&&"_L1);
    menu->addAction(tr("Choose all of “%1”").arg(title), this,
                    [this, section] { m_parts.column.list().chooseSection(section); });
    if (!section.group.isEmpty()) {
        menu->addAction(tr("Rename group…"), this, [this, group = section.group] { askForNewName(group); });
    }
    menu->popup(place);
}

void SelectionActions::askForNewName(const QString &group)
{
    auto *dialog = new GroupDialog(tr("Rename “%1”").arg(group), tr("Rename"), group, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, group] { m_placement->renameGroup(group, dialog->name()); });
    dialog->open();
}

} // namespace bearerbox
