// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretservicestate.h"

namespace bearerbox {

/// What became of the keyring's question to the person.
enum class KeychainAnswer {
    Given,   ///< The keyring is open.
    Refused, ///< The question was dismissed, or nobody has looked at it.
    Unasked, ///< The keyring takes no such wish; it may still ask by itself when it is used.
};

/// Has a keyring that is Locked ask for its password, and one that is Unmade for that of a first collection, and waits
/// while its question is open: 60 times the limit, then it is taken back, where it can be (kwallet.h). All who come
/// meanwhile share the question.
[[nodiscard]] QCoro::Task<KeychainAnswer> askToOpenKeychain(std::chrono::milliseconds limit);

} // namespace bearerbox
