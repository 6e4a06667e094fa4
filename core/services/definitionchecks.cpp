// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionchecks.h"

#include "core/services/documentchecks.h"
#include "core/services/fieldvalue.h"
#include "core/services/requestchecks.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServiceDefinition", text);
}

/// The probe is sent with the header set, so it names no header that stands there.
Result<void> checkProbe(const ServiceDefinition &definition, const Scope &afterwards)
{
    for (std::size_t i = 0; i < definition.probe.headers.size(); ++i) {
        const QString &name = definition.probe.headers[i].name;
        const auto isSame = [&name](const HeaderTemplate &each) {
            return each.name.compare(name, Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::any_of(definition.headers, isSame)) {
            return at(u"/probe/headers/%1/name"_s.arg(i),
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "“%1” is in the header set.")).arg(name));
        }
    }
    Scope scope = afterwards;
    scope.isProbe = true;
    return checkRequest(definition.probe, u"/probe"_s, scope);
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
        if (const auto problem = fieldProblem(field, field.standard)) {
            return at(pointer + "/default"_L1, *problem);
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

Result<void> checkLifetimes(const Step &step, const QString &pointer, const ServiceDefinition &definition)
{
    for (std::size_t i = 0; i < step.lifetime.size(); ++i) {
        const LifetimeRule &rule = step.lifetime[i];
        if (rule.requested.isEmpty()) {
            continue;
        }
        const QString place = u"%1/%2/requested"_s.arg(pointer).arg(i);
        if (rule.kind != LifetimeKind::Constant) {
            return at(place, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "only a constant lifetime has it.")));
        }
        const Field *field = definition.field(rule.requested);
        if (!field || (field->type != FieldType::Integer && field->type != FieldType::Duration)) {
            return at(place, translated(QT_TRANSLATE_NOOP("ServiceDefinition",
                                                          "must name a field of type integer or duration.")));
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
    if (const Result<void> rules = checkLifetimes(step, pointer + "/lifetime"_L1, scope.definition); !rules) {
        return rules;
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
    const QStringList scope = definition.oneLiveToken ? definition.oneLiveToken->scope.keys() : QStringList();
    for (const QString &id : scope) {
        const Field *field = definition.field(id);
        if (!field || field->isSecret()) {
            return at("/oneLiveToken/scope/"_L1 + id,
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a field that is no secret.")));
        }
    }
    return {};
}

bool isSent(const QString &secret, const RequestTemplate &request)
{
    const auto isNewValue = [&secret](const Template::Reference &hole) { return hole.isNew && hole.id == secret; };
    const auto holdsIt = [&isNewValue](const Template &text) {
        return std::ranges::any_of(text.references(), isNewValue);
    };
    if (std::ranges::any_of(request.form, holdsIt, &HeaderTemplate::value)) {
        return true;
    }
    const Result<void> lookedFor = eachString(request.json, {}, [&](const QString &text, const QString &place) {
        // Found is what stops the walk.
        return holdsIt(Template::parse(text).value_or(Template())) ? Result<void>(at(place, text)) : Result<void>();
    });
    return !lookedFor;
}

Result<void> checkRule(const SecretRule &rule, const ServiceDefinition &definition)
{
    if (rule.minimumBytes && rule.maximumBytes && *rule.minimumBytes > *rule.maximumBytes) {
        return at(u"/passwordChange/rule"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "the minimum is above the maximum.")));
    }
    const Field *name = definition.field(rule.unlike);
    if (!rule.unlike.isEmpty() && (!name || name->isSecret())) {
        return at(u"/passwordChange/rule/unlike"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a field that is no secret.")));
    }
    return {};
}

Result<void> checkPasswordChange(const ServiceDefinition &definition, const Scope &afterwards)
{
    if (!definition.passwordChange) {
        return {};
    }
    const PasswordChange &change = *definition.passwordChange;
    const Field *secret = definition.field(change.secret);
    if (!secret || !secret->isSecret()) {
        return at(u"/passwordChange/secret"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must name a secret field.")));
    }
    Scope scope = afterwards;
    scope.changedSecret = change.secret;
    if (const Result<void> request = checkRequest(change.request, u"/passwordChange/request"_s, scope); !request) {
        return request;
    }
    if (change.request.method != "POST"_L1 || !isSent(change.secret, change.request)) {
        return at(u"/passwordChange/request"_s,
                  translated(QT_TRANSLATE_NOOP("ServiceDefinition", "must be a POST with “{%1.new}” in its body."))
                      .arg(change.secret));
    }
    if (const auto rows = checkFailureRows(change.failures, u"/passwordChange/failures"_s, afterwards.stepsBefore);
        !rows) {
        return rows;
    }
    return checkRule(change.rule, definition);
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
    Scope scope{.definition = definition};
    for (std::size_t i = 0; i < definition.steps.size(); ++i) {
        if (const Result<void> step = checkStep(definition.steps[i], u"/steps/%1"_s.arg(i), scope); !step) {
            return step;
        }
        scope.stepsBefore.insert(definition.steps[i].id);
    }
    if (const Result<void> headers = checkHeaders(definition.headers, u"/headers"_s, scope); !headers) {
        return headers;
    }
    if (const Result<void> probe = checkProbe(definition, scope); !probe) {
        return probe;
    }
    if (const Result<void> rows = checkFailureRows(definition.failures, u"/failures/table"_s, scope.stepsBefore);
        !rows) {
        return rows;
    }
    if (const Result<void> change = checkPasswordChange(definition, scope); !change) {
        return change;
    }
    return checkStepNames(definition, scope.stepsBefore);
}

} // namespace bearerbox
