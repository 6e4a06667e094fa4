// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

namespace bearerbox {

/// How a session lives, in words and numbers.
struct Life
{
    SessionState state = SessionState::Empty;
    /// The state in a word or two.
    QString title;
    /// The large line: a countdown; empty where there is none.
    QString headline;
    /// What the headline counts to, or what to do.
    QString caption;
    /// What happens next, and when.
    QString next;
    /// What is left of the lifetime, from 0 to 1.
    std::optional<double> fraction;

    bool operator==(const Life &) const = default;
};
[[nodiscard]] Life lifeOf(const Session &session, const QDateTime &now);

} // namespace bearerbox
