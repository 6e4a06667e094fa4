// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionparser.h"

#include "core/base/duration.h"
#include "core/services/definitionchecks.h"
#include "core/services/definitionschema.h"
#include "core/services/documentchecks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// The schema has judged the shape before any of these readers runs; they turn sound JSON into values.
namespace bearerbox {

namespace {

LocalizedText readText(const QJsonValue &value)
{
    return {.english = value[u"en"].toString(), .chinese = value[u"zh_CN"].toString()};
}

QStringList readStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray()) {
        strings << each.toString();
    }
    return strings;
}

std::chrono::seconds readDuration(const QJsonValue &value)
{
    const auto parsed = parseGoDuration(value.toString());
    return std::chrono::duration_cast<std::chrono::seconds>(parsed.value_or(std::chrono::milliseconds(0)));
}

template <typename Read>
auto readList(const QJsonValue &value, const Read &read)
{
    std::vector<std::invoke_result_t<Read, QJsonValue>> list;
    for (const QJsonValue &each : value.toArray()) {
        list.push_back(read(each));
    }
    return list;
}

/// A template's text is judged by checkDefinition, which knows the pointer; here a broken one reads as empty.
Template readTemplate(const QJsonValue &value)
{
    return Template::parse(value.toString()).value_or(Template());
}

std::optional<qint64> readLimit(const QJsonValue &value)
{
    if (value.isUndefined()) {
        return std::nullopt;
    }
    return value.isString() ? qint64(readDuration(value).count()) : value.toInteger();
}

FieldType fieldType(const QString &word)
{
    constexpr std::array types{FieldType::Text, FieldType::Url, FieldType::Integer, FieldType::Duration,
                               FieldType::Secret};
    const auto found = std::ranges::find(types, word, fieldTypeWord);
    return found == types.end() ? FieldType::Text : *found;
}

Field readField(const QJsonValue &value)
{
    Field field{.id = value[u"id"].toString(),
                .type = fieldType(value[u"type"].toString()),
                .label = readText(value[u"label"]),
                .help = readText(value[u"help"]),
                .example = value[u"example"].toString(),
                .standard = value[u"default"].toString(),
                .unit = value[u"unit"].toString(),
                .suggestions = readStrings(value[u"suggestions"]),
                .required = value[u"required"].toBool(),
                .multiple = value[u"multiple"].toBool()};
    const bool measuresText = field.type == FieldType::Text || field.type == FieldType::Secret;
    field.minimum = readLimit(value[measuresText ? u"minLength" : u"minimum"]);
    field.maximum = readLimit(value[measuresText ? u"maxLength" : u"maximum"]);
    return field;
}

HeaderTemplate readHeader(const QJsonValue &value)
{
    return {.name = value[u"name"].toString(), .value = readTemplate(value[u"value"])};
}

RequestTemplate readRequest(const QJsonValue &value)
{
    return {.method = value[u"method"].toString(),
            .path = readTemplate(value[u"path"]),
            .headers = readList(value[u"headers"], readHeader),
            .json = value[u"json"],
            .form = readList(value[u"form"], readHeader)};
}

LifetimeRule readLifetime(const QJsonValue &value)
{
    static const QHash<QString, LifetimeKind> kinds{{u"jwt"_s, LifetimeKind::Jwt},
                                                    {u"seconds"_s, LifetimeKind::Seconds},
                                                    {u"epoch"_s, LifetimeKind::Epoch},
                                                    {u"iso8601"_s, LifetimeKind::Iso8601},
                                                    {u"constant"_s, LifetimeKind::Constant}};
    return {.kind = kinds.value(value[u"rule"].toString()),
            .pointer = value[u"pointer"].toString(),
            .issuedAt = value[u"issuedAt"].toString(),
            .duration = readDuration(value[u"duration"]),
            .requested = value[u"requested"].toString()};
}

FailureRow readFailure(const QJsonValue &value)
{
    static const QHash<QString, ErrorKind> kinds{{u"rejected"_s, ErrorKind::Rejected},
                                                 {u"blocked"_s, ErrorKind::Blocked},
                                                 {u"server"_s, ErrorKind::Server},
                                                 {u"unusable"_s, ErrorKind::Unusable}};
    FailureRow row{.status = value[u"status"].toInt(),
                   .code = value[u"code"].toString(),
                   .kind = kinds.value(value[u"kind"].toString()),
                   .hint = readText(value[u"hint"]),
                   .renews = value[u"renews"].toString(),
                   .tokenDead = value[u"tokenDead"].toBool()};
    if (value[u"lasts"].isString()) {
        row.lasts = readDuration(value[u"lasts"]);
    }
    return row;
}

SuccessRule readSuccess(const QJsonValue &value)
{
    return {.status = readList(value[u"status"], [](const QJsonValue &status) { return status.toInt(); }),
            .pointer = value[u"pointer"].toString(),
            .equals = value[u"equals"].toString()};
}

Step readStep(const QJsonValue &value)
{
    const QJsonValue token = value[u"token"];
    return {.id = value[u"id"].toString(),
            .name = readText(value[u"name"]),
            .given = value[u"given"].toString(),
            .request = readRequest(value[u"request"]),
            .success = readSuccess(value[u"success"]),
            .token = {.pointer = token[u"pointer"].toString(),
                      .header = token[u"header"].toString(),
                      .stripQuotes = readStrings(token[u"rules"]).contains("stripQuotes"_L1)},
            .lifetime = readList(value[u"lifetime"], readLifetime),
            .failures = readList(value[u"failures"], readFailure)};
}

std::optional<Lockout> readLockout(const QJsonValue &value)
{
    if (!value.isObject()) {
        return std::nullopt;
    }
    return Lockout{.accountField = value[u"account"].toString(),
                   .attempts = value[u"attempts"].toInt(),
                   .refill = readDuration(value[u"refill"]),
                   .lasts = readDuration(value[u"lasts"]),
                   .isAssumed = value[u"assumed"].toBool()};
}

OneLiveToken readOneLiveToken(const QJsonValue &value)
{
    OneLiveToken live{.step = value[u"step"].toString(),
                      .isBase64Json = value[u"decode"] == "base64Json"_L1,
                      .warning = readText(value[u"warning"])};
    const QJsonObject scope = value[u"scope"].toObject();
    for (auto field = scope.begin(); field != scope.end(); ++field) {
        live.scope[field.key()] = field->toString();
    }
    return live;
}

SecretRule readRule(const QJsonValue &value)
{
    static const QHash<QString, LetterClass> classes{{u"upper"_s, LetterClass::Upper},
                                                     {u"lower"_s, LetterClass::Lower},
                                                     {u"digit"_s, LetterClass::Digit},
                                                     {u"symbol"_s, LetterClass::Symbol}};
    const auto bytes = [&value](QStringView member) {
        return value[member].isUndefined() ? std::nullopt : std::optional(value[member].toInt());
    };
    return {.minimumBytes = bytes(u"minBytes"),
            .maximumBytes = bytes(u"maxBytes"),
            .classes = readList(value[u"classes"], [](const QJsonValue &each) { return classes[each.toString()]; }),
            .unlike = value[u"unlike"].toString()};
}

PasswordChange readPasswordChange(const QJsonValue &value)
{
    return {.secret = value[u"secret"].toString(),
            .request = readRequest(value[u"request"]),
            .success = readSuccess(value[u"success"]),
            .failures = readList(value[u"failures"], readFailure),
            .rule = readRule(value[u"rule"])};
}

ServiceDefinition readDefinition(const QJsonValue &value)
{
    const QJsonValue failures = value[u"failures"];
    ServiceDefinition definition{.id = value[u"id"].toString(),
                                 .name = readText(value[u"name"]),
                                 .description = readText(value[u"description"]),
                                 .fields = readList(value[u"fields"], readField),
                                 .needsOneOf = readStrings(value[u"needsOneOf"]),
                                 .base = value[u"base"].toString(),
                                 .account = value[u"account"].toString(),
                                 .steps = readList(value[u"steps"], readStep),
                                 .failureBody = {.code = readStrings(failures[u"code"]),
                                                 .text = readStrings(failures[u"text"]),
                                                 .detail = readStrings(failures[u"detail"])},
                                 .failures = readList(failures[u"table"], readFailure),
                                 .lockout = readLockout(value[u"lockout"]),
                                 .headers = readList(value[u"headers"], readHeader),
                                 .probe = readRequest(value[u"probe"])};
    if (const QJsonValue renewal = value[u"renewal"]; renewal.isObject()) {
        definition.renewal = {.step = renewal[u"step"].toString(), .header = renewal[u"header"].toString()};
    }
    if (const QJsonValue live = value[u"oneLiveToken"]; live.isObject()) {
        definition.oneLiveToken = readOneLiveToken(live);
    }
    if (const QJsonValue change = value[u"passwordChange"]; change.isObject()) {
        definition.passwordChange = readPasswordChange(change);
    }
    return definition;
}

} // namespace

Result<ServiceDefinition> parseDefinition(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(ErrorKind::Unusable, QCoreApplication::translate("ServiceDefinition", "Not JSON: %1 (at byte %2)")
                                             .arg(problem.errorString())
                                             .arg(problem.offset));
    }
    const QJsonValue root = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    if (const Result<void> shape = checkAgainstSchema(root); !shape) {
        return Failure(shape.error());
    }
    if (const Result<void> texts = checkTemplates(root); !texts) {
        return Failure(texts.error());
    }
    if (const Result<void> numbers = checkNumbers(root); !numbers) {
        return Failure(numbers.error());
    }
    ServiceDefinition definition = readDefinition(root);
    if (const Result<void> meaning = checkDefinition(definition); !meaning) {
        return Failure(meaning.error());
    }
    return definition;
}

ServiceDefinition shippedDefinition(const QByteArray &json)
{
    return readDefinition(QJsonDocument::fromJson(json).object());
}

} // namespace bearerbox
