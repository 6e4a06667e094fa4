// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/plan.h"

namespace bearerbox {

/// The state of a session as people see it.
enum class SessionState {
    Empty,    ///< Never fetched.
    Fetching, ///< A request is on its way.
    Valid,
    Expiring, ///< Inside its leeway.
    Expired,
    Rejected, ///< The service refused the credential: only the user can fix it.
    Blocked,  ///< Locked out until a known time.
    Failed,   ///< Network or server trouble, TLS, an unusable answer, or a missing secret.
};

/// The state at a moment. A refusal or a block by the service is shown even while the old tokens live; a precaution of
/// ours and other trouble only once they are dead.
[[nodiscard]] SessionState stateAt(const Moment &moment);

/// The time left to the half that dies first; nothing where there is no token or no known expiry.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(const Moment &moment);

/// The state's word in the contract: "empty", "fetching", …
[[nodiscard]] QString stateWord(SessionState state);
/// The same for people, in their language.
[[nodiscard]] QString stateTitle(SessionState state);

/// How long the tokens of a session lived from their issue to their expiry: what a full ring stands for. The half that
/// dies first counts; nothing where its issue is not known (a pasted token).
[[nodiscard]] std::optional<std::chrono::milliseconds> lifetimeOf(const Moment &moment);

} // namespace bearerbox
