// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/privateheader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

bool soundsSecret(const ExtraHeader &header)
{
    static constexpr std::array words{"auth"_L1, "cookie"_L1, "credential"_L1, "jwt"_L1,       "key"_L1,  "pass"_L1,
                                      "pwd"_L1,  "secret"_L1, "session"_L1,    "signature"_L1, "token"_L1};
    static constexpr std::array beginnings{"bearer "_L1, "basic "_L1, "eyj"_L1};
    const QString name = header.name.toLower();
    const QString value = header.value.trimmed().toLower();
    return std::ranges::any_of(words, [&name](QLatin1StringView each) { return name.contains(each); }) ||
           std::ranges::any_of(beginnings, [&value](QLatin1StringView each) { return value.startsWith(each); });
}

} // namespace bearerbox
