// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/sharing.h"

#include "core/services/servicecatalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int documentVersion = 1;
constexpr QLatin1StringView documentKind = "bearerbox-profiles"_L1;
/// Counters of a profile book; they mean nothing elsewhere.
constexpr std::array bookMembers{"secretRevision"_L1, "wayRevision"_L1};

QString translated(const char *text)
{
    return QCoreApplication::translate("Sharing", text);
}

Failure refuse(const QString &sentence)
{
    return fail(ErrorKind::Usage, sentence);
}

/// Takes out what has no business in a file that others get, and says so.
class Sieve
{
public:
    Sieve(Profile profile, QStringList &leftOut) : m_profile(std::move(profile)), m_leftOut(leftOut) {}

    Profile sifted(const ServiceCatalogue &services)
    {
        m_profile.secretRevision = 0;
        m_profile.wayRevision = 0;
        takeUnknown();
        if (const Result<ServicePointer> service = services.find(m_profile.service)) {
            takeFields(**service);
        }
        takeHeaders();
        return std::move(m_profile);
    }

private:
    void say(const char *sentence, const QString &what) { m_leftOut << translated(sentence).arg(m_profile.name, what); }

    void takeUnknown()
    {
        QStringList keys = m_profile.unknown.keys();
        if (const qsizetype connection = keys.indexOf(u"connection"_s); connection >= 0) {
            keys[connection] = m_profile.unknown[u"connection"].toObject().keys().join(u"”, “"_s);
        }
        if (!keys.isEmpty()) {
            say(QT_TRANSLATE_NOOP("Sharing", "“%1”: “%2” is not known here and is left out."), keys.join(u"”, “"_s));
        }
        m_profile.unknown = {};
    }

    void takeFields(const ServiceDefinition &service)
    {
        const QStringList ids = m_profile.fields.keys();
        for (const QString &id : ids) {
            const Field *field = service.field(id);
            if (field && !field->isSecret()) {
                continue;
            }
            m_profile.fields.remove(id);
            if (field) {
                say(QT_TRANSLATE_NOOP("Sharing", "“%1”: “%2” is a secret, which no such file may hold, and is left "
                                                 "out. Whoever wrote it there should change it at the service."),
                    id);
            } else {
                say(QT_TRANSLATE_NOOP("Sharing", "“%1”: “%2” is no field of its service and is left out."), id);
            }
        }
    }

    void takeHeaders()
    {
        for (const ExtraHeader &header : m_profile.extraHeaders) {
            if (hasPrivateName(header)) {
                say(QT_TRANSLATE_NOOP("Sharing",
                                      "“%1”: the extra header “%2” may hold a secret by its name and is left out."),
                    header.name);
            }
        }
        std::erase_if(m_profile.extraHeaders, hasPrivateName);
    }

    Profile m_profile;
    QStringList &m_leftOut;
};

Result<QJsonArray> entriesOf(const QByteArray &bytes)
{
    const QJsonObject document = QJsonDocument::fromJson(bytes).object();
    const QJsonValue version = document[u"version"];
    const QString kind = document[u"format"].toString(QString(documentKind));
    if (kind != documentKind || !version.isDouble() || !document[u"profiles"].isArray()) {
        return refuse(translated(QT_TRANSLATE_NOOP("Sharing", "This is no file of Bearerbox profiles.")));
    }
    if (version.toDouble() > documentVersion) {
        return refuse(translated(
            QT_TRANSLATE_NOOP("Sharing", "This file was written by a newer version of Bearerbox: use that one.")));
    }
    return document[u"profiles"].toArray();
}

/// An entry that a person wrote may lack an id.
Result<Profile> readEntry(const QJsonValue &entry)
{
    QJsonObject object = entry.toObject();
    if (QUuid::fromString(object[u"id"].toString()).isNull()) {
        object[u"id"] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    return profileFromJson(object);
}

Result<void> checkTwins(const std::vector<Profile> &profiles)
{
    QSet<QString> names;
    QSet<QUuid> ids;
    for (const Profile &each : profiles) {
        if (names.contains(each.name) || ids.contains(each.id)) {
            return refuse(
                translated(QT_TRANSLATE_NOOP("Sharing", "The profile “%1” is in this file twice.")).arg(each.name));
        }
        names.insert(each.name);
        ids.insert(each.id);
    }
    return {};
}

} // namespace

bool hasPrivateName(const ExtraHeader &header)
{
    constexpr std::array signs{"key"_L1, "token"_L1, "secret"_L1, "auth"_L1, "password"_L1, "cookie"_L1, "session"_L1};
    return std::ranges::any_of(
        signs, [&header](QLatin1StringView sign) { return header.name.contains(sign, Qt::CaseInsensitive); });
}

SharedProfiles forSharing(const std::vector<Profile> &profiles, const ServiceCatalogue &services)
{
    SharedProfiles shared;
    for (const Profile &each : profiles) {
        shared.profiles.push_back(Sieve(each, shared.leftOut).sifted(services));
    }
    return shared;
}

QByteArray toDocument(const SharedProfiles &shared)
{
    QJsonArray entries;
    for (const Profile &profile : shared.profiles) {
        QJsonObject entry = toJson(profile);
        for (const QLatin1StringView member : bookMembers) {
            entry.remove(member);
        }
        entries.append(entry);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, QString(documentKind)},
                                     {u"version"_s, documentVersion},
                                     {u"profiles"_s, entries}})
        .toJson();
}

Result<SharedProfiles> fromDocument(const QByteArray &bytes, const ServiceCatalogue &services)
{
    const Result<QJsonArray> entries = entriesOf(bytes);
    if (!entries) {
        return Failure(entries.error());
    }
    std::vector<Profile> read;
    QStringList broken;
    for (const QJsonValue &entry : *entries) {
        const Result<Profile> profile = readEntry(entry);
        if (profile) {
            read.push_back(*profile);
        } else {
            broken << profile.error().detail;
        }
    }
    if (const Result<void> single = checkTwins(read); !single) {
        return Failure(single.error());
    }
    SharedProfiles shared = forSharing(read, services);
    shared.leftOut = broken + shared.leftOut;
    return shared;
}

} // namespace bearerbox
