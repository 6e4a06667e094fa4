// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptledger.h"

#include "core/sessions/attemptnotes.h"
#include "core/sessions/identity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AttemptLedger", text);
}

Error blockedUntil(const QDateTime &until, const QString &detail)
{
    return {.kind = ErrorKind::Blocked, .detail = detail, .until = until};
}

/// How an attempt is told from others. A secret that was given for one call has no name: it is not stored anywhere, so
/// two of them may be different.
QString nameOf(const Material &material, bool isStored)
{
    return isStored ? credentialOf(material) : QString();
}

void putRefusal(QJsonObject &notes, const Material &material, const Error &error, const QDateTime &now)
{
    QJsonObject refusals = refusalsIn(notes, material.profile.id);
    refusals[credentialOf(material)] = refusalNote(error, now);
    setRefusals(notes, material.profile.id, refusals);
}

void takeRefusal(QJsonObject &notes, const Material &material)
{
    QJsonObject refusals = refusalsIn(notes, material.profile.id);
    if (!refusals.isEmpty()) {
        refusals.remove(credentialOf(material));
        setRefusals(notes, material.profile.id, refusals);
    }
}

} // namespace

AttemptLedger::AttemptLedger(QString path, QString lockPath) : m_notes(std::move(path), std::move(lockPath)) {}

std::optional<Error> AttemptLedger::refusal(const Material &material)
{
    const QJsonObject refused = refusalsIn(m_notes.content(), material.profile.id);
    if (refused.isEmpty()) {
        return std::nullopt; // nearly always, and without the cost of a name for the credential
    }
    const QJsonValue entry = refused[credentialOf(material)];
    return entry.isObject() ? std::optional(refusalOf(entry.toObject())) : std::nullopt;
}

std::optional<AttemptBudget> AttemptLedger::budget(const Material &material, const QDateTime &now)
{
    const QString key = accountOf(material);
    if (key.isEmpty()) {
        return std::nullopt;
    }
    return AttemptBudget(budgetIn(m_notes.content(), key), *material.service->lockout, now);
}

std::optional<Error> AttemptLedger::block(const Material &material, const QDateTime &now, bool evenAtEdge)
{
    if (!hasBudgets(m_notes.content())) {
        return std::nullopt; // often, and without the cost of a name for the account
    }
    const std::optional<AttemptBudget> left = budget(material, now);
    if (!left) {
        return std::nullopt;
    }
    if (const auto until = left->lockedUntil()) {
        return blockedUntil(
            *until, translated(QT_TRANSLATE_NOOP("AttemptLedger",
                                                 "The service has locked this account for your network address.")));
    }
    if (evenAtEdge || !left->isAtEdge()) {
        return std::nullopt;
    }
    const QString detail =
        left->lockout().isAssumed
            ? translated(QT_TRANSLATE_NOOP("AttemptLedger", "The service refused this account %1 times in a row, and "
                                                            "nobody has documented when it locks one."))
                  .arg(left->used())
            : translated(QT_TRANSLATE_NOOP("AttemptLedger",
                                           "%1 of %2 attempts are used; one more refusal would lock the account."))
                  .arg(left->used())
                  .arg(left->of());
    Error held = blockedUntil(left->safeFrom(), detail);
    held.isPrecaution = true;
    return held;
}

std::optional<Error> AttemptLedger::objection(const Material &material, const QDateTime &now)
{
    std::optional<Error> blocked = block(material, now, false);
    if (blocked && blocked->isPrecaution) {
        blocked->needsPerson = refusal(material).has_value(); // else it was another profile's secret
    }
    return blocked ? blocked : refusal(material);
}

void AttemptLedger::settle(const Material &material, const QDateTime &now)
{
    const QString account = accountOf(material);
    if (attemptIn(m_notes.content(), account).isEmpty()) {
        return;
    }
    m_notes.change([&](QJsonObject &notes) {
        const QJsonObject attempt = attemptIn(notes, account);
        setAttempt(notes, account, {});
        if (attempt[u"hasLeft"].toBool()) {
            AttemptBudget left(budgetIn(notes, account), *material.service->lockout, now);
            left.unanswered(attempt[u"credential"].toString());
            setBudget(notes, account, left, now);
        }
    });
}

Result<std::function<void()>> AttemptLedger::prepare(const Material &material, bool isStored)
{
    const QString account = accountOf(material);
    if (account.isEmpty()) {
        return std::function<void()>();
    }
    const QJsonObject attempt{{u"credential"_s, nameOf(material, isStored)}};
    const Result<void> noted = m_notes.change([&](QJsonObject &notes) { setAttempt(notes, account, attempt); });
    if (!noted) {
        return Failure(noted.error());
    }
    return [this, account, attempt] {
        m_notes.change([&](QJsonObject &notes) {
            QJsonObject gone = attempt;
            gone[u"hasLeft"] = true;
            setAttempt(notes, account, gone);
        });
    };
}

void AttemptLedger::noteFailure(const Material &material, const Error &error, bool isStored, const QDateTime &now)
{
    // An answer that cannot be read may still begin with the word that the credential was accepted.
    const bool isAccepted = error.httpStatus >= 200 && error.httpStatus < 300;
    m_notes.change([&](QJsonObject &notes) {
        if (error.kind == ErrorKind::Rejected && isStored) {
            putRefusal(notes, material, error, now);
        }
        const QString key = accountOf(material);
        setAttempt(notes, key, {});
        if (key.isEmpty() || (!error.judgesCredential() && (!error.isUnanswered || isAccepted))) {
            return;
        }
        const Lockout &lockout = *material.service->lockout;
        AttemptBudget left(budgetIn(notes, key), lockout, now);
        if (error.kind == ErrorKind::Rejected) {
            left.refused();
        } else if (error.kind == ErrorKind::Blocked) {
            left.locked(error.until.value_or(now.addSecs(lockout.lasts.count())));
        } else {
            left.unanswered(nameOf(material, isStored));
        }
        setBudget(notes, key, left, now);
    });
}

void AttemptLedger::noteRefusedBefore(const Material &material, const Error &refusal, const QDateTime &now)
{
    m_notes.change([&](QJsonObject &notes) { putRefusal(notes, material, refusal, now); });
}

void AttemptLedger::noteAcceptedBefore(const Material &material)
{
    m_notes.change([&material](QJsonObject &notes) { takeRefusal(notes, material); });
}

void AttemptLedger::noteSuccess(const Material &material, bool isStored, const QDateTime &now)
{
    m_notes.change([&](QJsonObject &notes) {
        const QString account = accountOf(material);
        setAttempt(notes, account, {});
        if (!isStored) {
            return;
        }
        takeRefusal(notes, material);
        const QJsonObject kept = budgetIn(notes, account);
        if (!kept.isEmpty()) {
            AttemptBudget left(kept, *material.service->lockout, now);
            left.accepted(nameOf(material, isStored));
            setBudget(notes, account, left, now);
        }
    });
}

void AttemptLedger::forgetRefusals(const QUuid &profile)
{
    m_notes.change([&profile](QJsonObject &notes) { setRefusals(notes, profile, {}); });
}

QJsonObject AttemptLedger::refusals(const QUuid &profile)
{
    return refusalsIn(m_notes.content(), profile);
}

void AttemptLedger::putRefusals(const QUuid &profile, const QJsonObject &kept)
{
    if (!kept.isEmpty()) {
        m_notes.change([&](QJsonObject &notes) { setRefusals(notes, profile, kept); });
    }
}

} // namespace bearerbox
