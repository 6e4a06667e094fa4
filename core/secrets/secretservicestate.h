// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>

#include <chrono>

namespace bearerbox {

/// What can be said of the keychain of this session before it is asked for anything.
enum class KeychainState {
    Usable, ///< There is one, or nothing speaks against it.
    Locked, ///< There is one; it is locked.
    Unmade, ///< Somebody would keep secrets, but has no collection for them yet; with luck the person is asked for one.
    Absent, ///< There is no session bus, or nobody on it keeps secrets.
};

/// Asks the session bus without prompting anybody (https://specifications.freedesktop.org/secret-service-spec/latest/).
/// No answer is waited for longer than the limit, nor than 2 s. Elsewhere than on a free desktop: Usable.
[[nodiscard]] QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds limit);

} // namespace bearerbox
