// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"
#include "ui/profileform/labelledinput.h"
#include "ui/profileform/secretinput.h"

namespace bearerbox {

/// The input that suits a field: a line, a line with suggestions, several lines, or a secret.
[[nodiscard]] Input *makeInput(const Field &field, Stored stored);

/// Label and help of a field; the help also tells what counts when it is left empty.
[[nodiscard]] InputTexts inputTexts(const Field &field);

/// What is wrong with what stands in the input of a field; an empty one is fine here.
[[nodiscard]] std::optional<QString> typedProblem(const Field &field, const Input &input);

} // namespace bearerbox
