// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/playground.h"

#include "core/sessions/sessionbook.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sandboxstrip.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

constexpr QLatin1StringView addressKey = "sandbox/address"_L1;
constexpr QLatin1StringView profilesKey = "sandbox/profiles"_L1;
/// A keyring that does not answer must not keep the program from ending.
constexpr std::chrono::milliseconds endPatience = 2s;

/// Made-up secrets may stay where they cannot be removed.
QCoro::Task<Result<void>> removeAll(QPointer<SessionBook> book, QList<QUuid> profiles)
{
    Result<void> all;
    for (const QUuid &id : profiles) {
        if (!book) {
            break;
        }
        const Result<RemovedProfile> removed = co_await book->remove(id, Leftovers::Accepted);
        if (!removed) {
            all = Failure(removed.error());
        }
    }
    co_return all;
}

/// Old tokens and secrets are of no use to a sandbox that has started anew.
QCoro::Task<Result<void>> replaceAll(QPointer<SessionBook> book, QList<QUuid> old, std::vector<SandboxProfile> fresh)
{
    const Result<void> removed = co_await removeAll(book, std::move(old));
    if (!removed) {
        co_return removed;
    }
    for (SandboxProfile &each : fresh) {
        if (!book) {
            break;
        }
        Draft draft{.profile = std::move(each.profile), .changes = std::move(each.secrets)};
        const Result<void> saved = co_await book->save(std::move(draft));
        if (!saved) {
            co_return saved;
        }
    }
    co_return Result<void>();
}

QList<QUuid> idsOf(const std::vector<Profile> &profiles)
{
    QList<QUuid> ids;
    std::ranges::transform(profiles, std::back_inserter(ids), &Profile::id);
    return ids;
}

} // namespace

Playground::Playground(SessionBook &book, QString settings, QString program, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_state(SandboxState::Off)
    , m_settings(std::move(settings))
    , m_note(read(m_settings))
    , m_process(std::move(program))
{
    connect(&m_process, &SandboxProcess::started, this, &Playground::fill);
    connect(&m_process, &SandboxProcess::failed, this, &Playground::tellFailure);
    connect(&m_process, &SandboxProcess::ended, this, &Playground::settle);
    connect(&m_book, &SessionBook::removed, this, [this] {
        const bool isQuiet = m_state == SandboxState::Running || m_state == SandboxState::Gone;
        if (isQuiet && ours().empty()) {
            stop(); // the person has removed the last of them
        }
    });
    connect(&m_book, &SessionBook::added, this, [this] {
        if (m_state == SandboxState::Off && !ours().empty()) {
            settle(); // the person has brought one back
        }
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Playground::clear);
    settle();
}

void Playground::attach(MainWindow &window)
{
    m_window = &window;
    SandboxStrip &strip = window.sandbox();
    connect(&strip, &SandboxStrip::startWanted, this, &Playground::start);
    connect(&strip, &SandboxStrip::stopWanted, this, &Playground::stop);
    strip.setState(m_state);
}

void Playground::enter(SandboxState state)
{
    m_state = state;
    if (m_window) {
        m_window->sandbox().setState(state);
    }
}

void Playground::tell(const QString &sentence)
{
    if (m_window) {
        m_window->tellFailure(sentence, m_window->sandbox().retry());
    }
}

Playground::Note Playground::read(const QString &settings)
{
    const QSettings kept(settings, QSettings::IniFormat);
    return {.address = kept.value(addressKey).toString(), .profiles = kept.value(profilesKey).toStringList()};
}

void Playground::write(const Note &note) const
{
    QSettings kept(m_settings, QSettings::IniFormat);
    if (note.profiles.isEmpty()) {
        kept.remove(u"sandbox"_s);
        return;
    }
    kept.setValue(addressKey, note.address);
    kept.setValue(profilesKey, note.profiles);
}

/// Those that were removed meanwhile stay in it, as long as the sandbox is where it was: a removal can be taken back.
void Playground::addToNote(const std::vector<SandboxProfile> &fresh)
{
    if (m_note.address != m_process.facts().address) {
        m_note = {.address = m_process.facts().address};
    }
    for (const SandboxProfile &each : fresh) {
        m_note.profiles << each.profile.id.toString(QUuid::WithoutBraces);
    }
    m_note.profiles.removeDuplicates();
    write(m_note);
}

std::vector<Profile> Playground::ours() const
{
    std::vector<Profile> profiles;
    for (const auto &session : m_book.sessions()) {
        const Profile &profile = session->profile();
        const bool isThere = profile.value(session->service().base) == m_note.address;
        if (isThere && m_note.profiles.contains(profile.id.toString(QUuid::WithoutBraces))) {
            profiles.push_back(profile);
        }
    }
    return profiles;
}

/// Another program may have sent one elsewhere a moment ago. Where the book cannot be read, the removal says so.
std::vector<Profile> Playground::oursByNow()
{
    if (!ours().empty()) { // not from within a reload that takes away the last of them
        (void)m_book.reload();
    }
    return ours();
}

/// On the port of last time, if it can be had, so that what was copied then leads there again.
void Playground::start()
{
    const int port = QUrl(m_note.address).port(0);
    m_isOnOldPort = port != 0;
    enter(SandboxState::Starting);
    m_process.start(quint16(port));
}

void Playground::tellFailure(const QString &sentence)
{
    if (std::exchange(m_isOnOldPort, false)) {
        m_process.start(0);
        return;
    }
    tell(sentence);
    settle();
}

void Playground::fill()
{
    const std::vector<Profile> old = oursByNow();
    QStringList names;
    for (const auto &session : m_book.sessions()) {
        names << session->profile().name;
    }
    std::vector<SandboxProfile> fresh = sandboxProfiles(m_process.facts(), m_book.services(), old, names);
    const QUuid first = fresh.empty() ? QUuid() : fresh.front().profile.id;
    if (m_keepInMemory) {
        std::ranges::for_each(fresh, m_keepInMemory, [](const SandboxProfile &each) { return each.profile.id; });
    }
    addToNote(fresh); // before the first of them is there: whenever the program dies, they are known
    replaceAll(&m_book, idsOf(old), std::move(fresh)).then([self = QPointer(this), first](const Result<void> &filled) {
        if (self) {
            self->finishFilling(filled, first);
        }
    });
}

void Playground::finishFilling(const Result<void> &filled, const QUuid &first)
{
    if (!filled) {
        tell(userMessage(filled.error()));
        stop();
        return;
    }
    settle(); // it may have ended meanwhile
    if (m_window) {
        m_window->column().select(first);
        m_window->column().focusList();
    }
}

void Playground::stop()
{
    m_process.stop();
    enter(SandboxState::Stopping);
    removeAll(&m_book, idsOf(oursByNow())).then([self = QPointer(this)](const Result<void> &emptied) {
        if (self) {
            self->finishEmptying(emptied);
        }
    });
}

void Playground::finishEmptying(const Result<void> &emptied)
{
    if (!emptied && m_window) {
        m_window->tell(userMessage(emptied.error()));
    }
    settle();
}

void Playground::clear()
{
    m_process.stop();
    enter(SandboxState::Stopping);
    const std::vector<Profile> toys = oursByNow();
    if (toys.empty()) {
        if (!m_note.profiles.isEmpty()) {
            settle(); // the last of them is the person's now
        }
        return;
    }
    QEventLoop loop;
    bool isDone = false;
    removeAll(&m_book, idsOf(toys)).then([&isDone, wait = QPointer(&loop)](const Result<void> &) {
        if (wait) {
            isDone = true;
            wait->quit();
        }
    });
    QTimer::singleShot(endPatience, &loop, &QEventLoop::quit);
    if (!isDone) {
        loop.exec();
    }
    settle();
}

/// What is the case when nothing is under way. Without profiles nothing stays in the settings.
void Playground::settle()
{
    const bool isEmpty = ours().empty();
    write(isEmpty ? Note() : m_note);
    enter(isEmpty ? SandboxState::Off : m_process.isRunning() ? SandboxState::Running : SandboxState::Gone);
}

} // namespace bearerbox
