// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicedefinition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

QString fieldTypeWord(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"text"_s;
    case FieldType::Url:
        return u"url"_s;
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Duration:
        return u"duration"_s;
    case FieldType::Secret:
        return u"secret"_s;
    }
    Q_UNREACHABLE();
}

const Field *ServiceDefinition::field(const QString &fieldId) const
{
    const auto found = std::ranges::find(fields, fieldId, &Field::id);
    return found == fields.end() ? nullptr : &*found;
}

const Step *ServiceDefinition::step(const QString &stepId) const
{
    const auto found = std::ranges::find(steps, stepId, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

std::vector<const Field *> ServiceDefinition::secretFields() const
{
    std::vector<const Field *> found;
    for (const Field &each : fields) {
        if (each.isSecret()) {
            found.push_back(&each);
        }
    }
    return found;
}

} // namespace bearerbox
