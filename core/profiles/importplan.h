// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/sharing.h"

namespace bearerbox {

/// One thing in which a profile of a file differs from the one that is here.
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

enum class ImportKind {
    New,       ///< Nothing of this name or id is here.
    Same,      ///< It is here already.
    Different, ///< Its name or id is here with other values: the person chooses.
    Unusable,  ///< It would not work here.
};

/// A profile of a file, held against those that are here.
struct ImportRow
{
    ImportKind kind = ImportKind::New;
    /// As it would be kept.
    Profile profile;
    /// The one it would replace.
    std::optional<Profile> here;
    std::vector<MemberChange> changes;
    /// Why it is unusable.
    QString problem;
    /// A name that nobody has, for one that comes beside the one that is here.
    QString freeName;

    [[nodiscard]] bool changesTrust() const;
};

/// Holds each profile of a file against those that are here: by id, else by name.
[[nodiscard]] std::vector<ImportRow> planImport(const std::vector<Profile> &shared, const std::vector<Profile> &here,
                                                const ServiceCatalogue &services);

/// What takes the place of the profile that is here. What is no part of a file stays as it is: its extra headers with
/// private names, and what another version wrote.
[[nodiscard]] Profile replacement(const ImportRow &row);

/// The profile of a file beside the one that is here, with an id and a name of its own.
[[nodiscard]] Profile newcomer(const ImportRow &row);

} // namespace bearerbox
