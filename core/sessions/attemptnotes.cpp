// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptnotes.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr auto refusedMember = "refused"_L1;
constexpr auto accountsMember = "accounts"_L1;
constexpr auto askingMember = "asking"_L1;

QString keyOf(const QUuid &profile)
{
    return profile.toString(QUuid::WithoutBraces);
}

void setEntry(QJsonObject &notes, QLatin1StringView member, const QString &key, const QJsonObject &entry)
{
    QJsonObject entries = notes[member].toObject();
    if (entry.isEmpty()) {
        entries.remove(key);
    } else {
        entries[key] = entry;
    }
    if (entries.isEmpty()) {
        notes.remove(member);
    } else {
        notes[member] = entries;
    }
}

/// An entry that says nothing any more; by whatever clock it was written, a day is enough.
bool isOld(const QJsonObject &account, const QDateTime &now)
{
    const QDateTime full = QDateTime::fromString(account[u"fullAgainAt"].toString(), Qt::ISODateWithMs);
    return !full.isValid() || full.addDays(1) < now;
}

} // namespace

QJsonObject refusalsIn(const QJsonObject &notes, const QUuid &profile)
{
    const QJsonObject refused = notes[refusedMember].toObject();
    return refused.isEmpty() ? QJsonObject() : refused[keyOf(profile)].toObject();
}

void setRefusals(QJsonObject &notes, const QUuid &profile, const QJsonObject &refusals)
{
    setEntry(notes, refusedMember, keyOf(profile), refusals);
}

QJsonObject refusalNote(const Error &error, const QDateTime &now)
{
    return {{u"at"_s, toRfc3339(now)},           {u"message"_s, error.inOwnWords().detail},
            {u"hint"_s, error.hint.english},     {u"hintChinese"_s, error.hint.chinese},
            {u"httpStatus"_s, error.httpStatus}, {u"code"_s, error.code}};
}

Error refusalOf(const QJsonObject &note)
{
    return {.kind = ErrorKind::Rejected,
            .detail = note[u"message"].toString(),
            .hint = {.english = note[u"hint"].toString(), .chinese = note[u"hintChinese"].toString()},
            .httpStatus = note[u"httpStatus"].toInt(),
            .code = note[u"code"].toString()};
}

bool hasBudgets(const QJsonObject &notes)
{
    return !notes[accountsMember].toObject().isEmpty();
}

QJsonObject budgetIn(const QJsonObject &notes, const QString &account)
{
    return notes[accountsMember][account].toObject();
}

void setBudget(QJsonObject &notes, const QString &account, const AttemptBudget &budget, const QDateTime &now)
{
    const QJsonObject accounts = notes[accountsMember].toObject();
    for (auto each = accounts.begin(); each != accounts.end(); ++each) {
        if (isOld(each->toObject(), now)) {
            setEntry(notes, accountsMember, each.key(), {});
        }
    }
    setEntry(notes, accountsMember, account, budget.toJson());
}

QJsonObject attemptIn(const QJsonObject &notes, const QString &account)
{
    return notes[askingMember][account].toObject();
}

void setAttempt(QJsonObject &notes, const QString &account, const QJsonObject &attempt)
{
    setEntry(notes, askingMember, account, attempt);
}

} // namespace bearerbox
