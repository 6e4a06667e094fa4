// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bearerbox {

/// The language of the interface, as its translation is called: "zh_CN" or "en". The first of those the person reads
/// (QLocale's default, which knows LANGUAGE, LC_ALL and LANG) that Bearerbox speaks; English in the C locale.
[[nodiscard]] QString interfaceLanguage();

/// Sentences in a row, without the empty ones. A Chinese full stop brings its own space, any other end gets one.
[[nodiscard]] QString joinedSentences(const QStringList &sentences);

/// A sentence for people that travels with data (a service definition) instead of with a translation file.
struct LocalizedText
{
    QString english;
    QString chinese;

    /// The text for a locale name such as "zh_CN"; English where there is no other.
    [[nodiscard]] const QString &in(const QString &locale) const;
    /// The text in the language of the interface.
    [[nodiscard]] const QString &local() const;
    [[nodiscard]] bool isEmpty() const { return english.isEmpty(); }

    bool operator==(const LocalizedText &) const = default;
};

} // namespace bearerbox
