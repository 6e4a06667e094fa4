// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowactions.h"

#include "core/sessions/session.h"
#include "ui/window/formatmenu.h"
#include "ui/window/pieces.h"
#include "ui/window/secretactions.h"
#include "ui/window/wording.h"
#include "ui/wording/attempts.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QAction *make(QWidget &window, const QString &text, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, &window);
    action->setShortcuts(keys);
    dress(*action, icon);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , add(make(*window, tr("Add profile"), u"add"_s, {QKeySequence::New}))
    , edit(make(*window, tr("Edit profile"), u"edit"_s, {Qt::Key_F2, Qt::CTRL | Qt::Key_E}))
    , duplicate(make(*window, tr("Duplicate profile"), u"duplicate"_s, {Qt::CTRL | Qt::Key_D}))
    , remove(make(*window, tr("Remove profile"), u"remove"_s, {QKeySequence::Delete}))
    , copyHeader(make(*window, tr("Copy header"), u"copy"_s, {QKeySequence::Copy, Qt::Key_Return, Qt::Key_Enter}))
    , copyAs(make(*window, tr("Copy as"), u"formats"_s, {}))
    , refresh(make(*window, tr("Refresh"), u"refresh"_s, {Qt::CTRL | Qt::Key_R, Qt::Key_F5}))
    , takeRenewed(make(*window, tr("Take renewed token…"), u"clipboard"_s, {}))
    , pin(make(*window, tr("Pin this certificate…"), u"keyring"_s, {}))
    , replacePin(make(*window, tr("Replace the pin…"), u"keyring"_s, {}))
    , enterSecret(make(*window, {}, u"keyring"_s, {}))
    , changeSecret(make(*window, {}, u"keyring"_s, {}))
    , reveal(make(*window, tr("Reveal"), u"reveal"_s, {}))
    , find(make(*window, tr("Search"), u"search"_s, {QKeySequence::Find}))
    , activity(make(*window, tr("Activity…"), u"activity"_s, {Qt::CTRL | Qt::Key_H}))
    , activityOf(make(*window, tr("Show activity"), u"activity"_s, {}))
    , m_formats(new FormatMenu(window))
{
    refresh->setProperty(fixedNameProperty, true);
    remove->setProperty(fixedNameProperty, true);
    reveal->setProperty(fixedNameProperty, true);
    copyAs->setMenu(m_formats);
    window->addActions({add, edit, duplicate, refresh, find, activity});
    connect(m_formats, &FormatMenu::chosen, this, &WindowActions::copyWanted);
    follow(nullptr);
}

WindowActions::~WindowActions() = default;

void WindowActions::bindToList(QWidget *list)
{
    for (QAction *action : {copyHeader, remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    list->addActions({copyHeader, copyAs, refresh, takeRenewed, edit, duplicate, enterSecret, changeSecret, remove});
}

void WindowActions::follow(const Session *session, const std::optional<AttemptBudget> &budget)
{
    for (QAction *action : {edit, duplicate, remove, copyHeader, copyAs}) {
        action->setEnabled(session);
    }
    m_formats->follow(session);
    takeRenewed->setVisible(session && session->service().renewal);
    followSecrets(*this, session);
    followRefresh(session, budget);
}

void WindowActions::followRefresh(const Session *session, const std::optional<AttemptBudget> &budget)
{
    const std::optional<QDateTime> until = session && budget ? budget->lockedUntil() : std::nullopt;
    refresh->setEnabled(session && !until && session->state() != SessionState::Fetching);
    const QString text = until ? lockedText(*until, session->now()) : tr("Refresh");
    if (refresh->text() != text) {
        refresh->setText(text);
        dress(*refresh, u"refresh"_s);
    }
}

} // namespace bearerbox
