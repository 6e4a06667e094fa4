// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/entry.h"

#include "core/base/wordtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr std::array happenings{WordFor{Happening::Fetched, "fetched"_L1},
                                WordFor{Happening::Failed, "failed"_L1},
                                WordFor{Happening::Replaced, "replaced"_L1},
                                WordFor{Happening::TakenOver, "takenOver"_L1},
                                WordFor{Happening::SecretChanged, "secretChanged"_L1},
                                WordFor{Happening::Pinned, "pinned"_L1},
                                WordFor{Happening::ProfileAdded, "profileAdded"_L1},
                                WordFor{Happening::ProfileChanged, "profileChanged"_L1},
                                WordFor{Happening::ProfileRemoved, "profileRemoved"_L1},
                                WordFor{Happening::ProfileRestored, "profileRestored"_L1},
                                WordFor{Happening::Copied, "copied"_L1},
                                WordFor{Happening::Asked, "asked"_L1}};

constexpr std::array reasons{WordFor{Why::NoToken, "noToken"_L1},
                             WordFor{Why::NearEnd, "nearEnd"_L1},
                             WordFor{Why::ByHand, "byHand"_L1},
                             WordFor{Why::Again, "again"_L1},
                             WordFor{Why::AfterWake, "afterWake"_L1},
                             WordFor{Why::NetworkBack, "networkBack"_L1},
                             WordFor{Why::CommandLine, "commandLine"_L1},
                             WordFor{Why::NewSecret, "newSecret"_L1},
                             WordFor{Why::Trial, "trial"_L1}};

QString fromInstant(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime toInstant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<QDateTime> perhaps(const QDateTime &instant)
{
    return instant.isValid() ? std::optional(instant) : std::nullopt;
}

/// Members that say nothing are left out.
void put(QJsonObject &object, QLatin1StringView key, const QJsonValue &value)
{
    if (value != QJsonValue(QString()) && value != QJsonValue(0) && value != QJsonValue(QJsonArray())) {
        object[key] = value;
    }
}

QJsonObject toJson(const RequestFacts &facts)
{
    QJsonObject object;
    put(object, "method"_L1, facts.method);
    put(object, "url"_L1, facts.url);
    put(object, "headers"_L1, QJsonArray::fromStringList(facts.headers));
    put(object, "members"_L1, QJsonArray::fromStringList(facts.members));
    put(object, "proxy"_L1, facts.proxy);
    put(object, "status"_L1, facts.status);
    object["tookMs"_L1] = qint64(facts.took.count());
    if (facts.bytes >= 0) {
        object["bytes"_L1] = facts.bytes;
    }
    if (facts.skew) {
        object["skewSeconds"_L1] = qint64(facts.skew->count());
    }
    return object;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray()) {
        texts << each.toString();
    }
    return texts;
}

RequestFacts factsFrom(const QJsonObject &object)
{
    RequestFacts facts{.method = object["method"_L1].toString(),
                       .url = object["url"_L1].toString(),
                       .headers = textsIn(object["headers"_L1]),
                       .members = textsIn(object["members"_L1]),
                       .proxy = object["proxy"_L1].toString(),
                       .status = object["status"_L1].toInt(),
                       .took = std::chrono::milliseconds(object["tookMs"_L1].toInteger()),
                       .bytes = object["bytes"_L1].toInteger(-1)};
    if (object.contains("skewSeconds"_L1)) {
        facts.skew = std::chrono::seconds(object["skewSeconds"_L1].toInteger());
    }
    return facts;
}

std::optional<ErrorKind> kindFrom(const QJsonValue &value)
{
    const auto kinds = QMetaEnum::fromType<ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = ErrorKind(kinds.value(i));
        if (kindWord(kind) == value.toString()) {
            return kind;
        }
    }
    return std::nullopt;
}

void putError(QJsonObject &object, const ActivityEntry &entry)
{
    put(object, "kind"_L1, entry.kind ? kindWord(*entry.kind) : QString());
    put(object, "message"_L1, entry.message);
    put(object, "httpStatus"_L1, entry.httpStatus);
    put(object, "code"_L1, entry.code);
    put(object, "until"_L1, fromInstant(entry.until.value_or(QDateTime())));
}

void readError(ActivityEntry &entry, const QJsonObject &object)
{
    entry.kind = kindFrom(object["kind"_L1]);
    entry.message = object["message"_L1].toString();
    entry.httpStatus = object["httpStatus"_L1].toInt();
    entry.code = object["code"_L1].toString();
    entry.until = perhaps(toInstant(object["until"_L1]));
}

} // namespace

void setError(ActivityEntry &entry, const Error &error)
{
    entry.happening = Happening::Failed;
    entry.kind = error.kind;
    entry.message = userMessage(error.inOwnWords());
    entry.httpStatus = error.httpStatus;
    entry.code = error.code;
    entry.until = error.until;
}

QString happeningWord(Happening happening)
{
    return wordIn(happenings, happening);
}

QString whyWord(Why why)
{
    return wordIn(reasons, why);
}

QByteArray toLine(const ActivityEntry &entry)
{
    QJsonObject object{{"at"_L1, fromInstant(entry.at)}, {"happening"_L1, happeningWord(entry.happening)}};
    put(object, "profile"_L1, entry.profile.isNull() ? QString() : entry.profile.toString(QUuid::WithoutBraces));
    put(object, "name"_L1, entry.name);
    put(object, "why"_L1, entry.why ? whyWord(*entry.why) : QString());
    put(object, "step"_L1, entry.step);
    put(object, "format"_L1, entry.format);
    put(object, "command"_L1, entry.command);
    put(object, "field"_L1, entry.field);
    put(object, "issuedAt"_L1, fromInstant(entry.issuedAt));
    put(object, "expiresAt"_L1, fromInstant(entry.expiresAt.value_or(QDateTime())));
    putError(object, entry);
    if (entry.request) {
        object["request"_L1] = toJson(*entry.request);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ActivityEntry> fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const std::optional<Happening> happening = valueIn(happenings, object["happening"_L1].toString());
    const QDateTime at = toInstant(object["at"_L1]);
    if (!happening || !at.isValid()) {
        return std::nullopt;
    }
    ActivityEntry entry{.at = at,
                        .happening = *happening,
                        .profile = QUuid::fromString(object["profile"_L1].toString()),
                        .name = object["name"_L1].toString(),
                        .why = valueIn(reasons, object["why"_L1].toString()),
                        .step = object["step"_L1].toString(),
                        .format = object["format"_L1].toString(),
                        .command = object["command"_L1].toString(),
                        .field = object["field"_L1].toString(),
                        .issuedAt = toInstant(object["issuedAt"_L1]),
                        .expiresAt = perhaps(toInstant(object["expiresAt"_L1]))};
    readError(entry, object);
    if (object["request"_L1].isObject()) {
        entry.request = factsFrom(object["request"_L1].toObject());
    }
    return entry;
}

} // namespace bearerbox
