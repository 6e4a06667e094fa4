// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/passwordrule.h"

#include <algorithm>

namespace bearerbox::sandbox {

namespace {

bool isSymbol(QChar letter)
{
    return letter.isPunct() || letter.isSymbol();
}

} // namespace

bool isAcceptablePassword(const QString &password, const QString &account)
{
    const qsizetype size = password.toUtf8().size();
    const bool mirrored = std::equal(password.cbegin(), password.cend(), account.crbegin(), account.crend());
    const auto has = [&](auto isOfClass) { return std::any_of(password.cbegin(), password.cend(), isOfClass); };
    return size >= 8 && size <= 32 && password != account && !mirrored && has([](QChar c) { return c.isUpper(); }) &&
           has([](QChar c) { return c.isLower(); }) && has([](QChar c) { return c.isDigit(); }) && has(isSymbol);
}

} // namespace bearerbox::sandbox
