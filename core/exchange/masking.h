// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// Replaces every occurrence of a text by a mask, however its characters are written: as they are, escaped for JSON
/// (with \u003c and the like, as Go, PHP and Python do it), for HTML or XML, percent-encoded, or as in a form. Letters
/// and digits are known as themselves only.
///
/// A text of less than four characters, or of less than eight that are all letters, is masked only where it stands as a
/// value (quoted, in brackets, after "=" or ":", alone): elsewhere it may well be a word of the sentence.
void maskSpellings(QString &text, const QString &hidden, const QString &mask);

/// Whether a text holds another one, be it short or the part of a word, in one of these spellings and in any case.
[[nodiscard]] bool holdsSpelling(const QString &text, const QString &hidden);

} // namespace bearerbox
