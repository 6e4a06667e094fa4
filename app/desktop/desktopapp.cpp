// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopapp.h"

#include "app/desktop/playground.h"
#include "core/secrets/secretservicestate.h"
#include "core/secrets/unlocking.h"
#include "ui/about/aboutdialog.h"
#include "ui/activity/activitydesk.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/pieces.h"
#include "ui/window/profilecolumn.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

/// From a change in the folder until it is looked at.
constexpr std::chrono::milliseconds lookAfter = 100ms;
// A panel that is restarted is back by then; one that starts with the session, too.
constexpr std::chrono::seconds trayPatience = 5s;
/// The window is painted before the platform is asked for its reports.
constexpr std::chrono::milliseconds machineAfter = 100ms;
constexpr std::chrono::milliseconds keyringPatience = 2s;

constexpr QLatin1StringView trayExplainedKey = "tray/explained"_L1;

} // namespace

DesktopApp::DesktopApp(QApplication &application, DesktopOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_translations(application)
    , m_theme(application)
    , m_clipboard(QApplication::clipboard(), Settings().clipboardLifetime)
{
    watchSessionEnd(application);
}

DesktopApp::~DesktopApp()
{
    if (m_window) {
        QSettings kept(settings(), QSettings::IniFormat);
        m_window->saveLayout(kept);
    }
}

Result<void> DesktopApp::start()
{
    readSettings();
    BackendOptions options = std::move(m_options.backend);
    // Who tries again has everything looked at anew.
    m_options.backend = {.configFolder = options.configFolder, .store = options.store, .callLimit = options.callLimit};
    if (m_settings) {
        options.settings = m_settings->read();
    }
    Result<std::unique_ptr<Backend>> backend = Backend::open(std::move(options));
    if (!backend && backend.error().kind == ErrorKind::Usage) {
        return Failure(backend.error());
    }
    if (!backend) {
        showTrouble(backend.error());
        return {};
    }
    m_backend = std::move(*backend);
    m_trouble.reset();
    showWindow();
    return {};
}

void DesktopApp::summon()
{
    if (m_locks) {
        m_locks->note();
    }
    if (m_window) {
        bringToFront(*m_window);
    } else if (m_trouble) {
        bringToFront(*m_trouble);
    }
}

void DesktopApp::showTrouble(const Error &error)
{
    m_options.startsHidden = false; // somebody is there to try again
    if (!m_trouble) {
        m_trouble = std::make_unique<EmptyState>(u"warning"_s);
        m_trouble->setWindowTitle(u"Bearerbox"_s);
        m_trouble->resize(640, 420);
        auto *again = new QAction(tr("Try again"), m_trouble.get());
        // Queued: what succeeds takes the button away.
        connect(again, &QAction::triggered, this, [this] { (void)start(); }, Qt::QueuedConnection);
        m_trouble->setAction(again);
    }
    // What is wrong with a file says all; to report it as a defect would be no help.
    const bool isFile = error.kind == ErrorKind::Internal && !error.detail.isEmpty();
    m_trouble->setTexts(tr("Bearerbox cannot open its profiles"), isFile ? error.detail : userMessage(error));
    m_trouble->show();
}

void DesktopApp::showWindow()
{
    m_book = std::make_unique<SessionBook>(m_backend->facilities());
    const bool isHidden = m_options.startsHidden || m_settings->settings().startsHidden;
    if (isHidden) {
        openBook();
        makeWindow({});
    } else {
        makeWindow([this] { openBook(); });
    }
    m_window->tell(m_backend->warnings().join(u'\n'));
    watchFolder();
    m_hideaway->begin(isHidden);
    QTimer::singleShot(machineAfter, this, &DesktopApp::watchMachine);
}

/// Before there is anything in the window that would show each profile as it comes.
void DesktopApp::openBook()
{
    m_book->start();
    m_locks = std::make_unique<LockDesk>([store = m_backend->facilities().secrets] { return askForAccess(store); },
                                         m_clipboard);
    // Queued: the window that a dialog belongs to must not go while that is uncovered.
    connect(m_locks.get(), &LockDesk::opened, this, &DesktopApp::switchLanguage, Qt::QueuedConnection);
    m_playground = std::make_unique<Playground>(*m_book, settings(), SandboxProcess::programBeside());
}

void DesktopApp::makeWindow(const std::function<void()> &meanwhile)
{
    const QSettings kept(settings(), QSettings::IniFormat);
    const Opening opening{.geometry = MainWindow::keptGeometry(kept), .meanwhile = meanwhile};
    m_window = std::make_unique<MainWindow>(*m_book, m_clipboard, opening);
    m_window->restoreLayout(kept);
    m_window->setOnline(isOnline());
    connect(m_window.get(), &MainWindow::idle, this, &DesktopApp::switchLanguage, Qt::QueuedConnection);
    new ActivityDesk(*m_book, *m_window);
    m_playground->attach(*m_window);
    fillMenu();
    connect(m_window.get(), &MainWindow::keyringChanged, this, &DesktopApp::lookAtKeyring);
    lookAtKeyring();
    openTray();
    m_locks->attach(*m_window, *m_tray);
    apply(m_settings->settings());
}

void DesktopApp::openTray()
{
    m_hideaway = std::make_unique<Hideaway>(*m_window, trayPatience);
    const Tray::Desks desks{m_window->copies(), m_window->refreshes(), m_window->selection()};
    m_tray = std::make_unique<Tray>(*m_book, desks, m_tray.get());
    m_settings->setTray(m_tray->isThere());
    connect(m_tray.get(), &Tray::thereChanged, m_settings.get(), &SettingsDesk::setTray);
    connect(m_tray.get(), &Tray::thereChanged, m_hideaway.get(), &Hideaway::setTray);
    connect(m_tray.get(), &Tray::quitWanted, this, &DesktopApp::quit);
    connect(m_hideaway.get(), &Hideaway::quitWanted, this, &DesktopApp::quit);
    connect(m_tray.get(), &Tray::unlockWanted, this, [this] {
        summon();
        m_locks->open();
    });
    connect(m_tray.get(), &Tray::openWanted, this, [this](const QUuid &profile) {
        if (!profile.isNull()) {
            m_window->column().select(profile);
        }
        summon();
    });
    connect(m_hideaway.get(), &Hideaway::closedToTray, this, &DesktopApp::explainTray);
}

/// Once, so that nobody looks for a program that seems to have gone, or starts it again and again.
void DesktopApp::explainTray()
{
    QSettings kept(settings(), QSettings::IniFormat);
    if (!m_isQuitting && !kept.value(trayExplainedKey).toBool()) {
        m_tray->tell(tr("Bearerbox goes on in the tray"),
                     tr("Tokens are kept alive. The menu of the icon opens the window again, and quits."));
        kept.setValue(trayExplainedKey, true);
    }
}

/// Closes the windows first; a form with input asks back, and may stay.
void DesktopApp::quit()
{
    const QScopedValueRollback quitting(m_isQuitting, true);
    QCoreApplication::quit();
}

/// When the desktop session ends, nobody is there to answer what a form with input would ask before the program quits.
void DesktopApp::watchSessionEnd(QApplication &application)
{
    connect(&application, &QGuiApplication::commitDataRequest, this,
            [this, &application] { application.installEventFilter(this); });
}

bool DesktopApp::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::Quit) {
        QCoreApplication::exit(0);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

/// What becomes of secrets is said before the first one is typed.
void DesktopApp::lookAtKeyring()
{
    if (!m_backend->keepsSecrets()) {
        setSecretPlace(SecretPlace::Memory);
        return;
    }
    keychainState(keyringPatience).then([self = QPointer(this)](KeychainState state) {
        if (self) {
            self->setSecretPlace(state == KeychainState::Absent ? SecretPlace::Nowhere : SecretPlace::Keychain);
        }
    });
}

void DesktopApp::setSecretPlace(SecretPlace place)
{
    const bool hasKeyring = place == SecretPlace::Keychain;
    const bool isNowhere = place == SecretPlace::Nowhere;
    m_playground->setMemoryKeeper(isNowhere ? [this](const QUuid &toy) { m_backend->keepInMemory(toy); }
                                            : Playground::MemoryKeeper());
    m_settings->setKeyring(hasKeyring);
    m_window->setSecretPlace(place);
    m_locks->setKeeper(hasKeyring ? LockKeeper::Keychain : LockKeeper::Nobody);
}

/// What is due after a sleep waits for the network; what failed without one is tried as soon as it returns.
void DesktopApp::watchMachine()
{
    m_sleep = std::make_unique<SleepWatch>();
    connect(m_sleep.get(), &SleepWatch::woke, m_book.get(), [this] {
        m_locks->wakeUp();
        m_book->wakeUp(isOnline());
    });
    m_network = std::make_unique<NetworkWatch>();
    connect(m_network.get(), &NetworkWatch::usable, m_book.get(), &SessionBook::networkReturned);
    connect(m_network.get(), &NetworkWatch::usable, this, [this] { m_window->setOnline(true); });
    connect(m_network.get(), &NetworkWatch::lost, this, [this] { m_window->setOnline(false); });
    m_window->setOnline(isOnline());
    m_locks->watchScreen();
}

bool DesktopApp::isOnline() const
{
    return !m_network || m_network->isUsable();
}

/// What bearerbox-cli changes appears at once. The folder is watched, not its files: a change replaces the file. One
/// act of a program changes several.
void DesktopApp::watchFolder()
{
    m_files = std::make_unique<QFileSystemWatcher>(QStringList{m_backend->folder().path()});
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(m_files.get(), &QFileSystemWatcher::directoryChanged, &m_look, [this] { m_look.start(); });
    connect(&m_look, &QTimer::timeout, m_book.get(), [this] {
        m_settings->reload();
        if (const Result<void> followed = m_book->reload(); !followed) {
            m_window->tell(userMessage(followed.error()));
        }
    });
    if (m_backend->profiles().isOutdated()) {
        m_look.start(); // changed before it was watched
    }
}

void DesktopApp::fillMenu()
{
    QMenu &menu = m_window->column().menu();
    menu.addSeparator();
    QAction *settings = menu.addAction(tr("Settings…"), Qt::CTRL | Qt::Key_Comma, this, &DesktopApp::openSettings);
    QAction *lock = menu.addAction(tr("Lock now"), Qt::CTRL | Qt::Key_L, m_locks.get(), &LockDesk::close);
    menu.addSeparator();
    menu.addAction(tr("About Bearerbox"), m_window.get(), [this] { (new AboutDialog(m_window.get()))->open(); });
    QAction *quit = menu.addAction(tr("Quit"), QKeySequence::Quit, this, &DesktopApp::quit);
    quit->setProperty(worksCoveredProperty, true);
    m_window->addActions({settings, lock, quit});
}

QString DesktopApp::settings() const
{
    return m_backend->folder().settings();
}

} // namespace bearerbox
