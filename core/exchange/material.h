// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/token.h"
#include "core/profiles/profile.h"

#include <QUrl>

namespace bearerbox {

/// Everything that a request or a header set is made of.
struct Material
{
    ServicePointer service;
    Profile profile;
    /// Secret values by field id.
    std::map<QString, Secret> secrets;
    Tokens tokens;
};

/// Fills the holes of a template: fields of the profile (or their default), secrets, tokens of steps.
[[nodiscard]] Template::Lookup lookupIn(const Material &material);

/// The address that paths are appended to: no trailing slash. Invalid if the profile has none.
[[nodiscard]] QUrl baseAddress(const ServiceDefinition &service, const Profile &profile);

/// A text of a stranger made fit for people: no control characters, no secret of this material (as it is, or escaped
/// for a URL, a form, JSON or HTML, or as Base64), at most 300 characters.
[[nodiscard]] QString cleaned(const QString &text, const Material &material);

} // namespace bearerbox
