// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/services/servicecatalogue.h"

#include <optional>

namespace bearerbox {

class ProfileBook;
class ProfileSecrets;

/// Which secrets change with a profile.
struct SecretNews
{
    /// One that the service judges.
    bool credential = false;
    /// One for the way there.
    bool way = false;
};

/// A change of a profile on its way into the book.
struct ProfileChange
{
    Profile profile;
    /// What the person began with; nothing for a new profile.
    std::optional<Profile> before;
    ServicePointer service;
    SecretNews news;
};

/// Compares the secrets of a profile. The same value again, for the same origins, is no news.
[[nodiscard]] SecretNews newsIn(const ServiceDefinition &service, const ProfileSecrets &before,
                                const ProfileSecrets &after);

/// Writes a change into the book: what it changed onto what is on disk, and the revisions counted from there. Fails as
/// the book does, and with Usage where two edits do not go together.
[[nodiscard]] Result<void> putInto(ProfileBook &book, const ProfileChange &change);

/// The same for several, in one change of the book: all of them or none.
[[nodiscard]] Result<void> putAllInto(ProfileBook &book, const std::vector<ProfileChange> &changes);

/// Counts a new credential that may be stored or not, without the rest of the change. Fails as the book does.
[[nodiscard]] Result<void> countUndecided(ProfileBook &book, const ProfileChange &change);

} // namespace bearerbox
