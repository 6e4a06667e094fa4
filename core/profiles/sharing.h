// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <QByteArray>
#include <QStringList>

namespace bearerbox {

class ServiceCatalogue;

/// Profiles on their way out of or into a file that others get. By construction it has no place for a secret.
struct SharedProfiles
{
    std::vector<Profile> profiles;
    /// What does not travel along, and why, one sentence each, fit to be shown.
    QStringList leftOut;
    /// How many entries of the file were no profiles; leftOut says which.
    int broken = 0;
};

/// What of a profile may be handed on. Left out: how often its secrets changed, what this version does not know, values
/// of secret fields, all values where the service is not known, what an address holds besides the address, the password
/// in that of a proxy, and the extra headers of soundsSecret().
[[nodiscard]] SharedProfiles forSharing(const std::vector<Profile> &profiles, const ServiceCatalogue &services);

/// The document, indented; the same bytes for the same profiles.
[[nodiscard]] QByteArray toDocument(const SharedProfiles &shared);

/// Reads such a document, or a profiles.json. What it holds beyond a profile's own members is left out, and so is an
/// entry that is no profile. Names come without the blanks around them. Fails with Usage where it is no such document,
/// was written by a newer version, or has two profiles of one name or id.
[[nodiscard]] Result<SharedProfiles> fromDocument(const QByteArray &bytes, const ServiceCatalogue &services);

} // namespace bearerbox
