// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/profileform/profiledialog.h"
#include "ui/sharing/transferdesk.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/certificatedesk.h"
#include "ui/window/clipboardstrip.h"
#include "ui/window/copydesk.h"
#include "ui/window/emptystate.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/refreshround.h"
#include "ui/window/removaldesk.h"
#include "ui/window/roundstrip.h"
#include "ui/window/sandboxstrip.h"
#include "ui/window/selectionactions.h"
#include "ui/window/sessionpanel.h"
#include "ui/window/severalpanel.h"
#include "ui/window/undodesk.h"
#include "ui/window/undostrip.h"
#include "ui/window/welcome.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

MainWindow::MainWindow(SessionBook &book, SecretClipboard &clipboard, const Opening &opening)
    : WindowFrame(opening)
    , m_book(book)
    , m_actions(new WindowActions(this))
    , m_desk(new CopyDesk(book, clipboard, this))
    , m_certificates(new CertificateDesk(book, this))
    , m_undo(new UndoDesk(this))
    , m_removals(new RemovalDesk(book, *m_undo, this))
    , m_refreshes(new RefreshDesk(this))
    , m_transfers(new TransferDesk(book, this))
    , m_sandbox(new SandboxStrip(this))
    , m_column(new ProfileColumn(book, *m_actions, this))
    , m_panel(new SessionPanel(*m_actions, book.clock(), this))
    , m_selection(new SelectionActions({book, *m_column, *m_actions, *m_refreshes, *m_removals, *m_undo}, this))
    , m_several(new SeveralPanel(book, *m_selection, this))
    , m_nothing(new EmptyState(u"keyring"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_banners(new BannerColumn(book, this))
{
    m_timer.setInterval(1s);
    build();
    wire();
    m_column->focusList();
    centralWidget()->show(); // the window may be there already
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_nothing->setTexts(tr("No profile chosen"), tr("Choose one on the left."));
    for (QWidget *page : std::initializer_list<QWidget *>{m_nothing, m_panel, m_several}) {
        addPage(page);
    }
    const int letter = fontMetrics().capHeight(); // the lines of a Chinese font are higher
    m_column->setMinimumWidth(std::max(240, 18 * letter));
    m_column->setMaximumWidth(std::max(480, 48 * letter));
    m_pages->setMinimumWidth(std::max(340, 24 * letter));
    m_splitter->addWidget(m_column);
    m_splitter->addWidget(m_pages);
    m_splitter->setChildrenCollapsible(false);
    // No stretch: a window that gets narrower takes from both sides, as long as they have something to give.
    m_splitter->setSizes({25 * fontMetrics().height(), 50 * fontMetrics().height()}); // room for names
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_sandbox);
    column->addWidget(m_splitter, 1);
    auto *undo = new UndoStrip(*m_undo, this);
    addAction(undo->undo());
    column->addWidget(undo);
    column->addWidget(new RoundStrip(m_selection->round(), this));
    column->addWidget(new ClipboardStrip(*m_desk, this));
    setCentralWidget(content);
}

void MainWindow::addPage(QWidget *page)
{
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_pages->addWidget(page);
}

/// Made when it is needed: most windows never show it.
Welcome &MainWindow::welcome()
{
    if (!m_welcome) {
        const Welcome::Ways ways{
            .add = m_actions->add, .play = m_sandbox->play(), .import = m_transfers->importAction()};
        m_welcome = new Welcome(m_book.services(), ways, this);
        m_welcome->setSecretPlace(m_banners->secretPlace());
        connect(m_welcome, &Welcome::serviceWanted, this, &MainWindow::openNew);
        addPage(m_welcome);
    }
    return *m_welcome;
}

void MainWindow::tell(const QString &sentence)
{
    m_banners->tell(sentence);
}

void MainWindow::tellFailure(const QString &sentence, QAction *remedy)
{
    m_banners->tell(sentence, remedy);
}

void MainWindow::setSecretPlace(SecretPlace place)
{
    m_banners->setSecretPlace(place);
    if (m_welcome) {
        m_welcome->setSecretPlace(place);
    }
}

void MainWindow::setOnline(bool isOnline)
{
    m_banners->setOnline(isOnline);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *part = event->type() == QEvent::Hide ? qobject_cast<QWidget *>(watched) : nullptr;
    if (part && part != m_splitter && part->isAncestorOf(QApplication::focusWidget())) {
        m_column->focusList(); // Qt would go on to the search
    }
    if (watched == m_splitter && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        followVisibility();
    }
    return WindowFrame::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    WindowFrame::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        followVisibility();
    }
}

bool MainWindow::isSeen() const
{
    return m_splitter->isVisible() && !isMinimized();
}

void MainWindow::followVisibility()
{
    if (!isSeen()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        showCurrent();
        tick();
        m_timer.start();
    }
}

void MainWindow::tick()
{
    m_column->tick();
    if (m_pages->currentWidget() == m_several) {
        m_several->refresh();
        return;
    }
    m_panel->refresh();
    followCurrent();
}

void MainWindow::showCurrent()
{
    if (!isSeen()) {
        return; // it is made up for when the content shows
    }
    const QList<QUuid> chosen = m_column->list().chosen();
    Session *session = chosen.size() > 1 ? nullptr : m_column->current();
    m_budget = session ? session->budget() : std::nullopt;
    followCurrent();
    m_panel->setSession(session, m_budget);
    if (chosen.size() > 1) {
        m_several->setProfiles(chosen);
        m_pages->setCurrentWidget(m_several);
    } else if (session) {
        m_pages->setCurrentWidget(m_panel);
    } else if (m_book.sessions().empty()) {
        m_pages->setCurrentWidget(&welcome());
        if (focusWidget() == &m_column->list()) {
            welcome().focusFirstStep(); // there is nothing to choose in the list
        }
    } else {
        m_pages->setCurrentWidget(m_nothing);
    }
}

/// Of many chosen profiles none is meant alone.
void MainWindow::followCurrent()
{
    const bool isMany = m_column->list().selectionModel()->selectedIndexes().size() > 1;
    const Session *session = isMany ? nullptr : m_column->current();
    m_actions->follow(session, session && m_budget ? std::optional(m_budget->at(session->now())) : std::nullopt);
    m_selection->follow();
}

void MainWindow::copy(const QString &format)
{
    if (const Session *session = m_column->current()) {
        m_desk->copy(*session, format);
    }
}

void MainWindow::openNew(const QString &service)
{
    openDialog(new ProfileDialog(m_book, std::nullopt, this, {.refresh = m_refreshForNew, .service = service}));
}

void MainWindow::openDialog(ProfileDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->warn(secretPlaceText(m_banners->secretPlace()));
    connect(dialog, &QDialog::accepted, this, [this, id = dialog->profileId()] {
        m_column->select(id);
        m_column->focusList();
    });
    dialog->open();
}

} // namespace bearerbox
