// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hiddentyping.h"

#include "app/cli/standardinput.h"

#include <cstdio>

#ifndef Q_OS_WIN
#include <array>
#include <csignal>
#include <termios.h>
#endif

namespace bearerbox::cli {

namespace {

#ifdef Q_OS_WIN
bool hide()
{
    return false;
}

void showAgain() {}
#else
constexpr std::array endings{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

// A handler knows nothing but what is global.
termios asItWas{};
std::array<struct sigaction, endings.size()> handledAsBefore{};

/// The terminal outlives us: whoever types next must see it. Both calls are allowed here (POSIX.1-2017, section 2.4.3).
extern "C" void showAndEnd(int signal)
{
    ::tcsetattr(standardInput, TCSANOW, &asItWas);
    ::raise(signal); // the handler is gone by now, so this ends the program once we return
}

void catchEndings()
{
    struct sigaction action = {};
    action.sa_handler = showAndEnd;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < endings.size(); ++i) {
        sigaction(endings[i], nullptr, &handledAsBefore[i]);
        if (handledAsBefore[i].sa_handler != SIG_IGN) { // nohup meant it
            sigaction(endings[i], &action, nullptr);
        }
    }
}

bool hide()
{
    if (::tcgetattr(standardInput, &asItWas) != 0) {
        return false;
    }
    catchEndings();
    termios hidden = asItWas;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    return ::tcsetattr(standardInput, TCSAFLUSH, &hidden) == 0;
}

void showAgain()
{
    ::tcsetattr(standardInput, TCSAFLUSH, &asItWas);
    for (std::size_t i = 0; i < endings.size(); ++i) {
        sigaction(endings[i], &handledAsBefore[i], nullptr);
    }
}
#endif

} // namespace

HiddenTyping::HiddenTyping(const QString &prompt) : m_isHidden(hide())
{
    if (m_isHidden) {
        std::fprintf(stderr, "%s: ", qUtf8Printable(prompt));
    }
}

HiddenTyping::~HiddenTyping()
{
    if (m_isHidden) {
        showAgain();
        std::fputc('\n', stderr);
    }
}

} // namespace bearerbox::cli
