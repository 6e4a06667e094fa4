// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/secretsshown.h"

#include "core/services/references.h"

namespace bearerbox {

namespace {

/// The fields among the holes.
void collect(const std::vector<Template::Reference> &references, QSet<QString> &found)
{
    for (const Template::Reference &reference : references) {
        if (!reference.isStepToken) {
            found.insert(reference.id);
        }
    }
}

} // namespace

QSet<QString> secretsShown(const ServiceDefinition &service, const QStringList &stored)
{
    QSet<QString> shown;
    for (const Step &step : service.steps) {
        if (stored.contains(step.given)) {
            shown.insert(step.given);
        } else {
            collect(referencesIn(step.request), shown);
        }
    }
    collect(referencesIn(service.headers), shown);
    collect(referencesIn(service.probe), shown);
    return shown.intersect(QSet<QString>(stored.begin(), stored.end()));
}

QStringList stepsShowing(const ServiceDefinition &service, const QString &secret)
{
    QStringList steps;
    for (const Step &step : service.steps) {
        QSet<QString> shown;
        collect(referencesIn(step.request), shown);
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
        collect(referencesIn(service.step(step)->request), shown);
        for (const Field &field : service.fields) {
            if (field.type == FieldType::Text && shown.contains(field.id) && !owners.contains(field.id)) {
                owners << field.id;
            }
        }
    }
    return owners;
}

} // namespace bearerbox
