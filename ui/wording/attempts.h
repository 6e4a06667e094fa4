// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"
#include "core/sessions/trial.h"

namespace bearerbox {

/// "1 of 3 attempts used", and until when; empty where none is used, or where nobody counts. The budget is that of the
/// moment.
[[nodiscard]] QString attemptsText(const std::optional<AttemptBudget> &budget, const QDateTime &now);

/// What one more refusal does at the edge: "2 of 3 attempts used. One more refusal locks root at engine.example for 15
/// minutes."
[[nodiscard]] QString edgeText(const Session &session, const AttemptBudget &budget);

/// Why another attempt with a credential needs a second thought: the last one came to a refusal. Empty where it did
/// not.
[[nodiscard]] QString refusedText(const std::optional<Error> &error);

/// "Locked, 14:35", for a button that is closed until then.
[[nodiscard]] QString lockedText(const QDateTime &until, const QDateTime &now);

/// What one more attempt may cost, and whether it is said as a warning.
struct AttemptLine
{
    QString text;
    bool isWarning = false;
    /// One more refusal locks the account, so the person has to say that it is to be made.
    bool isAtEdge = false;
    /// No attempt is made before.
    std::optional<QDateTime> lockedUntil;
};
[[nodiscard]] AttemptLine attemptLine(const Session &session);
/// The same for a profile that need not be saved; nothing as long as no attempt is used.
[[nodiscard]] AttemptLine trialLine(const Tolerance &tolerance);

} // namespace bearerbox
