// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

struct Unit
{
    QStringView word;
    double milliseconds;
};

// Longer words first, so that "ms" is not read as minutes.
constexpr std::array units{
    Unit{u"ns", 1e-6}, Unit{u"us", 1e-3}, Unit{u"\u00b5s", 1e-3}, Unit{u"\u03bcs", 1e-3},
    Unit{u"ms", 1.0},  Unit{u"s", 1e3},   Unit{u"m", 60e3},       Unit{u"h", 3600e3},
};
constexpr double longest = 1e13; // 317 years

qsizetype numberLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && ((text[length] >= u'0' && text[length] <= u'9') || text[length] == u'.')) {
        ++length;
    }
    return length;
}

const Unit *unitAt(QStringView text)
{
    for (const Unit &unit : units) {
        if (text.startsWith(unit.word)) {
            return &unit;
        }
    }
    return nullptr;
}

} // namespace

std::optional<std::chrono::milliseconds> parseGoDuration(QStringView text)
{
    if (text == u"0") {
        return std::chrono::milliseconds(0);
    }
    double total = 0;
    bool any = false;
    while (!text.isEmpty()) {
        const qsizetype digits = numberLength(text);
        bool ok = false;
        const double number = text.first(digits).toDouble(&ok);
        text = text.sliced(digits);
        const Unit *unit = unitAt(text);
        if (!ok || !unit) {
            return std::nullopt;
        }
        total += number * unit->milliseconds;
        text = text.sliced(unit->word.size());
        any = true;
    }
    if (!any || total > longest) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(std::llround(std::floor(total)));
}

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds) && seconds >= 0 && seconds * 1e3 <= longest) {
        return std::chrono::milliseconds(std::llround(seconds * 1e3));
    }
    return isNumber ? std::nullopt : parseGoDuration(text);
}

QString shortDuration(std::chrono::seconds span)
{
    const qint64 seconds = span.count();
    return seconds % 3600 == 0 ? u"%1h"_s.arg(seconds / 3600)
           : seconds % 60 == 0 ? u"%1m"_s.arg(seconds / 60)
                               : u"%1s"_s.arg(seconds);
}

QString formatCountdown(std::chrono::seconds left)
{
    const qint64 total = std::max<qint64>(left.count(), 0);
    const qint64 days = total / 86400;
    const qint64 hours = total / 3600 % 24;
    const qint64 minutes = total / 60 % 60;
    const QString seconds = u"%1"_s.arg(total % 60, 2, 10, QChar(u'0'));
    if (days == 0 && hours == 0) {
        return u"%1:%2"_s.arg(minutes).arg(seconds);
    }
    const QString clock = u"%1:%2:%3"_s.arg(hours).arg(minutes, 2, 10, QChar(u'0')).arg(seconds);
    return days == 0 ? clock : QCoreApplication::translate("Duration", "%1 d %2").arg(days).arg(clock);
}

} // namespace bearerbox
