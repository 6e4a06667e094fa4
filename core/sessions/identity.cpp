// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/identity.h"

#include "core/base/origin.h"

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

QString identityOf(const Profile &profile, const ServiceDefinition &service)
{
    QStringList parts{profile.service};
    for (auto field = profile.fields.begin(); field != profile.fields.end(); ++field) {
        if (field.key() != service.base) {
            parts << field.key() << QString::number(field->size()) << *field;
        }
    }
    return digest(parts);
}

QString credentialOf(const Material &material)
{
    const Profile &profile = material.profile;
    return digest({profile.id.toString(), identityOf(profile, *material.service),
                   QString::number(profile.secretRevision), material.address.toString(QUrl::FullyEncoded)});
}

QString accountOf(const Material &material)
{
    const ServiceDefinition &service = *material.service;
    if (!service.lockout) {
        return {};
    }
    const Field *account = service.field(service.lockout->accountField);
    return digest({service.id, material.profile.effectiveValue(*account), Origin::of(material.address).text()});
}

QString ownerOf(const Material &material)
{
    const ServiceDefinition &service = *material.service;
    if (!service.oneLiveToken) {
        return {};
    }
    QStringList parts{service.id, Origin::of(material.address).text()};
    const QStringList fields = service.oneLiveToken->scope.keys();
    for (const QString &id : fields) {
        parts << material.profile.effectiveValue(*service.field(id));
    }
    return digest(parts);
}

bool logInAlike(const Profile &one, const Profile &other)
{
    return one.service == other.service && one.fields == other.fields && one.secretRevision == other.secretRevision;
}

} // namespace bearerbox
