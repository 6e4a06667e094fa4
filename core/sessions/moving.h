// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <optional>

namespace bearerbox {

/// Where profiles are to stand among the others; what is not named stays as it is.
struct Placing
{
    /// An empty one is none.
    std::optional<QString> group = {};
    std::optional<bool> isFavourite = {};
};
[[nodiscard]] Profile placed(Profile profile, const Placing &placing);

/// A profile that was moved: as it was on disk, and as it is now.
struct Moved
{
    Profile before;
    Profile after;
};

/// Moves profiles in one change of the book, all of them or none; nothing of them but their place changes, whatever
/// somebody else did meanwhile. One that is gone, or stands there already, is none of them. Fails as the book does.
[[nodiscard]] Result<std::vector<Moved>> moveProfiles(const QList<QUuid> &profiles, const Placing &placing,
                                                      const Facilities &facilities);

/// Moves them back, in the same way. One that somebody has moved on since stays where it is; gives the names of those.
[[nodiscard]] Result<QStringList> moveBack(const std::vector<Moved> &moves, const Facilities &facilities);

} // namespace bearerbox
