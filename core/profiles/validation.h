// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/services/baseaddress.h"
#include "core/services/fieldvalue.h"

namespace bearerbox {

/// What is wrong with a profile name; nothing if it is fine.
[[nodiscard]] std::optional<QString> nameProblem(const QString &name);

/// What is wrong with an extra header; nothing if it is fine.
[[nodiscard]] std::optional<QString> extraHeaderProblem(const ExtraHeader &header);

/// What is wrong with the rules of a connection; nothing if they are fine. Looks at no file. None of them may hold
/// control characters.
[[nodiscard]] std::optional<QString> connectionProblem(const ConnectionRules &rules);

/// Fingerprints as they are kept, each once: people paste them with colons or blanks and in capitals.
[[nodiscard]] QStringList plainDigests(QStringList digests);

/// Checks a whole profile against its definition: afterwards no text in it holds control characters. Whether its
/// default format is known is not looked at. Fails with Usage, naming the field.
[[nodiscard]] Result<void> checkProfile(const Profile &profile, const ServiceDefinition &service);

/// The same profile with its values as they are kept (numbers and durations trimmed, addresses completed and each
/// once).
[[nodiscard]] Profile normalized(Profile profile, const ServiceDefinition &service);

} // namespace bearerbox
