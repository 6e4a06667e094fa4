// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QJsonValue limitOrNull(const std::optional<qint64> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue(QJsonValue::Null);
}

/// JSON is for scripts: English in every language.
QJsonObject fieldToJson(const Field &field, const ServiceDefinition &service)
{
    return {{u"id"_s, field.id},
            {u"type"_s, fieldTypeWord(field.type)},
            {u"label"_s, field.label.english},
            {u"help"_s, field.help.english},
            {u"example"_s, field.example},
            {u"default"_s, field.standard.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(field.standard)},
            {u"required"_s, field.required},
            {u"oneOf"_s,
             QJsonArray::fromStringList(service.needsOneOf.contains(field.id) ? service.needsOneOf : QStringList())},
            {u"secret"_s, field.isSecret()},
            {u"multiple"_s, field.multiple},
            {u"minimum"_s, limitOrNull(field.minimum)},
            {u"maximum"_s, limitOrNull(field.maximum)}};
}

QJsonObject serviceToJson(const ServiceDefinition &service)
{
    QJsonArray fields;
    for (const Field &field : service.fields) {
        fields.append(fieldToJson(field, service));
    }
    QJsonArray steps;
    for (const Step &step : service.steps) {
        steps.append(QJsonObject{{u"id"_s, step.id}, {u"name"_s, step.name.english}});
    }
    QJsonArray headers;
    for (const HeaderTemplate &header : service.headers) {
        headers.append(header.name);
    }
    return {{u"id"_s, service.id},
            {u"name"_s, service.name.english},
            {u"description"_s, service.description.english},
            {u"experimental"_s, service.isUserDefined},
            {u"fields"_s, fields},
            {u"steps"_s, steps},
            {u"headers"_s, headers}};
}

QString fieldLine(const Field &field)
{
    const QString marks = field.required && field.standard.isEmpty() ? u" *"_s : QString();
    const QString kind = field.isSecret() ? u"--secret"_s : u"--set"_s;
    return u"  %1 %2%3  %4"_s.arg(kind.leftJustified(8), field.id, marks, field.help.local());
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    QJsonArray array;
    for (const ServicePointer &service : backend->services().all()) {
        array.append(serviceToJson(*service));
        if (invocation.has(u"json"_s)) {
            continue;
        }
        answer(u"%1  %2"_s.arg(service->id, service->name.local()));
        for (const Field &field : service->fields) {
            answer(fieldLine(field));
        }
    }
    if (invocation.has(u"json"_s)) {
        answer(array);
    }
    co_return 0;
}

} // namespace

Command servicesCommand()
{
    return {u"services"_s,
            {},
            QCoreApplication::translate("Cli", "The services known, with their fields."),
            [] { return u"services --json"_s; },
            {jsonOption()},
            run};
}

} // namespace bearerbox::cli
