// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/profileform/profiledialog.h"
#include "ui/window/certificatedesk.h"
#include "ui/window/clipboardstrip.h"
#include "ui/window/copydesk.h"
#include "ui/window/emptystate.h"
#include "ui/window/noticebox.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/removaldesk.h"
#include "ui/window/secretactions.h"
#include "ui/window/sessionpanel.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QEvent>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

bool isStoreTrouble(const Session &session)
{
    const std::optional<Error> &error = session.lastError();
    return error && (error->kind == ErrorKind::StoreLocked || error->kind == ErrorKind::StoreAbsent ||
                     error->kind == ErrorKind::StoreDenied);
}

} // namespace

MainWindow::MainWindow(SessionBook &book, SecretClipboard &clipboard, QWidget *parent)
    : QMainWindow(parent)
    , m_book(book)
    , m_actions(new WindowActions(this))
    , m_desk(new CopyDesk(book, clipboard, this))
    , m_certificates(new CertificateDesk(book, this))
    , m_removals(new RemovalDesk(book, this))
    , m_refreshes(new RefreshDesk(this))
    , m_column(new ProfileColumn(book, *m_actions, this))
    , m_panel(new SessionPanel(*m_actions, book.clock(), this))
    , m_welcome(new EmptyState(u"bearerbox"_s, this))
    , m_nothing(new EmptyState(u"keyring"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_bannerPlace(new QWidget(this))
    , m_banner(new NoticeBox(m_bannerPlace))
    , m_tryAgain(new QAction(tr("Try again"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_resume(new QAction(tr("Resume"), this))
{
    setWindowTitle(u"Bearerbox"_s);
    m_timer.setInterval(1s);
    build();
    wire();
    showCurrent();
    refreshBanner();
    m_column->focusList();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_welcome->setTexts(
        tr("Welcome to Bearerbox"),
        tr("Bearerbox gets the tokens that your APIs ask for, keeps them alive, and puts the finished headers on "
           "the clipboard. Passwords stay in the keyring of this computer; there is no account and no cloud."));
    m_welcome->setAction(m_actions->add);
    m_nothing->setTexts(tr("No profile chosen"), tr("Choose one on the left."));
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_nothing, m_panel}) {
        page->setBackgroundRole(QPalette::Base);
        page->setAutoFillBackground(true);
        m_pages->addWidget(page);
    }
    m_column->setMinimumWidth(260);
    m_pages->setMinimumWidth(420);
    m_splitter->addWidget(m_column);
    m_splitter->addWidget(m_pages);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 660});
    auto *margins = new QVBoxLayout(m_bannerPlace);
    margins->setContentsMargins(12, 10, 12, 10);
    margins->addWidget(m_banner);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bannerPlace);
    column->addWidget(m_splitter, 1);
    column->addWidget(new ClipboardStrip(*m_desk, this));
    setCentralWidget(content);
    resize(1000, 720);
}

void MainWindow::wire()
{
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::tick);
    connect(m_column, &ProfileColumn::currentChanged, this, &MainWindow::showCurrent);
    connect(m_column, &ProfileColumn::copyWanted, this, [this] { copy({}); });
    connect(m_actions, &WindowActions::copyWanted, this, &MainWindow::copy);
    connect(m_actions->copyHeader, &QAction::triggered, this, [this] { copy({}); });
    connect(m_actions->add, &QAction::triggered, this, [this] { openDialog(std::nullopt); });
    const auto forCurrent = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (Session *session = m_column->current()) {
                act(*session);
            }
        });
    };
    forCurrent(m_actions->edit, [this](const Session &session) { openDialog(session.profile()); });
    forCurrent(m_actions->pin, [this](const Session &session) { m_certificates->open(session); });
    forCurrent(m_actions->replacePin, [this](const Session &session) { m_certificates->open(session); });
    forCurrent(m_actions->refresh, [this](Session &session) { m_refreshes->refresh(session); });
    forCurrent(m_actions->takeRenewed, [this](Session &session) { m_refreshes->takeRenewed(session); });
    connect(m_certificates, &CertificateDesk::failed, this, &MainWindow::tell);
    forCurrent(m_actions->remove, [this](const Session &session) { m_removals->ask(session.profile()); });
    connect(m_removals, &RemovalDesk::failed, this, &MainWindow::tell);
    wireSecretActions(*m_actions, m_book, [this] { return m_column->current(); }, this);
    connect(m_tryAgain, &QAction::triggered, this, &MainWindow::tryStoreAgain);
    connect(m_dismiss, &QAction::triggered, this, [this] { tell({}); });
    connect(m_resume, &QAction::triggered, this, [this] { m_book.setPaused(false); });
    connect(&m_book, &SessionBook::pausedChanged, this, &MainWindow::refreshBanner);
    connect(&m_book, &SessionBook::changed, this, [this](int position) {
        const Session *current = m_column->current();
        const Session *changed = m_book.sessions()[std::size_t(position)].get();
        // Another profile of the same account uses up the same attempts.
        if (current && (changed == current || changed->service().id == current->service().id)) {
            showCurrent();
        }
        refreshBanner();
    });
    connect(&m_book, &SessionBook::added, this, &MainWindow::showCurrent);
    connect(&m_book, &SessionBook::followed, this, &MainWindow::showCurrent);
    connect(&m_book, &SessionBook::removed, this, &MainWindow::showCurrent);
    connect(&m_book, &SessionBook::removed, this, &MainWindow::refreshBanner);
}

void MainWindow::tell(const QString &sentence)
{
    m_told = sentence;
    refreshBanner();
}

void MainWindow::restoreLayout(const QSettings &settings)
{
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    m_splitter->restoreState(settings.value("window/splitter"_L1).toByteArray());
    m_column->setOrder(settings.value("window/sortByTimeLeft"_L1).toBool() ? RowOrder::TimeLeft : RowOrder::Name);
}

void MainWindow::saveLayout(QSettings &settings) const
{
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/splitter"_L1, m_splitter->saveState());
    settings.setValue("window/sortByTimeLeft"_L1, m_column->order() == RowOrder::TimeLeft);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    followVisibility();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    followVisibility();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        followVisibility();
    }
}

void MainWindow::followVisibility()
{
    if (!isVisible() || isMinimized()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        tick();
        m_timer.start();
    }
}

void MainWindow::tick()
{
    m_column->tick();
    m_panel->refresh();
    followCurrent();
}

void MainWindow::showCurrent()
{
    Session *session = m_column->current();
    m_budget = session ? session->budget() : std::nullopt;
    followCurrent();
    m_panel->setSession(session, m_budget);
    if (session) {
        m_pages->setCurrentWidget(m_panel);
    } else {
        m_pages->setCurrentWidget(m_book.sessions().empty() ? m_welcome : m_nothing);
    }
}

void MainWindow::followCurrent()
{
    const Session *session = m_column->current();
    m_actions->follow(session, session && m_budget ? std::optional(m_budget->at(session->now())) : std::nullopt);
}

void MainWindow::refreshBanner()
{
    const auto troubled =
        std::ranges::find_if(m_book.sessions(), [](const auto &each) { return isStoreTrouble(*each); });
    if (troubled != m_book.sessions().end()) {
        const Error &error = *(*troubled)->lastError();
        m_banner->say(SessionState::Failed, kindTitle(error.kind), userMessage(error));
        m_banner->setAction(m_tryAgain);
    } else if (m_book.isPaused() && m_told.isEmpty()) {
        m_banner->say(SessionState::Empty, tr("Automatic refresh is paused"),
                      tr("Tokens are not renewed by themselves until you resume it or Bearerbox is started again."));
        m_banner->setAction(m_resume);
    } else {
        m_banner->say(SessionState::Failed, {}, m_told);
        m_banner->setAction(m_told.isEmpty() ? nullptr : m_dismiss);
    }
    m_bannerPlace->setVisible(troubled != m_book.sessions().end() || m_book.isPaused() || !m_told.isEmpty());
}

void MainWindow::copy(const QString &format)
{
    if (const Session *session = m_column->current()) {
        m_desk->copy(*session, format);
    }
}

void MainWindow::openDialog(std::optional<Profile> edited)
{
    auto *dialog = new ProfileDialog(m_book, std::move(edited), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = dialog->profileId()] {
        m_column->select(id);
        m_column->focusList();
    });
    dialog->open();
}

/// What lives behind the lock is taken from there; only what is due is asked for.
void MainWindow::tryStoreAgain()
{
    for (const auto &session : m_book.sessions()) {
        if (isStoreTrouble(*session) && session->state() != SessionState::Fetching) {
            session->start();
        }
    }
}

} // namespace bearerbox
