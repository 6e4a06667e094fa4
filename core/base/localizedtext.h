// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// A sentence for people that travels with data (a service definition) instead of with a translation file.
struct LocalizedText
{
    QString english;
    QString chinese;

    /// The text for a locale name such as "zh_CN"; English where there is no other.
    [[nodiscard]] const QString &in(const QString &locale) const;
    /// The text for the language that the program runs in (QLocale's default).
    [[nodiscard]] const QString &local() const;
    [[nodiscard]] bool isEmpty() const { return english.isEmpty(); }

    bool operator==(const LocalizedText &) const = default;
};

} // namespace bearerbox
