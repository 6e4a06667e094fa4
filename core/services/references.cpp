// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/references.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bearerbox {

namespace {

using References = std::vector<Template::Reference>;

void collect(const Template &text, References &found)
{
    const auto references = text.references();
    found.insert(found.end(), references.begin(), references.end());
}

void collect(const std::vector<HeaderTemplate> &lines, References &found)
{
    for (const HeaderTemplate &line : lines) {
        collect(line.value, found);
    }
}

void collect(const QJsonValue &body, References &found)
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

} // namespace

std::vector<Template::Reference> referencesIn(const std::vector<HeaderTemplate> &lines)
{
    References found;
    collect(lines, found);
    return found;
}

std::vector<Template::Reference> referencesIn(const RequestTemplate &request)
{
    References found;
    collect(request.path, found);
    collect(request.headers, found);
    collect(request.form, found);
    collect(request.json, found);
    return found;
}

} // namespace bearerbox
