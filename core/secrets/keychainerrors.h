// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/secrets/secretservicestate.h"

#include <qt6keychain/keychain.h>

namespace bearerbox {

/// What came of a job: its error, or that it did not end in time.
struct KeychainEnding
{
    QKeychain::Error error = QKeychain::NoError;
    QString said;
    bool inTime = true;

    [[nodiscard]] bool isGood() const { return inTime && error == QKeychain::NoError; }
};

[[nodiscard]] Error keychainAbsent();
[[nodiscard]] Error keychainLocked();
/// There is no collection for secrets yet.
[[nodiscard]] Error keychainUnmade();
[[nodiscard]] Error keychainTooLate(std::chrono::milliseconds limit);

/// The one place that turns QtKeychain's errors into ours. Versions up to 0.13 report a missing or locked keyring as
/// OtherError, so the state of the keyring helps to name it.
[[nodiscard]] Error keychainError(const KeychainEnding &ending, KeychainState state);

} // namespace bearerbox
