// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/profilekeeping.h"

namespace bearerbox {

/// A profile as somebody wants it, and the secrets to store with it.
struct Draft
{
    Profile profile;
    SecretChanges changes = {};
    /// What the person began to edit; nothing for a new profile, or where the one in the book is meant.
    std::optional<Profile> before = std::nullopt;
    /// Whose stored secrets count where no others were typed: of the profile that is edited, or that this is a copy of.
    std::optional<Profile> lender = std::nullopt;
};

/// The secrets that a draft would have: typed, or lent where they may go. What is to be removed is left out. Fails with
/// Policy where one was entered for another origin than those of the draft, and with the secret store's kinds.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> secretsOf(Draft draft, Facilities facilities);

} // namespace bearerbox
