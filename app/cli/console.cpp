// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/exitstatus.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

void write(std::FILE *stream, QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, std::size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void say(const QString &sentence)
{
    write(stderr, "bearerbox-cli: " + sentence.toUtf8());
}

} // namespace

void answer(const QString &line)
{
    write(stdout, line.toUtf8());
}

void answer(const Secret &line)
{
    write(stdout, line.reveal());
}

void answer(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void answer(const QJsonArray &array)
{
    write(stdout, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

bool isAnswerOut()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void warn(const QString &sentence)
{
    say(sentence);
}

void tell(const QString &line)
{
    write(stderr, line.toUtf8());
}

int report(const Error &error)
{
    say(u"%1: %2"_s.arg(kindWord(error.kind), userMessage(error)));
    return exitStatus(error.kind);
}

} // namespace bearerbox::cli
