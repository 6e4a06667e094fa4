// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <QUrl>

namespace bearerbox {

/// What is wrong with a value for a field, as a sentence for the person; nothing if it is fine. An empty value is fine
/// here; whether it may be empty is judged for the whole profile.
[[nodiscard]] std::optional<QString> fieldProblem(const Field &field, const QString &value);

/// What is wrong with a profile name; nothing if it is fine.
[[nodiscard]] std::optional<QString> nameProblem(const QString &name);

/// What is wrong with an extra header; nothing if it is fine.
[[nodiscard]] std::optional<QString> extraHeaderProblem(const ExtraHeader &header);

/// What is wrong with the rules of a connection; nothing if they are fine. Looks at no file.
[[nodiscard]] std::optional<QString> connectionProblem(const ConnectionRules &rules);

/// A base address as people type it: an absolute http or https URL with an optional path, no user info, no query. A
/// bare host means https; doubled and trailing slashes go. Nothing if it cannot be read that way.
[[nodiscard]] std::optional<QUrl> parseBaseAddress(const QString &text);

/// Checks a whole profile against its definition. Fails with Usage, naming the field.
[[nodiscard]] Result<void> checkProfile(const Profile &profile, const ServiceDefinition &service);

/// The same profile with its values as they are kept (trimmed, addresses completed).
[[nodiscard]] Profile normalized(Profile profile, const ServiceDefinition &service);

} // namespace bearerbox
