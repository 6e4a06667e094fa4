// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/proposedname.h"

#include "core/exchange/material.h"
#include "core/profiles/copyname.h"
#include "core/profiles/validation.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

QString proposedName(const Profile &profile, const ServiceDefinition &service, const QStringList &taken)
{
    const QString host = addressesOf(service, profile).value(0).host();
    if (host.isEmpty()) {
        return {};
    }
    const QString account = service.lockout ? profile.value(service.lockout->accountField) : QString();
    const QString name = account.isEmpty() ? host : account + u'@' + host;
    const QString free = taken.contains(name) ? copyName(name, taken) : name;
    return nameProblem(free) ? QString() : free;
}

} // namespace bearerbox
