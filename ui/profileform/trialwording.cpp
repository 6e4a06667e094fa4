// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/trialwording.h"

#include "core/sessions/sessionbook.h"
#include "ui/wording/moments.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Trial", text);
}

QString sourceText(ExpirySource source)
{
    switch (source) {
    case ExpirySource::Jwt:
        return translated(QT_TRANSLATE_NOOP("Trial", "as the token itself says"));
    case ExpirySource::Response:
        return translated(QT_TRANSLATE_NOOP("Trial", "as the service answered"));
    case ExpirySource::Documented:
        return translated(QT_TRANSLATE_NOOP("Trial", "as the documentation promises"));
    case ExpirySource::User:
        return translated(QT_TRANSLATE_NOOP("Trial", "as you said"));
    case ExpirySource::Unknown:
        break;
    }
    return {};
}

QString yieldOf(const Token &token, const QString &name, const QDateTime &now)
{
    if (token.isPasted) {
        return translated(QT_TRANSLATE_NOOP("Trial", "%1: the pasted one was used.")).arg(name);
    }
    if (!token.expiresAt) {
        return translated(QT_TRANSLATE_NOOP("Trial", "%1: nobody says how long it lives.")).arg(name);
    }
    const QDateTime &begin = token.issuedAt.isValid() ? token.issuedAt : now;
    return translated(QT_TRANSLATE_NOOP("Trial", "%1: lives for %2, until %3, %4."))
        .arg(name, spanText(std::chrono::seconds(begin.secsTo(*token.expiresAt))),
             instantText(*token.expiresAt, now, QLocale()), sourceText(token.source));
}

} // namespace

QString yieldText(const Acquisition &acquired, const ServiceDefinition &service, const QDateTime &now)
{
    QStringList lines;
    for (const Step &step : service.steps) {
        if (const auto token = acquired.tokens.find(step.id); token != acquired.tokens.end()) {
            lines << yieldOf(token->second, step.name.local(), now);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString trialWarning(const Profile &profile, const SessionBook &book)
{
    for (const auto &session : book.sessions()) {
        const ServiceDefinition &service = session->service();
        if (service.id != profile.service || !service.oneLiveToken) {
            continue;
        }
        const QStringList scope = service.oneLiveToken->scope.keys();
        const bool isSameOwner = std::ranges::all_of(scope, [&](const QString &id) {
            const Field &field = *service.field(id);
            return session->profile().effectiveValue(field) == profile.effectiveValue(field);
        });
        if (isSameOwner && !session->refreshWarning().isEmpty()) {
            return session->refreshWarning();
        }
    }
    return {};
}

} // namespace bearerbox
