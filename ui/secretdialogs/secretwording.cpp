// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/secretwording.h"

#include "core/sessions/secretsshown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

QString labelInSentence(const Field &field)
{
    QString label = field.label.local();
    if (interfaceLanguage() == "zh_CN"_L1) {
        const bool isLatin = !label.isEmpty() && label[0].script() == QChar::Script_Latin;
        return isLatin ? u' ' + label : label; // set apart from what stands before it
    }
    if (label.size() > 1 && label[1].isLower()) {
        label[0] = label[0].toLower();
    }
    return label;
}

const Field *logInSecret(const ServiceDefinition &service)
{
    const auto found = std::ranges::find_if(service.fields, [&service](const Field &field) {
        return field.isSecret() && !stepsShowing(service, field.id).isEmpty();
    });
    return found == service.fields.end() ? nullptr : &*found;
}

const Field *changeableSecret(const ServiceDefinition &service)
{
    return service.passwordChange ? service.field(service.passwordChange->secret) : nullptr;
}

} // namespace bearerbox
