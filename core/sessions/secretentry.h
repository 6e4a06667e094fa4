// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

namespace bearerbox {

/// A new value for a secret of a profile.
struct NewSecret
{
    Profile profile;
    QString field;
    Secret value;
    /// Make the attempt even though one more refusal locks the account: the person was told and said so.
    bool atEdge = false;
};

/// What became of a secret that the person entered.
struct EntryOutcome
{
    /// Why it is not stored; then nothing was tried.
    std::optional<Error> notStored;
    /// Why the service did not accept it, or could not be asked.
    std::optional<Error> notAccepted;
    /// The service took it. Without this and without an error a pasted token stands for the step that would show it.
    bool isAccepted = false;
};

/// The secret was changed at the service by somebody else: stores the new one, then makes one attempt with it. A lock
/// is respected. Refused or not, the entered one stays: the old one is known to be of no use. A refusal is remembered,
/// and nothing is tried again by itself.
[[nodiscard]] QCoro::Task<EntryOutcome> enterNewSecret(NewSecret entered, Facilities facilities);

/// The other profiles that log in with the same secret: the same service, an address on the same server, and the same
/// values of the fields that say whose secret it is.
[[nodiscard]] std::vector<Profile> profilesOfSameAccount(const Profile &profile, const QString &field,
                                                         const Facilities &facilities);

/// A profile that could not take a secret over, and why.
struct NotTaken
{
    QString profile;
    Error error;
};
/// Stores a secret that the service has accepted for other profiles, without an attempt. All are tried.
[[nodiscard]] QCoro::Task<std::vector<NotTaken>> takeOverSecret(QList<QUuid> profiles, QString field, Secret value,
                                                                Facilities facilities);

} // namespace bearerbox
