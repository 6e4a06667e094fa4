// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/machine.h"

#include "tests/support/materials.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

namespace {

/// In memory where there is such a place: a thousand lives would otherwise wait for the disk most of their time.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + "/bearerbox-XXXXXX"_L1;
}

} // namespace

Machine::Machine() : directory(folderTemplate()), folder(ConfigFolder::open(directory.filePath(u"config"_s)).value()) {}

Program::Program(Machine &machine)
    : m_machine(machine)
    , m_clock(anchoredClock(machine.time.machine()))
    , m_profiles(ProfileBook::open(machine.folder).value())
    , m_attempts(machine.folder.attempts(), machine.folder.attempts() + ".lock"_L1)
    , m_live(machine.folder.liveTokens(), machine.folder.liveTokens() + ".lock"_L1)
    , m_clocks(machine.folder.clocks(), machine.time.machine(), m_clock)
    , m_network(m_clocks)
{
}

Facilities Program::facilities()
{
    return {.services = &builtInServices(),
            .profiles = &m_profiles,
            .secrets = &m_machine.secrets,
            .tokens = &m_machine.tokens,
            .attempts = &m_attempts,
            .live = &m_live,
            .network = &m_network,
            .clocks = &m_clocks,
            .folder = m_machine.folder,
            .clock = m_clock,
            .limits = limits,
            .place = [share = m_borrowers](const QUuid &) { return 0.0; }};
}

void Program::openWindow()
{
    m_window = std::make_unique<SessionBook>(facilities());
    m_window->start();
}

bool Program::isFetching() const
{
    return m_window && std::ranges::any_of(m_window->sessions(),
                                           [](const auto &each) { return each->state() == SessionState::Fetching; });
}

void runUntil(const std::function<bool()> &holds, const char *what)
{
    const QDeadlineTimer deadline(10s);
    QTimer wakeUp; // what holds may come without an event: a lock file that goes
    wakeUp.start(2ms);
    while (!holds()) {
        if (deadline.hasExpired()) {
            qFatal("not within 10 seconds: %s", what);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

} // namespace bearerbox::test
