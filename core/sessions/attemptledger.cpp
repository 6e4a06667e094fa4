// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptledger.h"

#include "core/base/clock.h"
#include "core/sessions/identity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLockFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.attempts")

constexpr int lockWaitMilliseconds = 2000;
constexpr auto refusedMember = "refused"_L1;
constexpr auto accountsMember = "accounts"_L1;

QString translated(const char *text)
{
    return QCoreApplication::translate("AttemptLedger", text);
}

QDateTime instant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

/// The refusals that the server still counts: it takes one back per refill (a token bucket).
QList<QDateTime> counted(const QJsonObject &account, const Lockout &lockout, const QDateTime &now)
{
    QList<QDateTime> refusals;
    for (const QJsonValue &each : account[u"refusals"].toArray()) {
        const QDateTime when = instant(each);
        if (when.isValid() && when.addSecs(lockout.refill.count()) > now) {
            refusals << when;
        }
    }
    return refusals;
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
    return {{u"at"_s, toRfc3339(now)},           {u"message"_s, error.detail},
            {u"hint"_s, error.hint.english},     {u"hintChinese"_s, error.hint.chinese},
            {u"httpStatus"_s, error.httpStatus}, {u"code"_s, error.code}};
}

QJsonObject accountEntry(QJsonObject account, const Lockout &lockout, const Error &error, const QDateTime &now)
{
    if (error.kind == ErrorKind::Blocked) {
        account[u"blockedUntil"] = toRfc3339(error.until.value_or(now.addSecs(lockout.lasts.count())));
        return account;
    }
    QJsonArray refusals;
    for (const QDateTime &each : counted(account, lockout, now)) {
        refusals.append(toRfc3339(each));
    }
    refusals.append(toRfc3339(now));
    account[u"refusals"] = refusals;
    if (refusals.size() >= lockout.attempts) {
        account[u"blockedUntil"] = toRfc3339(now.addSecs(lockout.lasts.count()));
    }
    return account;
}

void put(QJsonObject &document, QLatin1String member, const QString &key, const QJsonObject &entry)
{
    QJsonObject entries = document[member].toObject();
    entries[key] = entry;
    document[member] = entries;
}

void take(QJsonObject &document, QLatin1String member, const QString &key)
{
    QJsonObject entries = document[member].toObject();
    entries.remove(key);
    document[member] = entries;
}

} // namespace

AttemptLedger::AttemptLedger(QString path, QString lockPath) : m_file(std::move(path)), m_lockPath(std::move(lockPath))
{
}

QJsonObject AttemptLedger::content()
{
    const Result<QJsonObject> document = m_file.read();
    if (!document) {
        qCWarning(log, "%s", qUtf8Printable(document.error().detail));
    }
    return document.value_or(QJsonObject());
}

template <typename Change>
void AttemptLedger::change(const Change &apply)
{
    QLockFile lock(m_lockPath);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        qCWarning(log, "Another program holds %s.", qUtf8Printable(m_lockPath));
        return;
    }
    QJsonObject document = content();
    const QJsonObject before = document;
    document[u"version"] = 1;
    apply(document);
    if (document == before) {
        return;
    }
    if (const Result<void> written = m_file.write(document); !written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
    }
}

std::optional<Error> AttemptLedger::objection(const Profile &profile, const ServiceDefinition &service,
                                              const QDateTime &now)
{
    if (const std::optional<Error> account = accountObjection(profile, service, now)) {
        return account;
    }
    const QJsonValue refused = content()[refusedMember][credentialOf(profile)];
    return refused.isObject() ? std::optional(savedRefusal(refused.toObject())) : std::nullopt;
}

std::optional<Error> AttemptLedger::accountObjection(const Profile &profile, const ServiceDefinition &service,
                                                     const QDateTime &now)
{
    const QString key = accountOf(profile, service);
    const QJsonValue entry = key.isEmpty() ? QJsonValue() : content()[accountsMember][key];
    if (!entry.isObject()) {
        return std::nullopt;
    }
    const QDateTime banEnds = instant(entry[u"blockedUntil"]);
    if (banEnds.isValid() && banEnds > now) {
        return blockedUntil(
            banEnds, translated(QT_TRANSLATE_NOOP("AttemptLedger",
                                                  "The service has locked this account for your network address.")));
    }
    const QList<QDateTime> refusals = counted(entry.toObject(), *service.lockout, now);
    if (refusals.size() < service.lockout->attempts - 1) {
        return std::nullopt;
    }
    const QString detail =
        translated(
            QT_TRANSLATE_NOOP("AttemptLedger", "%1 of %2 attempts are used; one more refusal would lock the account."))
            .arg(refusals.size())
            .arg(service.lockout->attempts);
    return blockedUntil(refusals.first().addSecs(service.lockout->refill.count()), detail);
}

void AttemptLedger::note(const Profile &profile, const ServiceDefinition &service, const Error &error, bool isStored,
                         const QDateTime &now)
{
    change([&](QJsonObject &document) {
        if (error.kind == ErrorKind::Rejected && isStored) {
            put(document, refusedMember, credentialOf(profile), refusalEntry(error, now));
        }
        if (const QString key = accountOf(profile, service); !key.isEmpty()) {
            const QJsonObject entry = document[accountsMember][key].toObject();
            put(document, accountsMember, key, accountEntry(entry, *service.lockout, error, now));
        }
    });
}

void AttemptLedger::forgetRefusal(const Profile &profile)
{
    change([&profile](QJsonObject &document) { take(document, refusedMember, credentialOf(profile)); });
}

} // namespace bearerbox
