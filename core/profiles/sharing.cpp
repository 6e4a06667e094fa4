// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/sharing.h"

#include "core/base/printable.h"
#include "core/profiles/privateheader.h"
#include "core/services/servicecatalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
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

/// Where the authority of an address begins.
qsizetype authorityOf(const QString &address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    return scheme < 0 ? 0 : scheme + 3;
}

/// An address as far as it is one: user, password, query and fragment are none of it. What somebody wrote by hand need
/// not be what QUrl reads, so this goes by the signs; where they can be read in two ways, nothing is left.
QString bareAddress(const QString &text)
{
    static const QRegularExpression other(u"[/?#]"_s);
    const qsizetype start = authorityOf(text);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < start) {
        return text.section(u'?', 0, 0).section(u'#', 0, 0);
    }
    const bool isClear = !text.sliced(start, at - start).contains(other);
    return isClear ? text.first(start) + text.sliced(at + 1).section(u'?', 0, 0).section(u'#', 0, 0) : QString();
}

/// The address of a proxy: its user stays, the password does not.
QString withoutPassword(const QString &proxy)
{
    const qsizetype at = proxy.lastIndexOf(u'@');
    const qsizetype colon = proxy.indexOf(u':', authorityOf(proxy));
    return colon < 0 || colon > at ? proxy : proxy.first(colon) + proxy.sliced(at);
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
            takeFromAddresses(**service);
        } else if (!m_profile.fields.isEmpty()) {
            say(QT_TRANSLATE_NOOP("Sharing",
                                  "“%1”: the service “%2” is not known here, so nobody can tell which of its "
                                  "values are secret; all of them are left out."),
                m_profile.service);
            m_profile.fields.clear();
        }
        takeFromProxy();
        takeHeaders();
        return std::move(m_profile);
    }

private:
    void say(const char *sentence, const QString &what)
    {
        m_leftOut << printable(translated(sentence).arg(m_profile.name, what));
    }

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

    void takeFromAddresses(const ServiceDefinition &service)
    {
        for (auto values = m_profile.fields.begin(); values != m_profile.fields.end(); ++values) {
            if (service.field(values.key())->type != FieldType::Url) {
                continue;
            }
            QStringList bare;
            std::ranges::transform(*values, std::back_inserter(bare), bareAddress);
            if (bare != *values) {
                bare.removeAll(QString());
                *values = bare;
                say(QT_TRANSLATE_NOOP("Sharing", "“%1”: a user, a password or a query in “%2” is left out: an address "
                                                 "here has none."),
                    values.key());
            }
        }
    }

    void takeFromProxy()
    {
        const QString bare = withoutPassword(m_profile.connection.proxy);
        if (bare != m_profile.connection.proxy) {
            m_profile.connection.proxy = bare;
            say(QT_TRANSLATE_NOOP("Sharing", "“%1”: the password in “%2” is left out. Whoever wrote it there should "
                                             "change it."),
                u"connection/proxy"_s);
        }
    }

    void takeHeaders()
    {
        for (const ExtraHeader &header : m_profile.extraHeaders) {
            if (soundsSecret(header)) {
                say(QT_TRANSLATE_NOOP("Sharing", "“%1”: the extra header “%2” may hold a secret and is left out."),
                    header.name);
            }
        }
        std::erase_if(m_profile.extraHeaders, soundsSecret);
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

/// An entry that a person wrote may lack an id, and have blanks around its name.
Result<Profile> readEntry(const QJsonValue &entry)
{
    QJsonObject object = entry.toObject();
    if (QUuid::fromString(object[u"id"].toString()).isNull()) {
        object[u"id"] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    if (object[u"name"].isString()) {
        object[u"name"] = object[u"name"].toString().trimmed();
    }
    return profileFromJson(object);
}

Result<void> checkTwins(const std::vector<Profile> &profiles)
{
    QSet<QString> names;
    QSet<QUuid> ids;
    for (const Profile &each : profiles) {
        if (names.contains(each.name) || ids.contains(each.id)) {
            return refuse(printable(
                translated(QT_TRANSLATE_NOOP("Sharing", "The profile “%1” is in this file twice.")).arg(each.name)));
        }
        names.insert(each.name);
        ids.insert(each.id);
    }
    return {};
}

} // namespace

SharedProfiles forSharing(const std::vector<Profile> &profiles, const ServiceCatalogue &services)
{
    SharedProfiles shared;
    shared.profiles.reserve(profiles.size());
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
            broken << printable(profile.error().detail);
        }
    }
    if (const Result<void> single = checkTwins(read); !single) {
        return Failure(single.error());
    }
    SharedProfiles shared = forSharing(read, services);
    shared.leftOut = broken + shared.leftOut;
    shared.broken = int(broken.size());
    return shared;
}

} // namespace bearerbox
