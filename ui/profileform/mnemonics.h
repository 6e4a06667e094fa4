// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// Deals out the letters for Alt shortcuts, each once, to labels that come from data.
class Mnemonics final
{
public:
    /// With the letters that are taken already.
    explicit Mnemonics(const QString &taken) : m_taken(taken.toUpper()) {}

    /// The label with its "&": before the first letter of a word if that is free, else before any free letter, else
    /// behind the label in brackets if it has no Latin letters at all. Unchanged when no letter is left.
    [[nodiscard]] QString mark(const QString &label);
    [[nodiscard]] const QString &taken() const { return m_taken; }

private:
    [[nodiscard]] bool take(QChar letter);

    QString m_taken;
};

} // namespace bearerbox
