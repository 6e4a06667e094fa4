// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// One value is written as a text, several as a list.
QJsonValue valuesToJson(const QStringList &values)
{
    return values.size() == 1 ? QJsonValue(values.first()) : QJsonValue(QJsonArray::fromStringList(values));
}

QStringList valuesFromJson(const QJsonValue &value)
{
    return value.isArray() ? value.toVariant().toStringList() : QStringList{value.toString()};
}

QJsonObject fieldsToJson(const QMap<QString, QStringList> &fields)
{
    QJsonObject object;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        object[field.key()] = valuesToJson(*field);
    }
    return object;
}

QMap<QString, QStringList> fieldsFromJson(const QJsonObject &object)
{
    QMap<QString, QStringList> fields;
    for (auto member = object.begin(); member != object.end(); ++member) {
        fields[member.key()] = valuesFromJson(*member);
    }
    return fields;
}

QJsonObject connectionToJson(const ConnectionRules &rules, QJsonObject object)
{
    const auto put = [&object](QStringView key, const QString &value) {
        if (!value.isEmpty()) {
            object[key] = value;
        }
    };
    put(u"caFile", rules.caFile);
    if (!rules.pinnedSha256.isEmpty()) {
        object[u"pin"] = valuesToJson(rules.pinnedSha256);
    }
    put(u"clientCertificate", rules.clientCertificate);
    put(u"clientKey", rules.clientKey);
    put(u"proxy", rules.proxy);
    put(u"noProxy", rules.noProxy);
    if (rules.allowPlainHttp) {
        object[u"allowPlainHttp"] = true;
    }
    return object;
}

QStringList pinsFromJson(const QJsonObject &connection)
{
    QStringList pins = valuesFromJson(connection[u"pin"]);
    pins.removeAll(QString());
    return pins;
}

ConnectionRules connectionFromJson(const QJsonObject &object)
{
    return {.caFile = object[u"caFile"].toString(),
            .pinnedSha256 = pinsFromJson(object),
            .clientCertificate = object[u"clientCertificate"].toString(),
            .clientKey = object[u"clientKey"].toString(),
            .proxy = object[u"proxy"].toString(),
            .noProxy = object[u"noProxy"].toString(),
            .allowPlainHttp = object[u"allowPlainHttp"].toBool()};
}

QJsonArray headersToJson(const std::vector<ExtraHeader> &headers)
{
    QJsonArray array;
    for (const ExtraHeader &header : headers) {
        array.append(QJsonObject{{u"name"_s, header.name}, {u"value"_s, header.value}});
    }
    return array;
}

std::vector<ExtraHeader> headersFromJson(const QJsonArray &array)
{
    std::vector<ExtraHeader> headers;
    for (const QJsonValue &each : array) {
        headers.push_back({each[u"name"].toString(), each[u"value"].toString()});
    }
    return headers;
}

struct Member
{
    QLatin1StringView name;
    QJsonValue::Type type;
};

constexpr std::array profileMembers{
    Member{"id"_L1, QJsonValue::String},
    Member{"name"_L1, QJsonValue::String},
    Member{"service"_L1, QJsonValue::String},
    Member{"fields"_L1, QJsonValue::Object},
    Member{"group"_L1, QJsonValue::String},
    Member{"favourite"_L1, QJsonValue::Bool},
    Member{"environment"_L1, QJsonValue::String},
    Member{"connection"_L1, QJsonValue::Object},
    Member{"extraHeaders"_L1, QJsonValue::Array},
    Member{"refresh"_L1, QJsonValue::String},
    Member{"defaultFormat"_L1, QJsonValue::String},
    Member{"secretRevision"_L1, QJsonValue::Double},
    Member{"wayRevision"_L1, QJsonValue::Double},
};
constexpr std::array connectionMembers{
    Member{"caFile"_L1, QJsonValue::String},    Member{"clientCertificate"_L1, QJsonValue::String},
    Member{"clientKey"_L1, QJsonValue::String}, Member{"proxy"_L1, QJsonValue::String},
    Member{"noProxy"_L1, QJsonValue::String},   Member{"allowPlainHttp"_L1, QJsonValue::Bool},
};
constexpr std::array headerMembers{Member{"name"_L1, QJsonValue::String}, Member{"value"_L1, QJsonValue::String}};

QString wrongMember(const QJsonObject &object, std::span<const Member> members, const QString &place = {})
{
    for (const Member &each : members) {
        const QJsonValue value = object[each.name];
        if (!value.isUndefined() && value.type() != each.type) {
            return place + each.name;
        }
    }
    return {};
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

/// A text or a list of texts.
bool areTexts(const QJsonValue &value)
{
    return value.isArray() ? std::ranges::all_of(value.toArray(), isText) : isText(value);
}

/// The first member that cannot be what it says, or nothing.
QString wrongPart(const QJsonObject &profile)
{
    if (const QString wrong = wrongMember(profile, profileMembers); !wrong.isEmpty()) {
        return wrong;
    }
    const QJsonObject fields = profile[u"fields"].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!areTexts(*field)) {
            return "fields/"_L1 + field.key();
        }
    }
    for (const QJsonValue &header : profile[u"extraHeaders"].toArray()) {
        if (!header.isObject() || !wrongMember(header.toObject(), headerMembers).isEmpty()) {
            return u"extraHeaders"_s;
        }
    }
    const QString refresh = profile[u"refresh"].toString(u"auto"_s);
    if (refresh != "auto"_L1 && refresh != "manual"_L1) {
        return u"refresh"_s;
    }
    if (!environmentFromWord(profile[u"environment"].toString())) {
        return u"environment"_s;
    }
    const QJsonObject connection = profile[u"connection"].toObject();
    if (connection.contains(u"pin") && !areTexts(connection[u"pin"])) {
        return u"connection/pin"_s;
    }
    return wrongMember(connection, connectionMembers, u"connection/"_s);
}

Result<void> checkTypes(const QJsonObject &profile)
{
    const QString wrong = wrongPart(profile);
    if (wrong.isEmpty()) {
        return {};
    }
    return fail(ErrorKind::Internal,
                QCoreApplication::translate("Profile", "The profile “%1” has an unusable member “%2”.")
                    .arg(profile[u"name"].toString(), wrong));
}

/// Gathered, not taken out of a copy: nearly always there is none.
QJsonObject without(const QJsonObject &object, std::span<const Member> members)
{
    QJsonObject others;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        if (std::ranges::none_of(members, [&key](const Member &each) { return key == each.name; })) {
            others.insert(key, *member);
        }
    }
    return others;
}

QJsonObject unknownIn(const QJsonObject &profile)
{
    QJsonObject unknown = without(profile, profileMembers);
    QJsonObject connection = without(profile[u"connection"].toObject(), connectionMembers);
    connection.remove(u"pin");
    if (!connection.isEmpty()) {
        unknown[u"connection"] = connection;
    }
    return unknown;
}

} // namespace

QString Profile::effectiveValue(const Field &field) const
{
    const QString own = value(field.id);
    return own.isEmpty() ? field.standard : own;
}

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::None:
        return {};
    case Environment::Production:
        return u"production"_s;
    case Environment::Staging:
        return u"staging"_s;
    case Environment::Test:
        return u"test"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Environment> environmentFromWord(const QString &word)
{
    for (const Environment each :
         {Environment::None, Environment::Production, Environment::Staging, Environment::Test}) {
        if (environmentWord(each) == word) {
            return each;
        }
    }
    return std::nullopt;
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject object = profile.unknown;
    object[u"id"] = profile.id.toString(QUuid::WithoutBraces);
    object[u"name"] = profile.name;
    object[u"service"] = profile.service;
    object[u"fields"] = fieldsToJson(profile.fields);
    object[u"group"] = profile.group;
    object[u"favourite"] = profile.favourite;
    object[u"environment"] = environmentWord(profile.environment);
    object[u"connection"] = connectionToJson(profile.connection, profile.unknown[u"connection"].toObject());
    object[u"extraHeaders"] = headersToJson(profile.extraHeaders);
    object[u"refresh"] = profile.refresh == RefreshMode::Auto ? u"auto"_s : u"manual"_s;
    object[u"defaultFormat"] = profile.defaultFormat;
    object[u"secretRevision"] = profile.secretRevision;
    object[u"wayRevision"] = profile.wayRevision;
    return object;
}

Result<Profile> profileFromJson(const QJsonObject &object)
{
    // What is read with the wrong type would come back empty, and be written so.
    if (const Result<void> types = checkTypes(object); !types) {
        return Failure(types.error());
    }
    Profile profile{.id = QUuid::fromString(object[u"id"].toString()),
                    .name = object[u"name"].toString(),
                    .service = object[u"service"].toString(),
                    .fields = fieldsFromJson(object[u"fields"].toObject()),
                    .group = object[u"group"].toString(),
                    .favourite = object[u"favourite"].toBool(),
                    .environment = environmentFromWord(object[u"environment"].toString()).value_or(Environment::None),
                    .connection = connectionFromJson(object[u"connection"].toObject()),
                    .extraHeaders = headersFromJson(object[u"extraHeaders"].toArray()),
                    .refresh = object[u"refresh"] == "manual"_L1 ? RefreshMode::Manual : RefreshMode::Auto,
                    .defaultFormat = object[u"defaultFormat"].toString(),
                    .secretRevision = object[u"secretRevision"].toInt(),
                    .wayRevision = object[u"wayRevision"].toInt(),
                    .unknown = unknownIn(object)};
    if (profile.id.isNull() || profile.name.isEmpty() || profile.service.isEmpty()) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("Profile", "A profile lacks its id, name or service."));
    }
    return profile;
}

} // namespace bearerbox
