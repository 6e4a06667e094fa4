// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/differences.h"
#include "core/profiles/sharing.h"

#include <functional>

namespace bearerbox {

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
    /// As it would be kept. A new one has an id of its own: secrets are stored by the id, and those of another
    /// configuration folder are not for a file to use.
    Profile profile;
    /// The one it would replace.
    std::optional<Profile> here;
    /// What it would change; of a new one all that it brings along, but for its name and service.
    std::vector<MemberChange> changes;
    /// Why it is unusable, fit to be shown.
    QString problem;
    /// What of it does not come though it is usable, fit to be shown.
    QString note;
    /// A name that nobody has, for one that comes beside the one that is here. Empty where none is.
    QString freeName;

    [[nodiscard]] bool changesTrust() const;
};

/// What an import is held against.
struct ImportGround
{
    const std::vector<Profile> &here;
    const ServiceCatalogue &services;
    /// Whether there is a format of this id.
    std::function<bool(const QString &format)> knowsFormat;
    /// Whether it is settled that what differs is replaced: then a copy beside it does not count.
    bool replaces = false;
};

/// Holds each profile of a file against those that are here: by id, else by name; one that is not here with the same
/// values, by the name of a copy with them, so that the same file twice brings nothing twice. A default format that is
/// not known is left out.
[[nodiscard]] std::vector<ImportRow> planImport(const std::vector<Profile> &shared, const ImportGround &ground);

/// What is to be saved for a profile of a file, and what it replaces.
struct WantedImport
{
    Profile profile;
    std::optional<Profile> before;
};

/// The profile of a file in place of the one that is here. What is no part of a file stays as it is: its extra headers
/// that may hold secrets, and what another version wrote.
[[nodiscard]] WantedImport replacement(const ImportRow &row);

/// The profile of a file as a new one, with an id and a name of its own.
[[nodiscard]] WantedImport newcomer(const ImportRow &row);

} // namespace bearerbox
