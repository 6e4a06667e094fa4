// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/attempts.h"

#include "core/base/localizedtext.h"
#include "ui/wording/moments.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Attempts", text);
}

QString usedText(const AttemptBudget &budget)
{
    if (budget.lockout().isAssumed) {
        return translated(QT_TRANSLATE_NOOP("Attempts", "Refused in a row: %1")).arg(budget.used());
    }
    return translated(QT_TRANSLATE_NOOP("Attempts", "%1 of %2 attempts used")).arg(budget.used()).arg(budget.of());
}

QString usedSentence(const AttemptBudget &budget)
{
    return translated(QT_TRANSLATE_NOOP("Attempts", "%1.")).arg(usedText(budget));
}

} // namespace

QString attemptsText(const std::optional<AttemptBudget> &budget, const QDateTime &now)
{
    if (!budget || budget->used() == 0) {
        return {};
    }
    QStringList parts{usedText(*budget)};
    if (budget->isAtEdge() && !budget->lockedUntil()) {
        parts << (budget->lockout().isAssumed
                      ? translated(QT_TRANSLATE_NOOP("Attempts", "one more might lock the account"))
                      : translated(QT_TRANSLATE_NOOP("Attempts", "one more refusal locks the account")));
        parts << translated(QT_TRANSLATE_NOOP("Attempts", "nothing is tried by itself before %1"))
                     .arg(instantText(budget->safeFrom(), now, QLocale()));
    } else {
        parts << translated(QT_TRANSLATE_NOOP("Attempts", "all available again at %1"))
                     .arg(instantText(budget->fullAt(), now, QLocale()));
    }
    return parts.join(u" · "_s);
}

namespace {

QString edgeSentence(const AttemptBudget &budget, const QString &account, const QString &host)
{
    if (budget.lockout().isAssumed) {
        const QString doubt = translated(
            QT_TRANSLATE_NOOP("Attempts", "Nobody has documented when %1 locks an account; one more might be it."));
        return joinedSentences({usedSentence(budget), doubt.arg(host)});
    }
    const QString consequence =
        translated(QT_TRANSLATE_NOOP("Attempts", "One more refusal locks the account “%1” at %2 for %3."))
            .arg(account, host, spanText(budget.lockout().lasts));
    return joinedSentences({usedSentence(budget), consequence});
}

QString oneAttempt()
{
    return translated(QT_TRANSLATE_NOOP("Attempts", "This makes one attempt."));
}

QString lockedSentence(const QDateTime &until, const QDateTime &now)
{
    return translated(QT_TRANSLATE_NOOP("Attempts", "The account is locked for your network address until %1. No "
                                                    "attempt is made before."))
        .arg(instantText(until, now, QLocale()));
}

} // namespace

QString edgeText(const Session &session, const AttemptBudget &budget)
{
    return edgeSentence(budget, session.profile().value(budget.lockout().accountField), session.address().host());
}

QString refusedText(const std::optional<Error> &error)
{
    return error && error->kind == ErrorKind::Rejected
               ? translated(QT_TRANSLATE_NOOP("Attempts", "Just this was refused; another attempt may count again."))
               : QString();
}

QString lockedText(const QDateTime &until, const QDateTime &now)
{
    return translated(QT_TRANSLATE_NOOP("Attempts", "Locked, %1")).arg(countdownUntil(until, now));
}

AttemptLine attemptLine(const Session &session)
{
    const std::optional<AttemptBudget> budget = session.budget();
    if (!budget) {
        return {.text = oneAttempt()};
    }
    if (const auto until = budget->lockedUntil()) {
        return {.text = lockedSentence(*until, session.now()), .isWarning = true, .lockedUntil = until};
    }
    if (budget->isAtEdge()) {
        return {.text = edgeText(session, *budget), .isWarning = true, .isAtEdge = true};
    }
    return {.text = joinedSentences({usedSentence(*budget), oneAttempt()})};
}

AttemptLine trialLine(const Tolerance &tolerance)
{
    const std::optional<AttemptBudget> &budget = tolerance.budget;
    if (!budget || budget->used() == 0) {
        return {};
    }
    if (const auto until = budget->lockedUntil()) {
        return {.text = lockedSentence(*until, tolerance.now), .isWarning = true, .lockedUntil = until};
    }
    if (budget->isAtEdge()) {
        return {.text = edgeSentence(*budget, tolerance.account, tolerance.host), .isWarning = true, .isAtEdge = true};
    }
    if (budget->lockout().isAssumed) {
        return {.text = joinedSentences({usedSentence(*budget), oneAttempt()})};
    }
    const QString next =
        translated(QT_TRANSLATE_NOOP("Attempts", "A test is attempt %1 of %2; refusal %2 locks the account “%3”."));
    return {.text = next.arg(budget->used() + 1).arg(budget->of()).arg(tolerance.account)};
}

} // namespace bearerbox
