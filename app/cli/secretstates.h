// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>

namespace bearerbox::cli {

/// Which of a profile's secrets the store has, never their values.
struct SecretStates
{
    /// "stored", "missing" or "unknown" by the id of the secret; words for scripts, the same in every language.
    QJsonObject words;
    /// Why they are unknown.
    std::optional<Error> problem;
};

/// The states of the secrets that a service defines, and of those that the way to it takes. A store that is locked is
/// not asked: nobody is prompted for a look.
[[nodiscard]] QCoro::Task<SecretStates> secretStates(Profile profile, ServicePointer service, Facilities facilities);

} // namespace bearerbox::cli
