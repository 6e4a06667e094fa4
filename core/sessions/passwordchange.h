// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answer.h"
#include "core/sessions/secretentry.h"

#include <QCoro/QCoroTask>

namespace bearerbox {

/// What became of a secret that was to be changed at the service.
struct ChangeOutcome
{
    SecretFate fate = SecretFate::Unchanged;
    /// Why it is not changed, or not known to be. With Changed: why the new one could not be stored in its place; it is
    /// kept beside the old one then, as after InDoubt.
    std::optional<Error> error;
};

/// Changes a secret at the service, with the stored one and a living token, by the definition's one request. Before it
/// is sent the new secret is stored beside the old one, and it stays there until the answer is known: whatever happens
/// in between, the valid one of the two is in the store. A refusal counts as one, a request without an answer as an
/// attempt that may have been counted. Nothing is sent while an earlier change is in doubt.
[[nodiscard]] QCoro::Task<ChangeOutcome> changeSecretAtService(NewSecret wanted, Facilities facilities);

} // namespace bearerbox
