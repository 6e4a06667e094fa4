// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/secretwording.h"

#include "core/sessions/secretsshown.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SecretDialog", text);
}

} // namespace

QString labelInSentence(const Field &field)
{
    QString label = field.label.local();
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

AttemptLine attemptLine(const Session &session)
{
    const std::optional<AttemptBudget> budget = session.budget();
    if (!budget) {
        return {.text = translated(QT_TRANSLATE_NOOP("SecretDialog", "This makes one attempt."))};
    }
    if (const auto until = budget->lockedUntil()) {
        const QString clock = QLocale().toString(until->toLocalTime().time(), QLocale::ShortFormat);
        return {.text = translated(
                            QT_TRANSLATE_NOOP(
                                "SecretDialog",
                                "The account is locked for your network address until %1. No attempt is made before."))
                            .arg(clock),
                .isWarning = true};
    }
    const QString used =
        budget->isAtEdge()
            ? translated(QT_TRANSLATE_NOOP("SecretDialog",
                                           "%1 of %2 attempts used: if this one is refused, the account is locked."))
            : translated(QT_TRANSLATE_NOOP("SecretDialog", "%1 of %2 attempts used; this makes one attempt."));
    return {.text = used.arg(budget->used()).arg(budget->of()),
            .isWarning = budget->isAtEdge(),
            .isAtEdge = budget->isAtEdge()};
}

} // namespace bearerbox
