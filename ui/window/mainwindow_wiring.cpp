// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/profiledialog.h"
#include "ui/sharing/transferdesk.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/certificatedesk.h"
#include "ui/window/copydesk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/refreshround.h"
#include "ui/window/removaldesk.h"
#include "ui/window/sandboxstrip.h"
#include "ui/window/secretactions.h"
#include "ui/window/selectionactions.h"
#include "ui/window/undodesk.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMenu>

// Which word of whom leads to what in the window.

namespace bearerbox {

void MainWindow::wire()
{
    for (QWidget *part : centralWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        part->installEventFilter(this);
    }
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::tick);
    connect(m_column, &ProfileColumn::currentChanged, this, &MainWindow::showCurrent);
    connect(m_column, &ProfileColumn::currentChanged, m_desk, &CopyDesk::dismiss);
    connect(m_column, &ProfileColumn::copyWanted, this, [this] { copy({}); });
    wireActions();
    connect(m_certificates, &CertificateDesk::failed, this, &MainWindow::tell);
    connect(m_selection, &SelectionActions::failed, this, &MainWindow::tell);
    connect(m_removals, &RemovalDesk::failed, this, &MainWindow::tell);
    connect(m_removals, &RemovalDesk::idle, this, &MainWindow::idle);
    connect(&m_selection->round(), &RefreshRound::finished, this, &MainWindow::idle);
    connect(m_undo, &UndoDesk::failed, this, &MainWindow::tell);
    connect(m_undo, &UndoDesk::idle, this, &MainWindow::idle);
    connect(m_undo, &UndoDesk::broughtBack, m_column, &ProfileColumn::select);
    connect(m_banners, &BannerColumn::keyringChanged, this, &MainWindow::keyringChanged);
    wireFirstSteps();
    connect(&m_book, &SessionBook::changed, this, [this](int position) {
        const Session *current = m_column->current();
        const Session *changed = m_book.sessions()[std::size_t(position)].get();
        // Another profile of the same account uses up the same attempts.
        if (current && (changed == current || changed->service().id == current->service().id)) {
            showCurrent();
        }
    });
    connect(&m_book, &SessionBook::added, this, &MainWindow::showCurrent);
    connect(&m_book, &SessionBook::followed, this, &MainWindow::showCurrent);
    connect(&m_book, &SessionBook::removed, this, &MainWindow::showCurrent);
}

void MainWindow::wireActions()
{
    connect(m_actions, &WindowActions::copyWanted, this, &MainWindow::copy);
    connect(m_actions->copyHeader, &QAction::triggered, this, [this] { copy({}); });
    connect(m_actions->add, &QAction::triggered, this, [this] { openNew({}); });
    const auto forCurrent = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (Session *session = m_column->current()) {
                act(*session);
            }
        });
    };
    forCurrent(m_actions->edit,
               [this](const Session &session) { openDialog(new ProfileDialog(m_book, session.profile(), this)); });
    forCurrent(m_actions->duplicate, [this](const Session &session) {
        openDialog(new ProfileDialog(m_book, CopyOf{session.profile()}, this));
    });
    forCurrent(m_actions->pin, [this](const Session &session) { m_certificates->open(session); });
    forCurrent(m_actions->replacePin, [this](const Session &session) { m_certificates->open(session); });
    forCurrent(m_actions->takeRenewed, [this](Session &session) { m_refreshes->takeRenewed(session); });
    wireSecretActions(*m_actions, m_book, [this] { return m_column->current(); }, this);
}

void MainWindow::wireFirstSteps()
{
    QMenu &menu = m_column->menu();
    menu.addSeparator();
    menu.addActions({m_transfers->importAction(), m_transfers->exportAction(), m_sandbox->play()});
    connect(m_transfers, &TransferDesk::told, this, &MainWindow::tell);
    connect(m_transfers, &TransferDesk::imported, this, [this](const QUuid &profile) {
        m_column->select(profile);
        m_column->focusList();
    });
}

} // namespace bearerbox
