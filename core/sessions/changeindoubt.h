// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/passwordchange.h"

namespace bearerbox {

/// Whether a change of a secret is in doubt: a new one is kept beside the old one. Fails as the secret store does.
[[nodiscard]] QCoro::Task<Result<bool>> isChangeInDoubt(Profile profile, QString field, Facilities facilities);

/// Finds out whether a change in doubt was carried out, by one log-in with the new secret: accepted, it takes the place
/// of the old one; refused, it goes. Anything else leaves both. A lock is respected.
[[nodiscard]] QCoro::Task<ChangeOutcome> settleChange(Profile profile, QString field, bool atEdge,
                                                      Facilities facilities);

/// Gives the new secret of a change in doubt up. Fails as the secret store does.
[[nodiscard]] QCoro::Task<Result<void>> forgetChange(Profile profile, QString field, Facilities facilities);

} // namespace bearerbox
