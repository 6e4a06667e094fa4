// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/pasted.h"

#include "core/exchange/answer.h"
#include "core/exchange/jwt.h"
#include "core/sessions/leeway.h"

#include <QCoreApplication>

namespace bearerbox {

namespace {

/// The words of a pasted text: of a token alone, or of "Bearer" or a whole "Authorization: Bearer" before it.
QByteArrayList wordsOf(const Secret &pasted)
{
    const Secret trimmed(pasted.reveal().toByteArray().trimmed());
    QByteArrayList words = strippedToken(trimmed).reveal().toByteArray().simplified().split(' ');
    for (const char *before : {"authorization:", "bearer"}) {
        if (words.size() > 1 && words.first().compare(before, Qt::CaseInsensitive) == 0) {
            words.removeFirst();
        }
    }
    return words;
}

/// A pasted token as it is used: without white space (documentation pages break it over lines), quotes or "Bearer".
Token pastedToken(const Secret &pasted)
{
    const Secret value = strippedToken(Secret(wordsOf(pasted).join()));
    return Token{.value = value,
                 .issuedAt = {},
                 .expiresAt = jwtExpiry(value.reveal()),
                 .source = jwtExpiry(value.reveal()) ? ExpirySource::Jwt : ExpirySource::User,
                 .isPasted = true};
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Pasted", text);
}

} // namespace

void takePastedTokens(Material &material)
{
    for (const Step &step : material.service->steps) {
        const auto pasted = material.secrets.find(step.given);
        if (step.given.isEmpty() || pasted == material.secrets.end() || pasted->second.isEmpty()) {
            continue;
        }
        material.tokens[step.id] = pastedToken(pasted->second);
    }
}

bool isPasted(const Tokens &tokens, const QString &step)
{
    const auto token = tokens.find(step);
    return token != tokens.end() && token->second.isPasted;
}

std::optional<Error> pastedProblem(const Material &material, const QDateTime &now)
{
    for (const auto &[step, token] : material.tokens) {
        const QString name = material.service->step(step)->name.local();
        if (token.isPasted && !isUsableToken(token.value)) {
            const QString text = translated(
                QT_TRANSLATE_NOOP("Pasted", "The pasted token (%1) has characters that no header can carry."));
            return Error{.kind = ErrorKind::Unusable, .detail = text.arg(name)};
        }
        if (token.isPasted && !livesFor(token, std::chrono::milliseconds(0), now)) {
            const QString text = translated(QT_TRANSLATE_NOOP("Pasted", "The pasted token (%1) has expired."));
            return Error{.kind = ErrorKind::SecretMissing, .detail = text.arg(name)};
        }
    }
    return std::nullopt;
}

} // namespace bearerbox
