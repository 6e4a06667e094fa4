// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

namespace bearerbox {

/// The one thing that helps.
enum class Help {
    None,
    EnterSecret, ///< Another secret, or where that does not help, another profile.
    Edit,        ///< Something in the profile is to be changed.
    Refresh,     ///< Trying again.
    Pin,         ///< Trusting the certificate that was shown.
    ReplacePin,  ///< Trusting it in place of the pinned one.
};

/// Something that the person should know about a session.
struct Notice
{
    /// Whose colours and shape it has.
    SessionState tone = SessionState::Failed;
    /// May be empty.
    QString title;
    QString sentence;
    Help help = Help::None;

    bool operator==(const Notice &) const = default;
};

/// What is to be said about a session at a moment (at the service), the most pressing first: its failure, in the words
/// of docs/errors.md; a token that a newer one has replaced; a clock of this computer that is wrong.
[[nodiscard]] std::vector<Notice> noticesOf(const Session &session, const QDateTime &now);

} // namespace bearerbox
