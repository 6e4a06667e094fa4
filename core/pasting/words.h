// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace bearerbox {

/// One word of a command, as its shell would hand it over.
struct Word
{
    QString text;
    /// The kind of what only a shell could fill in: "$…", "$(…)"; no piece of the text. The word is then of no use.
    QString hole;
    /// Ends in the middle of a quotation.
    bool isBroken = false;

    [[nodiscard]] bool isUsable() const { return hole.isEmpty() && !isBroken; }
};

/// The words of one command. They may hold a secret, so they are overwritten when they go.
struct Words
{
    Words() = default;
    ~Words();
    Words(Words &&) = default;
    Words &operator=(Words &&) = default;
    Q_DISABLE_COPY(Words)

    std::vector<Word> all;
    /// What ended the command before the text did: "|", ";", "&", ">", or nothing.
    QString end;
};

/// The words as a POSIX shell or bash reads them: quotes of three kinds, lines that go on after a backslash.
[[nodiscard]] Words bashWords(const QString &text);

/// The words as the command prompt of Windows reads them: "^" before a character, and quotes as its programs read them.
[[nodiscard]] Words cmdWords(const QString &text);

} // namespace bearerbox
