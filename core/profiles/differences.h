// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox {

/// One thing in which two profiles differ.
struct MemberChange
{
    /// What it is called in the form.
    QString label;
    QString before;
    QString after;
    /// Whom the profile trusts, or which way it goes: a stored secret would follow.
    bool isTrust = false;

    bool operator==(const MemberChange &) const = default;
};

/// In the order of the form, for people; the fields are those of the service.
[[nodiscard]] std::vector<MemberChange> differences(const Profile &before, const Profile &after,
                                                    const ServiceDefinition &service);

} // namespace bearerbox
