// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

#include <map>

namespace bearerbox {

/// What one address of a profile shows.
struct ShownCertificate
{
    QUrl address;
    Result<CertificateFacts> certificate;
};

/// Looks at the certificate of each https address of a profile, one after the other, on the way that its requests take.
/// Nothing is sent. The profile need not be saved yet; secrets that are given come before the stored ones. One failure
/// with Usage where no address is reached over TLS.
[[nodiscard]] QCoro::Task<std::vector<ShownCertificate>>
lookAtCertificates(Profile profile, std::map<QString, Secret> given, Facilities facilities);

/// The fingerprints of a look, each once: what a profile pins that trusts all it was shown. Fails as the first address
/// does that showed none, for its certificate would be refused from then on.
[[nodiscard]] Result<QStringList> pinsOf(const std::vector<ShownCertificate> &shown);

} // namespace bearerbox
