// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pasting/filling.h"

namespace bearerbox {

class LabelledInput;

/// What became of a pasted request in a form.
struct Taken
{
    /// The inputs that were filled in, as they are called.
    QStringList filled;
    /// What had stood there and does not any more. Of a secret only its name.
    QStringList replaced;
};

/// Puts values or a secret into an input and marks it, unless the same stands there already.
void takeValues(LabelledInput &labelled, const QStringList &values, Taken &taken);
void takeSecret(LabelledInput &labelled, const Secret &secret, Taken &taken);

/// What is said of it: what was filled in, what was replaced, what was left out.
[[nodiscard]] QString takenText(const Taken &taken, const QStringList &notes);

} // namespace bearerbox
