// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptledger.h"

#include "core/base/clock.h"
#include "core/sessions/identity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr auto refusedMember = "refused"_L1;
constexpr auto accountsMember = "accounts"_L1;
/// The attempts that are made just now, by account.
constexpr auto askingMember = "asking"_L1;

QString translated(const char *text)
{
    return QCoreApplication::translate("AttemptLedger", text);
}

Error blockedUntil(const QDateTime &until, const QString &detail)
{
    return {.kind = ErrorKind::Blocked, .detail = detail, .until = until};
}

Error savedRefusal(const QJsonObject &entry)
{
    return {.kind = ErrorKind::Rejected,
            .detail = entry[u"message"].toString(),
            .hint = {.english = entry[u"hint"].toString(), .chinese = entry[u"hintChinese"].toString()},
            .httpStatus = entry[u"httpStatus"].toInt(),
            .code = entry[u"code"].toString()};
}

QJsonObject refusalEntry(const Error &error, const QDateTime &now)
{
    return {{u"at"_s, toRfc3339(now)},           {u"message"_s, error.inOwnWords().detail},
            {u"hint"_s, error.hint.english},     {u"hintChinese"_s, error.hint.chinese},
            {u"httpStatus"_s, error.httpStatus}, {u"code"_s, error.code}};
}

/// An entry that says nothing any more; by whatever clock it was written, a day is enough.
bool isOld(const QJsonObject &account, const QDateTime &now)
{
    const QDateTime full = QDateTime::fromString(account[u"fullAgainAt"].toString(), Qt::ISODateWithMs);
    return !full.isValid() || full.addDays(1) < now;
}

void putAccount(QJsonObject &document, const QString &key, const AttemptBudget &budget, const QDateTime &now)
{
    QJsonObject accounts = document[accountsMember].toObject();
    const QStringList keys = accounts.keys();
    for (const QString &each : keys) {
        if (isOld(accounts[each].toObject(), now)) {
            accounts.remove(each);
        }
    }
    accounts[key] = budget.toJson();
    document[accountsMember] = accounts;
}

void putAsking(QJsonObject &document, const QString &account, const QJsonObject &attempt)
{
    QJsonObject asking = document[askingMember].toObject();
    asking[account] = attempt;
    document[askingMember] = asking;
}

/// The attempt that nobody has noted the end of; empty if there is none.
QJsonObject takeAsking(QJsonObject &document, const QString &account)
{
    QJsonObject asking = document[askingMember].toObject();
    const QJsonObject attempt = asking.take(account).toObject();
    if (asking.isEmpty()) {
        document.remove(askingMember);
    } else {
        document[askingMember] = asking;
    }
    return attempt;
}

/// How an attempt is told from others. A secret that was given for one call has no name: it is not stored anywhere, so
/// two of them may be different.
QString nameOf(const Material &material, bool isStored)
{
    return isStored ? credentialOf(material) : QString();
}

/// Refusals stand under their profile, by credential.
void putRefusal(QJsonObject &document, const Material &material, const QJsonObject &entry)
{
    const QString profile = material.profile.id.toString(QUuid::WithoutBraces);
    QJsonObject profiles = document[refusedMember].toObject();
    QJsonObject credentials = profiles[profile].toObject();
    credentials[credentialOf(material)] = entry;
    profiles[profile] = credentials;
    document[refusedMember] = profiles;
}

void takeRefusal(QJsonObject &document, const Material &material)
{
    const QString profile = material.profile.id.toString(QUuid::WithoutBraces);
    QJsonObject profiles = document[refusedMember].toObject();
    QJsonObject credentials = profiles[profile].toObject();
    credentials.remove(credentialOf(material));
    if (credentials.isEmpty()) {
        profiles.remove(profile);
    } else {
        profiles[profile] = credentials;
    }
    if (profiles.isEmpty()) {
        document.remove(refusedMember);
    } else {
        document[refusedMember] = profiles;
    }
}

} // namespace

AttemptLedger::AttemptLedger(QString path, QString lockPath) : m_notes(std::move(path), std::move(lockPath)) {}

std::optional<Error> AttemptLedger::refusal(const Material &material)
{
    const QJsonObject refused =
        m_notes.content()[refusedMember][material.profile.id.toString(QUuid::WithoutBraces)].toObject();
    if (refused.isEmpty()) {
        return std::nullopt; // nearly always, and without the cost of a name for the credential
    }
    const QJsonValue entry = refused[credentialOf(material)];
    return entry.isObject() ? std::optional(savedRefusal(entry.toObject())) : std::nullopt;
}

std::optional<AttemptBudget> AttemptLedger::budget(const Material &material, const QDateTime &now)
{
    const QString key = accountOf(material);
    if (key.isEmpty()) {
        return std::nullopt;
    }
    return AttemptBudget(m_notes.content()[accountsMember][key].toObject(), *material.service->lockout, now);
}

std::optional<Error> AttemptLedger::block(const Material &material, const QDateTime &now, bool evenAtEdge)
{
    if (m_notes.content()[accountsMember].toObject().isEmpty()) {
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
    if (!m_notes.content()[askingMember].toObject().contains(account)) {
        return;
    }
    m_notes.change([&](QJsonObject &document) {
        const QJsonObject attempt = takeAsking(document, account);
        if (attempt[u"hasLeft"].toBool()) {
            AttemptBudget left(document[accountsMember][account].toObject(), *material.service->lockout, now);
            left.unanswered(attempt[u"credential"].toString());
            putAccount(document, account, left, now);
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
    const Result<void> noted = m_notes.change([&](QJsonObject &document) { putAsking(document, account, attempt); });
    if (!noted) {
        return Failure(noted.error());
    }
    return [this, account, attempt] {
        m_notes.change([&](QJsonObject &document) {
            QJsonObject gone = attempt;
            gone[u"hasLeft"] = true;
            putAsking(document, account, gone);
        });
    };
}

void AttemptLedger::noteFailure(const Material &material, const Error &error, bool isStored, const QDateTime &now)
{
    // An answer that cannot be read may still begin with the word that the credential was accepted.
    const bool isAccepted = error.httpStatus >= 200 && error.httpStatus < 300;
    m_notes.change([&](QJsonObject &document) {
        if (error.kind == ErrorKind::Rejected && isStored) {
            putRefusal(document, material, refusalEntry(error, now));
        }
        const QString key = accountOf(material);
        takeAsking(document, key);
        if (key.isEmpty() || (!error.judgesCredential() && (!error.isUnanswered || isAccepted))) {
            return;
        }
        const Lockout &lockout = *material.service->lockout;
        AttemptBudget left(document[accountsMember][key].toObject(), lockout, now);
        if (error.kind == ErrorKind::Rejected) {
            left.refused();
        } else if (error.kind == ErrorKind::Blocked) {
            left.locked(error.until.value_or(now.addSecs(lockout.lasts.count())));
        } else {
            left.unanswered(nameOf(material, isStored));
        }
        putAccount(document, key, left, now);
    });
}

void AttemptLedger::noteRefusedBefore(const Material &material, const Error &refusal, const QDateTime &now)
{
    m_notes.change([&](QJsonObject &document) { putRefusal(document, material, refusalEntry(refusal, now)); });
}

void AttemptLedger::noteAcceptedBefore(const Material &material)
{
    m_notes.change([&material](QJsonObject &document) { takeRefusal(document, material); });
}

void AttemptLedger::noteSuccess(const Material &material, bool isStored, const QDateTime &now)
{
    m_notes.change([&](QJsonObject &document) {
        const QString account = accountOf(material);
        takeAsking(document, account);
        if (!isStored) {
            return;
        }
        takeRefusal(document, material);
        const QJsonObject kept = std::as_const(document)[accountsMember][account].toObject();
        if (!kept.isEmpty()) {
            AttemptBudget left(kept, *material.service->lockout, now);
            left.accepted(nameOf(material, isStored));
            putAccount(document, account, left, now);
        }
    });
}

void AttemptLedger::forgetRefusals(const QUuid &profile)
{
    m_notes.change([&profile](QJsonObject &document) {
        QJsonObject profiles = document[refusedMember].toObject();
        profiles.remove(profile.toString(QUuid::WithoutBraces));
        document[refusedMember] = profiles;
    });
}

QJsonObject AttemptLedger::refusals(const QUuid &profile)
{
    return m_notes.content()[refusedMember][profile.toString(QUuid::WithoutBraces)].toObject();
}

void AttemptLedger::putRefusals(const QUuid &profile, const QJsonObject &kept)
{
    if (kept.isEmpty()) {
        return;
    }
    m_notes.change([&](QJsonObject &document) {
        QJsonObject profiles = document[refusedMember].toObject();
        profiles[profile.toString(QUuid::WithoutBraces)] = kept;
        document[refusedMember] = profiles;
    });
}

} // namespace bearerbox
