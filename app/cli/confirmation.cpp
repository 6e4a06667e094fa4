// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirmation.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace bearerbox::cli {

namespace {

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream));
#else
    return ::isatty(::fileno(stream)) == 1;
#endif
}

} // namespace

bool canAsk()
{
    return isTerminal(stdin) && isTerminal(stderr);
}

QString ask(const QString &question)
{
    const QByteArray text = question.toUtf8();
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    std::fflush(stderr);
    QByteArray line(256, '\0');
    if (!std::fgets(line.data(), int(line.size()), stdin)) {
        return {};
    }
    return QString::fromUtf8(line.constData()).trimmed();
}

} // namespace bearerbox::cli
