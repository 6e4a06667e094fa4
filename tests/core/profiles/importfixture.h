// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/importplan.h"
#include "tests/support/builtinservices.h"

namespace bearerbox::test {

/// A profile of an engine under an id made of a number.
inline Profile engine(const QString &name, int number = 1)
{
    return {.id = QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            .name = name,
            .service = QStringLiteral("servicecomb-engine"),
            .fields = {{QStringLiteral("address"), {QStringLiteral("https://a.example")}},
                       {QStringLiteral("account"), {QStringLiteral("root")}}}};
}

/// What becomes of a profile that is here with other values.
enum class Differing { Stays, IsReplaced, ComesBeside };

/// What becomes of shared profiles where "curl" is the only format.
inline std::vector<ImportRow> planned(const std::vector<Profile> &shared, const std::vector<Profile> &here,
                                      Differing differing = Differing::Stays)
{
    const auto knowsFormat = [](const QString &format) { return format == QLatin1StringView("curl"); };
    return planImport(shared, {.here = here,
                               .services = builtInServices(),
                               .knowsFormat = knowsFormat,
                               .replaces = differing == Differing::IsReplaced});
}

inline ImportRow only(const Profile &shared, const std::vector<Profile> &here)
{
    return planned({shared}, here).front();
}

} // namespace bearerbox::test
