// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicedefinition.h"

#include <algorithm>

namespace bearerbox {

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
