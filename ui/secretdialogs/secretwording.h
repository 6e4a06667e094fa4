// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

namespace bearerbox {

/// A field's label within a sentence: "password" for "Password"; an abbreviation stays. In Chinese one in Latin letters
/// brings the blank before it.
[[nodiscard]] QString labelInSentence(const Field &field);

/// The secret that a person enters when a log-in is refused: the first that a step shows. Nothing where there is none.
[[nodiscard]] const Field *logInSecret(const ServiceDefinition &service);
/// The secret that can be changed at the service from here; nothing where the definition knows no way.
[[nodiscard]] const Field *changeableSecret(const ServiceDefinition &service);

} // namespace bearerbox
