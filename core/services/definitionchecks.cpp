// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionchecks.h"

#include "core/services/documentchecks.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServiceDefinition", text);
}

/// What may stand in a hole at some place of a definition.
struct Scope
{
    const ServiceDefinition &definition;
    QSet<QString> stepsBefore;
    bool allowSecrets = true;
};

Result<void> checkHole(const Template::Reference &hole, const QString &pointer, const Scope &scope)
{
    if (hole.isStepToken) {
        if (!scope.stepsBefore.contains(hole.id)) {
            return at(
                pointer,
                translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no earlier step is called “%1”.")).arg(hole.id));
        }
        return scope.allowSecrets
                   ? Result<void>()
                   : at(pointer,
                        translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a token must not stand in a URL.")));
    }
    const Field *field = scope.definition.field(hole.id);
    if (!field) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no field is called “%1”.")).arg(hole.id));
    }
    if (field->isSecret() && !scope.allowSecrets) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a secret must not stand in a URL.")));
    }
    return {};
}

Result<void> checkHoles(const Template &text, const QString &pointer, const Scope &scope)
{
    for (const Template::Reference &hole : text.references()) {
        if (const Result<void> seen = checkHole(hole, pointer, scope); !seen) {
            return seen;
        }
    }
    return {};
}

Result<void> checkHeaders(const std::vector<HeaderTemplate> &headers, const QString &pointer, const Scope &scope)
{
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const QString place = u"%1/%2/value"_s.arg(pointer).arg(i);
        if (const Result<void> seen = checkHoles(headers[i].value, place, scope); !seen) {
            return seen;
        }
    }
    return {};
}

Result<void> checkRequest(const RequestTemplate &request, const QString &pointer, const Scope &scope)
{
    const Scope inUrl{scope.definition, scope.stepsBefore, false};
    if (const Result<void> path = checkHoles(request.path, pointer + "/path"_L1, inUrl); !path) {
        return path;
    }
    if (const Result<void> headers = checkHeaders(request.headers, pointer + "/headers"_L1, scope); !headers) {
        return headers;
    }
    if (const Result<void> form = checkHeaders(request.form, pointer + "/form"_L1, scope); !form) {
        return form;
    }
    return eachString(request.json, pointer + "/json"_L1, [&scope](const QString &text, const QString &place) {
        return checkHoles(Template::parse(text).value_or(Template()), place, scope);
    });
}

Result<void> checkFields(const ServiceDefinition &definition)
{
    QSet<QString> ids;
    for (std::size_t i = 0; i < definition.fields.size(); ++i) {
        const Field &field = definition.fields[i];
        const QString pointer = u"/fields/%1"_s.arg(i);
        if (ids.contains(field.id)) {
            return at(pointer + "/id"_L1,
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "“%1” is there twice.")).arg(field.id));
        }
        if (field.id == proxyPasswordId || field.id == clientKeyPassphraseId) {
            return at(pointer + "/id"_L1, translated(QT_TRANSLATE_NOOP("ServiceDefinition",
                                                                       "“%1” is a secret that every profile may have."))
                                              .arg(field.id));
        }
        if (field.minimum && field.maximum && *field.minimum > *field.maximum) {
            return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "the minimum is above the maximum.")));
        }
        if (field.isSecret() && (field.multiple || !field.standard.isEmpty())) {
            return at(pointer,
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a secret has one value and no default.")));
        }
        ids.insert(field.id);
    }
    return {};
}

Result<void> checkFieldNames(const ServiceDefinition &definition)
{
    const Field *base = definition.field(definition.base);
    if (!base || base->type != FieldType::Url || !base->required) {
        return at(u"/base"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a required field of type url.")));
    }
    for (qsizetype i = 0; i < definition.needsOneOf.size(); ++i) {
        if (!definition.field(definition.needsOneOf[i])) {
            return at(u"/needsOneOf/%1"_s.arg(i),
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no field is called “%1”."))
                          .arg(definition.needsOneOf[i]));
        }
    }
    const Field *who = definition.field(definition.account);
    if (!definition.account.isEmpty() && (!who || who->isSecret())) {
        return at(u"/account"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a field that is no secret.")));
    }
    const Field *account = definition.lockout ? definition.field(definition.lockout->accountField) : nullptr;
    if (definition.lockout && (!account || account->isSecret())) {
        return at(u"/lockout/account"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a field that is no secret.")));
    }
    return {};
}

Result<void> checkFailureRows(const std::vector<FailureRow> &rows, const QString &pointer, const QSet<QString> &steps)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString &renews = rows[i].renews;
        if (!renews.isEmpty() && !steps.contains(renews)) {
            return at(
                u"%1/%2/renews"_s.arg(pointer).arg(i),
                translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no earlier step is called “%1”.")).arg(renews));
        }
    }
    return {};
}

Result<void> checkStep(const Step &step, const QString &pointer, const Scope &scope)
{
    if (scope.stepsBefore.contains(step.id)) {
        return at(pointer + "/id"_L1,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "“%1” is there twice.")).arg(step.id));
    }
    const Field *given = step.given.isEmpty() ? nullptr : scope.definition.field(step.given);
    if (!step.given.isEmpty() && (!given || !given->isSecret())) {
        return at(pointer + "/given"_L1,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a secret field.")));
    }
    if (const Result<void> rows = checkFailureRows(step.failures, pointer + "/failures"_L1, scope.stepsBefore); !rows) {
        return rows;
    }
    return checkRequest(step.request, pointer + "/request"_L1, scope);
}

Result<void> checkStepNames(const ServiceDefinition &definition, const QSet<QString> &steps)
{
    if (definition.renewal && !steps.contains(definition.renewal->step)) {
        return at(u"/renewal/step"_s, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no step is called “%1”."))
                                          .arg(definition.renewal->step));
    }
    if (definition.oneLiveToken && !steps.contains(definition.oneLiveToken->step)) {
        return at(u"/oneLiveToken/step"_s, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no step is called “%1”."))
                                               .arg(definition.oneLiveToken->step));
    }
    return {};
}

} // namespace

Result<void> checkDefinition(const ServiceDefinition &definition)
{
    if (const Result<void> fields = checkFields(definition); !fields) {
        return fields;
    }
    if (const Result<void> names = checkFieldNames(definition); !names) {
        return names;
    }
    Scope scope{definition, {}};
    for (std::size_t i = 0; i < definition.steps.size(); ++i) {
        if (const Result<void> step = checkStep(definition.steps[i], u"/steps/%1"_s.arg(i), scope); !step) {
            return step;
        }
        scope.stepsBefore.insert(definition.steps[i].id);
    }
    if (const Result<void> headers = checkHeaders(definition.headers, u"/headers"_s, scope); !headers) {
        return headers;
    }
    if (const Result<void> probe = checkRequest(definition.probe, u"/probe"_s, scope); !probe) {
        return probe;
    }
    if (const Result<void> rows = checkFailureRows(definition.failures, u"/failures/table"_s, scope.stepsBefore);
        !rows) {
        return rows;
    }
    return checkStepNames(definition, scope.stepsBefore);
}

} // namespace bearerbox
