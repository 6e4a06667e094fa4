// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"

namespace bearerbox {

/// Tokens that the person pasted, among the secrets of a material, stand for the steps they replace.
void takePastedTokens(Material &material);

/// Whether the token of a step is one that the person pasted.
[[nodiscard]] bool isPasted(const Tokens &tokens, const QString &step);

/// A pasted token that is none (Unusable), or has died (Rejected): nobody but the person can help.
[[nodiscard]] std::optional<Error> pastedProblem(const Material &material, const QDateTime &now);

} // namespace bearerbox
