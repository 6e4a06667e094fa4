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

QString counted(const AttemptBudget &budget, const char *text)
{
    return translated(text).arg(budget.used()).arg(budget.of());
}

QString usedSentence(const AttemptBudget &budget)
{
    return counted(budget, QT_TRANSLATE_NOOP("Attempts", "%1 of %2 attempts used."));
}

} // namespace

QString attemptsText(const std::optional<AttemptBudget> &budget, const QDateTime &now)
{
    if (!budget || budget->used() == 0) {
        return {};
    }
    QStringList parts{counted(*budget, QT_TRANSLATE_NOOP("Attempts", "%1 of %2 attempts used"))};
    if (budget->isAtEdge() && !budget->lockedUntil()) {
        parts << translated(QT_TRANSLATE_NOOP("Attempts", "one more refusal locks the account"));
    }
    parts << translated(QT_TRANSLATE_NOOP("Attempts", "all available again at %1"))
                 .arg(instantText(budget->fullAt(), now, QLocale()));
    return parts.join(u" · "_s);
}

namespace {

QString edgeSentence(const AttemptBudget &budget, const QString &account, const QString &host)
{
    const QString consequence = translated(QT_TRANSLATE_NOOP("Attempts", "One more refusal locks %1 at %2 for %3."))
                                    .arg(account, host, spanText(budget.lockout().lasts));
    return joinedSentences({usedSentence(budget), consequence});
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

QString lockedText(const QDateTime &until, const QDateTime &now)
{
    return translated(QT_TRANSLATE_NOOP("Attempts", "Locked, %1")).arg(countdownUntil(until, now));
}

AttemptLine attemptLine(const Session &session)
{
    const QString one = translated(QT_TRANSLATE_NOOP("Attempts", "This makes one attempt."));
    const std::optional<AttemptBudget> budget = session.budget();
    if (!budget) {
        return {.text = one};
    }
    if (const auto until = budget->lockedUntil()) {
        return {.text = lockedSentence(*until, session.now()), .isWarning = true, .lockedUntil = until};
    }
    if (budget->isAtEdge()) {
        return {.text = edgeText(session, *budget), .isWarning = true, .isAtEdge = true};
    }
    return {.text = joinedSentences({usedSentence(*budget), one})};
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
    const QString next = translated(QT_TRANSLATE_NOOP("Attempts", "A test is attempt %1 of %2; refusal %2 locks %3."));
    return {.text = next.arg(budget->used() + 1).arg(budget->of()).arg(tolerance.account)};
}

} // namespace bearerbox
