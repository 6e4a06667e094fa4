// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace bearerbox {

/// One word for a POSIX shell, whatever it holds (but NUL): bare where that is safe, else in single quotes
/// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02).
[[nodiscard]] QByteArray shellWord(QByteArrayView text);

/// A string of PowerShell, in which nothing is expanded. Typographic apostrophes end it as the plain one does
/// (about_Quoting_Rules), so they are doubled as well.
[[nodiscard]] QByteArray powerShellString(QByteArrayView text);

/// A JSON string. Its escapes mean the same in a string of Python, JavaScript and Go.
[[nodiscard]] QByteArray jsonString(QByteArrayView text);

/// A string of Java, in ASCII: its compiler reads the source in the encoding of the system.
[[nodiscard]] QByteArray javaString(QByteArrayView text);

/// A value in a .env file. Readers differ, so it is the first way that all read alike: bare, in single quotes, in
/// double quotes, or open; where there is none, in single quotes with the escapes of python-dotenv.
[[nodiscard]] QByteArray dotenvValue(QByteArrayView text);

/// A header as an argument of HTTPie, quoted for bash or zsh.
[[nodiscard]] QByteArray httpieHeader(QByteArrayView name, QByteArrayView value);

/// Text of an .http file. "{{id}}" would be a variable there: it is written with two variables that stand for the
/// braces, and the file has to begin with httpFileBraces then. Nothing where its readers know no common way, which is
/// so for braces in such braces and for httpyac's escape for them.
[[nodiscard]] std::optional<QByteArray> httpFileText(QByteArrayView text);
/// REST Client takes the backslashes away here, httpyac where the text is in the end.
inline constexpr auto httpFileBraces = QByteArrayView("@open = \\{\\{\n@close = \\}\\}\n\n");

/// Text of an Insomnia field, which is a Nunjucks template.
[[nodiscard]] QByteArray nunjucksText(QByteArrayView text);

/// The value of a variable in an environment of Bruno.
[[nodiscard]] QByteArray bruValue(QByteArrayView text);

/// The bytes as Latin-1 characters, in UTF-8: what to quote for a language that sends a header's characters as bytes.
[[nodiscard]] QByteArray bytesAsCharacters(QByteArrayView bytes);

} // namespace bearerbox
