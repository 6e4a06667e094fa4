// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"

#include <algorithm>
#include <cctype>

namespace bearerbox {

namespace {

bool isPlain(char each)
{
    return std::isalnum(static_cast<unsigned char>(each)) != 0 || QByteArrayView("_./:@%+,-").contains(each);
}

} // namespace

QByteArray shellWord(QByteArrayView text)
{
    if (!text.isEmpty() && std::ranges::all_of(text, isPlain)) {
        return text.toByteArray();
    }
    return '\'' + text.toByteArray().replace('\'', "'\\''") + '\'';
}

} // namespace bearerbox
