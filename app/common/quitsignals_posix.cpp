// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/quitsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace bearerbox {

namespace {

// The self-pipe: a handler may do little more than write a byte (POSIX.1-2017, section 2.4.3), the event loop does the
// rest.
std::array<int, 2> pipeEnds = {-1, -1};

extern "C" void writeByte(int /*signal*/)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = saved;
}

int openPipe()
{
    if (::pipe(pipeEnds.data()) != 0) {
        qFatal("no pipe for signals");
    }
    for (const int end : pipeEnds) { // not pipe2(), which macOS lacks
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return pipeEnds[0];
}

/// A byte left in the pipe would wake the loop again and again.
void drainPipe()
{
    std::array<char, 16> bytes{};
    while (::read(pipeEnds[0], bytes.data(), bytes.size()) > 0) {
    }
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

class QuitSignals::Handler final
{
public:
    Handler() : m_notifier(openPipe(), QSocketNotifier::Read)
    {
        // Not quit(), which asks every window first: a form with input would ask back, and nobody may be there to
        // answer.
        QObject::connect(&m_notifier, &QSocketNotifier::activated, qApp, [] {
            drainPipe();
            QCoreApplication::exit(0);
        });
        setHandler(writeByte);
    }

    ~Handler()
    {
        setHandler(SIG_DFL);
        m_notifier.setEnabled(false);
        ::close(pipeEnds[0]);
        ::close(pipeEnds[1]);
    }

    Q_DISABLE_COPY_MOVE(Handler)

private:
    QSocketNotifier m_notifier;
};

QuitSignals::QuitSignals() : m_handler(std::make_unique<Handler>()) {}

QuitSignals::~QuitSignals() = default;

} // namespace bearerbox
