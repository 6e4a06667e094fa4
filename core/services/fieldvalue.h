// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

namespace bearerbox {

/// What is wrong with a value for a field, as a sentence for the person; nothing if it is fine. An empty value is fine
/// here; whether it may be empty is judged for the whole profile.
[[nodiscard]] std::optional<QString> fieldProblem(const Field &field, const QString &value);

/// Whether a field holds a span of time: a duration, or a number of seconds.
[[nodiscard]] bool isSpan(const Field &field);
/// A value of such a field as people read it ("1h 30m"); another text stays as it is.
[[nodiscard]] QString shownSpan(const Field &field, const QString &value);
/// What a person typed for such a field as its service takes it: "1h30m", or "5400". What cannot be read stays.
[[nodiscard]] QString keptSpan(const Field &field, const QString &value);

/// Whether a text holds line breaks or other control characters.
[[nodiscard]] bool hasControlCharacters(const QString &text);

/// How long a text is in characters as people count them, not in UTF-16 units.
[[nodiscard]] qint64 characterCount(const QString &text);

} // namespace bearerbox
