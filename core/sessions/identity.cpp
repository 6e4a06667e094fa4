// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/identity.h"

#include "core/base/origin.h"
#include "core/exchange/material.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString digest(const QStringList &parts)
{
    // Joined as JSON, so that no two lists of parts read the same.
    const QByteArray joined = QJsonDocument(QJsonArray::fromStringList(parts)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(joined, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString identityOf(const Profile &profile)
{
    QStringList parts{profile.service};
    for (auto field = profile.fields.begin(); field != profile.fields.end(); ++field) {
        parts << field.key() << QString::number(field->size()) << *field;
    }
    return digest(parts);
}

QString credentialOf(const Profile &profile)
{
    return digest({profile.id.toString(), identityOf(profile), QString::number(profile.secretRevision)});
}

QString accountOf(const Profile &profile, const ServiceDefinition &service)
{
    if (!service.lockout) {
        return {};
    }
    const Field *account = service.field(service.lockout->accountField);
    return digest({service.id, profile.effectiveValue(*account), Origin::of(baseAddress(service, profile)).text()});
}

} // namespace bearerbox
