// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/secretsshown.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bearerbox {

namespace {

void collect(const Template &text, QSet<QString> &found)
{
    for (const Template::Reference &reference : text.references()) {
        if (!reference.isStepToken) {
            found.insert(reference.id);
        }
    }
}

void collect(const QJsonValue &body, QSet<QString> &found)
{
    if (body.isString()) {
        collect(Template::parse(body.toString()).value_or(Template()), found);
    }
    for (const QJsonValue &each : body.toArray()) {
        collect(each, found);
    }
    for (const QJsonValue &each : body.toObject()) {
        collect(each, found);
    }
}

void collect(const std::vector<HeaderTemplate> &lines, QSet<QString> &found)
{
    for (const HeaderTemplate &line : lines) {
        collect(line.value, found);
    }
}

void collect(const RequestTemplate &request, QSet<QString> &found)
{
    collect(request.path, found);
    collect(request.headers, found);
    collect(request.form, found);
    collect(request.json, found);
}

} // namespace

QSet<QString> secretsShown(const ServiceDefinition &service, const QStringList &stored)
{
    QSet<QString> shown;
    for (const Step &step : service.steps) {
        if (stored.contains(step.given)) {
            shown.insert(step.given);
        } else {
            collect(step.request, shown);
        }
    }
    collect(service.headers, shown);
    collect(service.probe, shown);
    return shown.intersect(QSet<QString>(stored.begin(), stored.end()));
}

QStringList stepsShowing(const ServiceDefinition &service, const QString &secret)
{
    QStringList steps;
    for (const Step &step : service.steps) {
        QSet<QString> shown;
        collect(step.request, shown);
        if (shown.contains(secret)) {
            steps << step.id;
        }
    }
    return steps;
}

QStringList ownersOf(const ServiceDefinition &service, const QString &secret)
{
    QStringList owners;
    const QStringList steps = stepsShowing(service, secret);
    for (const QString &step : steps) {
        QSet<QString> shown;
        collect(service.step(step)->request, shown);
        for (const Field &field : service.fields) {
            if (field.type == FieldType::Text && shown.contains(field.id) && !owners.contains(field.id)) {
                owners << field.id;
            }
        }
    }
    return owners;
}

} // namespace bearerbox
