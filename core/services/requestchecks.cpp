// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/requestchecks.h"

#include "core/base/headername.h"
#include "core/services/documentchecks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServiceDefinition", text);
}

/// The new value of a secret is known in one request only.
Result<void> checkNewValue(const Template::Reference &hole, const QString &pointer, const Scope &scope)
{
    if (scope.changedSecret.isEmpty() || hole.id != scope.changedSecret) {
        return at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition",
                                                        "only the request that changes “%1” knows its new value."))
                               .arg(hole.id));
    }
    return scope.isUrl
               ? at(pointer, translated(QT_TRANSLATE_NOOP("ServiceDefinition", "a secret must not stand in a URL.")))
               : Result<void>();
}

Result<void> checkHole(const Template::Reference &hole, const QString &pointer, const Scope &scope)
{
    if (hole.isNew) {
        return checkNewValue(hole, pointer, scope);
    }
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

Result<void> checkForm(const std::vector<HeaderTemplate> &form, const QString &pointer, const Scope &scope)
{
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (const Result<void> seen = checkHoles(form[i].value, u"%1/%2/value"_s.arg(pointer).arg(i), scope); !seen) {
            return seen;
        }
    }
    return {};
}

} // namespace

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

Result<void> checkRequest(const RequestTemplate &request, const QString &pointer, const Scope &scope)
{
    Scope inUrl = scope;
    inUrl.isUrl = true;
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

} // namespace bearerbox
