// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"
#include "core/exchange/answer.h"
#include "core/sessions/facilities.h"
#include "core/sessions/profilechange.h"

namespace bearerbox {

// What the work around sessions tells the activity. Without a log nothing happens.

/// Something happened to a profile.
void noteHappening(Happening happening, const Profile &profile, const Facilities &facilities);
/// A token was not to be had, though nobody was asked for it, or by something that is no step.
void noteFailure(const Profile &profile, std::optional<Why> why, const Error &error, const Facilities &facilities,
                 RequestFacts facts = {});
/// What a request was, with the clock of the server that answered it.
[[nodiscard]] RequestFacts withSkew(RequestFacts facts, const QUrl &address, const Facilities &facilities);
/// A step was run.
void noteStep(const QString &step, const Material &material, std::optional<Why> why,
              const tl::expected<Token, Refusal> &outcome, RequestFacts facts, const Facilities &facilities);
/// A token of a step is another now, or dead, though the step was not run.
void noteToken(Happening happening, const QString &step, const Token &token, const Profile &profile,
               const Facilities &facilities);
/// Another secret is stored for a field.
void noteSecret(const Profile &profile, const QString &field, const Facilities &facilities);
/// The same for every secret in which these differ.
void noteSecrets(const Profile &profile, const ProfileSecrets &before, const ProfileSecrets &after,
                 const Facilities &facilities);
/// A profile was saved.
void noteSaved(const ProfileChange &change, const Facilities &facilities);
/// Headers or tokens were put to use: given to the clipboard, or to a command; with the request, where one showed them.
void noteUse(const Profile &profile, const QString &format, const QString &command, ActivityLog *activity,
             RequestFacts facts = {});

} // namespace bearerbox
