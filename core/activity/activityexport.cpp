// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/activityexport.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// What spreadsheets begin a formula with, in either width
/// (https://owasp.org/www-community/attacks/CSV_Injection).
bool isFormula(QStringView text)
{
    constexpr QStringView openers = u"=+-@\t\r\n＝＋－＠|";
    return !text.isEmpty() && openers.contains(text.front());
}

QStringList header()
{
    return {u"time"_s,   u"happening"_s, u"profile"_s, u"why"_s,        u"step"_s,  u"command"_s, u"format"_s,
            u"field"_s,  u"error"_s,     u"message"_s, u"httpStatus"_s, u"code"_s,  u"until"_s,   u"expiresAt"_s,
            u"method"_s, u"url"_s,       u"status"_s,  u"tookMs"_s,     u"bytes"_s, u"proxy"_s};
}

QString number(qint64 value, bool isKnown)
{
    return isKnown ? QString::number(value) : QString();
}

QStringList cells(const ActivityEntry &entry)
{
    const RequestFacts facts = entry.request.value_or(RequestFacts());
    return {toRfc3339(entry.at),
            happeningWord(entry.happening),
            entry.name,
            entry.why ? whyWord(*entry.why) : QString(),
            entry.step,
            entry.command,
            entry.format,
            entry.field,
            entry.kind ? kindWord(*entry.kind) : QString(),
            entry.message,
            number(entry.httpStatus, entry.httpStatus != 0),
            entry.code,
            toRfc3339(entry.until.value_or(QDateTime())),
            toRfc3339(entry.expiresAt.value_or(QDateTime())),
            facts.method,
            facts.url,
            number(facts.status, facts.status != 0),
            number(facts.took.count(), entry.request.has_value()),
            number(facts.bytes, facts.bytes >= 0),
            facts.proxy};
}

QByteArray row(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts) {
        quoted << csvCell(text);
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray toJsonLines(const std::vector<ActivityEntry> &entries)
{
    QByteArray lines;
    for (const ActivityEntry &entry : entries) {
        lines += toLine(entry) + '\n';
    }
    return lines;
}

QByteArray toCsv(const std::vector<ActivityEntry> &entries)
{
    QByteArray table = byteOrderMark.toByteArray() + row(header());
    for (const ActivityEntry &entry : entries) {
        table += row(cells(entry));
    }
    return table;
}

QString csvCell(const QString &text)
{
    QString cell = isFormula(text) ? u'\'' + text : text;
    const bool needsQuotes = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') ||
                             cell.contains(u'\r') || cell.contains(u';') || cell.contains(u'\t');
    return needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace bearerbox
