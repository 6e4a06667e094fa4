// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/acquire.h"

#include <QString>

namespace bearerbox {

class SessionBook;

/// What a trial that worked has yielded: for each token how long it lives, until when, and who says so.
[[nodiscard]] QString yieldText(const Acquisition &acquired, const ServiceDefinition &service, const QDateTime &now);

/// Why a trial needs a second thought, in the definition's words: it would kill a token that a profile of this account
/// may be using. Empty if it would not.
[[nodiscard]] QString trialWarning(const Profile &profile, const SessionBook &book);

} // namespace bearerbox
