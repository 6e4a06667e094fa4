// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/happenings.h"

#include "ui/wording/moments.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Happenings", text);
}

QString dateAndTime(const QDateTime &instant, const QLocale &locale)
{
    return locale.toString(instant.toLocalTime().date(), QLocale::ShortFormat) + u' ' + exactTimeText(instant, locale);
}

/// The names of what the body held, each with a mask for its value.
QString maskedMembers(const QStringList &members)
{
    QStringList masked;
    for (const QString &member : members) {
        masked << member + u"=•••"_s;
    }
    return masked.join(u", "_s);
}

QString answerText(const RequestFacts &facts, const QLocale &locale)
{
    const QString took = translated(QT_TRANSLATE_NOOP("Happenings", "%1 ms")).arg(locale.toString(facts.took.count()));
    if (facts.status == 0) {
        return translated(QT_TRANSLATE_NOOP("Happenings", "none, after %1")).arg(took);
    }
    const QString status = translated(QT_TRANSLATE_NOOP("Happenings", "HTTP %1")).arg(facts.status);
    return facts.bytes < 0 ? status + u" · "_s + took
                           : QStringList{status, locale.formattedDataSize(facts.bytes), took}.join(u" · "_s);
}

QString skewText(std::chrono::seconds skew)
{
    if (skew.count() == 0) {
        return translated(QT_TRANSLATE_NOOP("Happenings", "as this computer's"));
    }
    const char *text = skew.count() > 0 ? QT_TRANSLATE_NOOP("Happenings", "%1 ahead of this computer's")
                                        : QT_TRANSLATE_NOOP("Happenings", "%1 behind this computer's");
    return translated(text).arg(spanText(std::chrono::abs(skew)));
}

QString errorTitle(const ActivityEntry &entry)
{
    return entry.kind ? kindTitle(*entry.kind) : translated(QT_TRANSLATE_NOOP("Happenings", "Failed"));
}

/// How often, and the last time.
QString countText(const std::vector<QDateTime> &times, const char *one, const char *many, const QDateTime &now,
                  const QLocale &locale)
{
    const QString last = instantText(times.back(), now, locale);
    return times.size() == 1 ? translated(one).arg(last) : translated(many).arg(times.size()).arg(last);
}

QString laneText(const Lane &lane, const QString &title, const QDateTime &now, const QLocale &locale)
{
    QStringList parts;
    if (!lane.refreshes.empty()) {
        parts << countText(lane.refreshes, QT_TRANSLATE_NOOP("Happenings", "fetched once, at %1"),
                           QT_TRANSLATE_NOOP("Happenings", "fetched %1 times, the last at %2"), now, locale);
    }
    if (!lane.failures.empty()) {
        parts << countText(lane.failures, QT_TRANSLATE_NOOP("Happenings", "failed once, at %1"),
                           QT_TRANSLATE_NOOP("Happenings", "failed %1 times, the last at %2"), now, locale);
    }
    std::chrono::seconds alive(0);
    for (const TokenLife &life : lane.lives) {
        alive += std::chrono::seconds(life.from.secsTo(life.to));
    }
    if (alive.count() > 0) {
        parts << translated(QT_TRANSLATE_NOOP("Happenings", "a token was alive for %1")).arg(spanText(alive));
    }
    if (parts.isEmpty()) {
        parts << translated(QT_TRANSLATE_NOOP("Happenings", "nothing happened"));
    }
    return title + translated(QT_TRANSLATE_NOOP("Happenings", ": ")) +
           parts.join(translated(QT_TRANSLATE_NOOP("Happenings", "; ")));
}

void tellRest(std::vector<Told> &told, const ActivityEntry &entry, const QLocale &locale)
{
    const auto tell = [&told](const char *caption, const QString &value) {
        if (!value.isEmpty()) {
            told.push_back({.caption = translated(caption), .value = value});
        }
    };
    tell(QT_TRANSLATE_NOOP("Happenings", "Step"), entry.step);
    tell(QT_TRANSLATE_NOOP("Happenings", "Why"), entry.why ? whyText(*entry.why) : QString());
    tell(QT_TRANSLATE_NOOP("Happenings", "Command"), entry.command);
    tell(QT_TRANSLATE_NOOP("Happenings", "Format"), entry.format);
    tell(QT_TRANSLATE_NOOP("Happenings", "Secret"), entry.field);
    tell(QT_TRANSLATE_NOOP("Happenings", "What happened"), entry.message);
    tell(QT_TRANSLATE_NOOP("Happenings", "Code"), entry.code);
    tell(QT_TRANSLATE_NOOP("Happenings", "Until"), entry.until ? dateAndTime(*entry.until, locale) : QString());
    tell(QT_TRANSLATE_NOOP("Happenings", "Expires"),
         entry.expiresAt ? dateAndTime(*entry.expiresAt, locale) : QString());
}

} // namespace

QString happeningTitle(const ActivityEntry &entry)
{
    switch (entry.happening) {
    case Happening::Fetched:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Token fetched"));
    case Happening::Failed:
        return errorTitle(entry);
    case Happening::Replaced:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Token replaced elsewhere"));
    case Happening::TakenOver:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Token taken over"));
    case Happening::SecretChanged:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Secret changed"));
    case Happening::Pinned:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Certificate pin changed"));
    case Happening::ProfileAdded:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Profile added"));
    case Happening::ProfileChanged:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Profile changed"));
    case Happening::ProfileRemoved:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Profile removed"));
    case Happening::ProfileRestored:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Profile restored"));
    case Happening::Copied:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Copied"));
    case Happening::Asked:
        return translated(QT_TRANSLATE_NOOP("Happenings", "Used by the command line"));
    }
    return {};
}

QString whyText(Why why)
{
    switch (why) {
    case Why::NoToken:
        return translated(QT_TRANSLATE_NOOP("Happenings", "there was none"));
    case Why::NearEnd:
        return translated(QT_TRANSLATE_NOOP("Happenings", "the one before was near its end"));
    case Why::ByHand:
        return translated(QT_TRANSLATE_NOOP("Happenings", "by hand"));
    case Why::Again:
        return translated(QT_TRANSLATE_NOOP("Happenings", "again, after a failure"));
    case Why::AfterWake:
        return translated(QT_TRANSLATE_NOOP("Happenings", "after the computer woke up"));
    case Why::NetworkBack:
        return translated(QT_TRANSLATE_NOOP("Happenings", "the network was back"));
    case Why::CommandLine:
        return translated(QT_TRANSLATE_NOOP("Happenings", "for the command line"));
    case Why::NewSecret:
        return translated(QT_TRANSLATE_NOOP("Happenings", "with another secret"));
    case Why::Trial:
        return translated(QT_TRANSLATE_NOOP("Happenings", "test, not saved"));
    }
    return {};
}

QString happeningLine(const ActivityEntry &entry, const QDateTime &now, const QLocale &locale)
{
    QStringList parts{entry.command, entry.format, entry.field, entry.message};
    if (entry.why) {
        parts << whyText(*entry.why);
    }
    if (entry.expiresAt) {
        parts
            << translated(QT_TRANSLATE_NOOP("Happenings", "until %1")).arg(instantText(*entry.expiresAt, now, locale));
    }
    parts << entry.step;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

std::vector<Told> happeningDetails(const ActivityEntry &entry, const QLocale &locale)
{
    std::vector<Told> told{
        {.caption = translated(QT_TRANSLATE_NOOP("Happenings", "Time")), .value = dateAndTime(entry.at, locale)},
        {.caption = translated(QT_TRANSLATE_NOOP("Happenings", "Profile")), .value = entry.name}};
    tellRest(told, entry, locale);
    if (entry.request) {
        const std::vector<Told> request = requestDetails(*entry.request, locale);
        told.insert(told.end(), request.begin(), request.end());
    }
    return told;
}

std::vector<Told> requestDetails(const RequestFacts &facts, const QLocale &locale)
{
    const auto text = [](const char *caption) { return translated(caption); };
    std::vector<Told> told{
        {.caption = text(QT_TRANSLATE_NOOP("Happenings", "Request")), .value = facts.method + u' ' + facts.url}};
    if (!facts.headers.isEmpty()) {
        told.push_back(
            {.caption = text(QT_TRANSLATE_NOOP("Happenings", "Header names")), .value = facts.headers.join(u", "_s)});
    }
    if (!facts.members.isEmpty()) {
        told.push_back(
            {.caption = text(QT_TRANSLATE_NOOP("Happenings", "Body")), .value = maskedMembers(facts.members)});
    }
    told.push_back({.caption = text(QT_TRANSLATE_NOOP("Happenings", "Answer")), .value = answerText(facts, locale)});
    told.push_back({.caption = text(QT_TRANSLATE_NOOP("Happenings", "Proxy")),
                    .value = facts.proxy.isEmpty() ? text(QT_TRANSLATE_NOOP("Happenings", "none")) : facts.proxy});
    if (facts.skew) {
        told.push_back(
            {.caption = text(QT_TRANSLATE_NOOP("Happenings", "Server's clock")), .value = skewText(*facts.skew)});
    }
    return told;
}

QString timelineText(const Timeline &timeline, const QStringList &titles, const QLocale &locale)
{
    QStringList sentences;
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        sentences << laneText(timeline.lanes[i], titles.value(qsizetype(i)), timeline.to, locale);
    }
    return sentences.join(u'\n');
}

} // namespace bearerbox
