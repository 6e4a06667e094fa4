// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/words.h"

#include <algorithm>

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

QString keyOf(const Field &field)
{
    const QString mark = field.required && field.standard.isEmpty() ? u" *"_s : QString();
    return (field.isSecret() ? u"--secret "_s : u"--set    "_s) + field.id + mark;
}

void answerFields(const std::vector<Field> &fields)
{
    qsizetype longest = 0;
    for (const Field &field : fields) {
        longest = std::max(longest, keyOf(field).size());
    }
    for (const Field &field : fields) {
        const QString standard = field.standard.isEmpty()
                                     ? QString()
                                     : translated(QT_TRANSLATE_NOOP("Cli", "Without it: %1.")).arg(field.standard);
        answer(u"  %1  %2"_s.arg(keyOf(field).leftJustified(longest), joinedSentences({field.help.local(), standard})));
    }
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
        answerFields(service->fields);
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
            translated(QT_TRANSLATE_NOOP("Cli", "The services known, with their fields.")),
            [] { return u"services --json"_s; },
            {jsonOption()},
            run};
}

} // namespace bearerbox::cli
