// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/moments.h"

#include "core/base/duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

/// With the date before the time, unless that is today's.
QString dated(const QString &time, const QDateTime &local, const QDateTime &now, const QLocale &locale)
{
    return local.date() == now.toLocalTime().date() ? time
                                                    : locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

QString instantText(const QDateTime &instant, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = instant.toLocalTime();
    return dated(locale.toString(local.time(), QLocale::ShortFormat), local, now, locale);
}

QString exactInstantText(const QDateTime &instant, const QDateTime &now, const QLocale &locale)
{
    return dated(exactTimeText(instant, locale), instant.toLocalTime(), now, locale);
}

QString exactTimeText(const QDateTime &instant, const QLocale &locale)
{
    // The long format is the one that has seconds, and also the time zone.
    QString format = locale.timeFormat(QLocale::LongFormat);
    return locale.toString(instant.toLocalTime().time(), format.remove(u't').simplified());
}

QString spanText(std::chrono::seconds span)
{
    const auto inUnit = [](qint64 count, const char *one, const char *many) {
        return count == 1 ? translated(one) : translated(many).arg(count);
    };
    if (span < 90s) {
        return inUnit(span.count(), QT_TRANSLATE_NOOP("Wording", "1 second"),
                      QT_TRANSLATE_NOOP("Wording", "%1 seconds"));
    }
    if (span < 90min) {
        return inUnit(std::chrono::round<std::chrono::minutes>(span).count(), QT_TRANSLATE_NOOP("Wording", "1 minute"),
                      QT_TRANSLATE_NOOP("Wording", "%1 minutes"));
    }
    if (span < 36h) {
        return inUnit(std::chrono::round<std::chrono::hours>(span).count(), QT_TRANSLATE_NOOP("Wording", "1 hour"),
                      QT_TRANSLATE_NOOP("Wording", "%1 hours"));
    }
    return inUnit(std::chrono::round<std::chrono::days>(span).count(), QT_TRANSLATE_NOOP("Wording", "1 day"),
                  QT_TRANSLATE_NOOP("Wording", "%1 days"));
}

QString countdownUntil(const QDateTime &instant, const QDateTime &now)
{
    return countdownText(std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(instant))));
}

QString countdownText(std::optional<std::chrono::milliseconds> left)
{
    return left ? formatCountdown(std::chrono::floor<std::chrono::seconds>(*left))
                : translated(QT_TRANSLATE_NOOP("Wording", "unknown expiry"));
}

} // namespace bearerbox
