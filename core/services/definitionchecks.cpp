// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionchecks.h"

#include "core/base/headername.h"
#include "core/services/documentchecks.h"
#include "core/services/fieldvalue.h"

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

/// What may stand in a hole at some place of a definition.
struct Scope
{
    const ServiceDefinition &definition;
    QSet<QString> stepsBefore;
    bool isUrl = false;
    bool isProbe = false;
};

Result<void> checkHole(const Template::Reference &hole, const QString &pointer, const Scope &scope)
{
    if (hole.isStepToken) {
        if (!scope.stepsBefore.contains(hole.id)) {
            return at(
                pointer,
                translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no earlier step is called “%1”.")).arg(hole.id));
        }
        return scope.isUrl
                   ? at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a token must not stand in a URL.")))
                   : Result<void>();
    }
    const Field *field = scope.definition.field(hole.id);
    if (!field) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "no field is called “%1”.")).arg(hole.id));
    }
    if (field->isSecret() && scope.isUrl) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a secret must not stand in a URL.")));
    }
    if (field->isSecret() && scope.isProbe) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition",
                                                        "a probe shows tokens; a secret must not stand in it.")));
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
    QSet<QString> names;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const QString &name = headers[i].name;
        const QString place = u"%1/%2/"_s.arg(pointer).arg(i);
        if (isSendersHeader(name.toLatin1())) {
            return at(
                place + "name"_L1,
                translated(QT_TRANSLATE_NOOP("ServiceDefinition", "Bearerbox sets the header “%1” itself.")).arg(name));
        }
        if (names.contains(name.toLower())) {
            return at(place + "name"_L1,
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "“%1” is there twice.")).arg(name));
        }
        names.insert(name.toLower());
        if (const Result<void> seen = checkHoles(headers[i].value, place + "value"_L1, scope); !seen) {
            return seen;
        }
    }
    return {};
}

Result<void> checkForm(const std::vector<HeaderTemplate> &form, const QString &pointer, const Scope &scope)
{
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (const Result<void> seen = checkHoles(form[i].value, u"%1/%2/value"_s.arg(pointer).arg(i), scope); !seen) {
            return seen;
        }
    }
    return {};
}

Result<void> checkRequest(const RequestTemplate &request, const QString &pointer, const Scope &scope)
{
    const Scope inUrl{scope.definition, scope.stepsBefore, true};
    if (const Result<void> path = checkHoles(request.path, pointer + "/path"_L1, inUrl); !path) {
        return path;
    }
    if (const Result<void> headers = checkHeaders(request.headers, pointer + "/headers"_L1, scope); !headers) {
        return headers;
    }
    if (const Result<void> form = checkForm(request.form, pointer + "/form"_L1, scope); !form) {
        return form;
    }
    return eachString(request.json, pointer + "/json"_L1, [&scope](const QString &text, const QString &place) {
        return checkHoles(Template::parse(text).value_or(Template()), place, scope);
    });
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
    const Scope scope{definition, afterwards.stepsBefore, false, true};
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
    if (const Result<void> probe = checkProbe(definition, scope); !probe) {
        return probe;
    }
    if (const Result<void> rows = checkFailureRows(definition.failures, u"/failures/table"_s, scope.stepsBefore);
        !rows) {
        return rows;
    }
    return checkStepNames(definition, scope.stepsBefore);
}

} // namespace bearerbox
