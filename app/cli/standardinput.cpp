// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standardinput.h"

#include "app/cli/words.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace bearerbox::cli {

namespace {

#ifdef Q_OS_WIN
/// Windows cannot wait for a pipe with a limit; the limit of the call ends the program all the same.
bool isReadable(int, const QDeadlineTimer &)
{
    return true;
}

qint64 readSome(int descriptor, char *bytes, std::size_t size)
{
    return ::_read(descriptor, bytes, unsigned(size));
}
#else
/// Waits until something can be read, or nothing ever will.
bool isReadable(int descriptor, const QDeadlineTimer &deadline)
{
    pollfd waited{.fd = descriptor, .events = POLLIN, .revents = 0};
    int found = 0;
    do {
        const qint64 left = deadline.isForever() ? -1 : deadline.remainingTime();
        found = ::poll(&waited, 1, int(std::min<qint64>(left, std::numeric_limits<int>::max())));
    } while (found < 0 && errno == EINTR);
    return found != 0;
}

qint64 readSome(int descriptor, char *bytes, std::size_t size)
{
    ssize_t got = 0;
    do {
        got = ::read(descriptor, bytes, size);
    } while (got < 0 && errno == EINTR);
    return got;
}
#endif

Failure late()
{
    return fail(ErrorKind::Timeout, translated(QT_TRANSLATE_NOOP("Cli", "Standard input was silent for too long.")));
}

} // namespace

QByteArray withoutLineBreak(QByteArray bytes)
{
    if (bytes.endsWith('\n')) {
        bytes.chop(1);
    }
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return bytes;
}

Result<Secret> readLine(int descriptor, QDeadlineTimer deadline)
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (line.size() > largestSecret) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "The line on standard input is too long for a secret.")));
        }
        if (!isReadable(descriptor, deadline)) {
            return late();
        }
        char byte = 0;
        if (readSome(descriptor, &byte, 1) != 1) {
            break;
        }
        line += byte;
    }
    if (line.isEmpty()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "Standard input ended before the secret.")));
    }
    return Secret(withoutLineBreak(std::move(line)));
}

Result<Secret> readAll(int descriptor, QDeadlineTimer deadline, qint64 largest)
{
    QByteArray all;
    std::array<char, 4096> piece{};
    while (isReadable(descriptor, deadline)) {
        const qint64 got = readSome(descriptor, piece.data(), piece.size());
        if (got <= 0) {
            return Secret(std::move(all));
        }
        all.append(piece.data(), got);
        if (all.size() > largest) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "There is too much on standard input.")));
        }
    }
    return late();
}

} // namespace bearerbox::cli
