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
    /// The one of the profile's addresses that is spoken to; the tokens belong to it.
    QUrl address;
    /// Secret values by field id.
    std::map<QString, Secret> secrets;
    Tokens tokens;
};

/// Under what id the new value of a secret stands among the secrets; no field can have it.
[[nodiscard]] QString newValueId(const QString &secret);

/// Fills the holes of a template: fields of the profile (or their default), secrets and their new values, tokens of
/// steps.
[[nodiscard]] Template::Lookup lookupIn(const Material &material);

/// The addresses that paths are appended to, in the profile's order, each once: no trailing slash. Those that cannot be
/// read are left out.
[[nodiscard]] QList<QUrl> addressesOf(const ServiceDefinition &service, const Profile &profile);

/// A text of a stranger made fit for people: no control characters, no secret of this material (as it is, or escaped
/// for a URL, a form, JSON or HTML, or as Base64), at most 300 characters.
[[nodiscard]] QString cleaned(const QString &text, const Material &material);

/// Whether a text of a stranger holds a secret of this material anywhere, in any of these shapes: where cleaned() lets
/// a short one stand, since it may well be a word, this does not.
[[nodiscard]] bool mayHoldSecret(const QString &text, const Material &material);

} // namespace bearerbox
