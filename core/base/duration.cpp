// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <span>

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
// What people write, in the languages of the program; again longer words first.
constexpr std::array words{
    Unit{u"seconds", 1e3},   Unit{u"second", 1e3},        Unit{u"secs", 1e3},    Unit{u"sec", 1e3},
    Unit{u"minutes", 60e3},  Unit{u"minute", 60e3},       Unit{u"mins", 60e3},   Unit{u"min", 60e3},
    Unit{u"hours", 3600e3},  Unit{u"hour", 3600e3},       Unit{u"hrs", 3600e3},  Unit{u"hr", 3600e3},
    Unit{u"days", 864e5},    Unit{u"day", 864e5},         Unit{u"ms", 1.0},      Unit{u"s", 1e3},
    Unit{u"m", 60e3},        Unit{u"h", 3600e3},          Unit{u"d", 864e5},     Unit{u"\u5c0f\u65f6", 3600e3},
    Unit{u"\u65f6", 3600e3}, Unit{u"\u5206\u949f", 60e3}, Unit{u"\u5206", 60e3}, Unit{u"\u79d2", 1e3},
    Unit{u"\u5929", 864e5},
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

const Unit *unitAt(QStringView text, std::span<const Unit> known)
{
    for (const Unit &unit : known) {
        if (text.startsWith(unit.word)) {
            return &unit;
        }
    }
    return nullptr;
}

/// The sum of numbers, each with its unit.
std::optional<std::chrono::milliseconds> sumOf(QStringView text, std::span<const Unit> known)
{
    double total = 0;
    bool any = false;
    while (!text.isEmpty()) {
        const qsizetype digits = numberLength(text);
        bool ok = false;
        const double number = text.first(digits).toDouble(&ok);
        text = text.sliced(digits);
        const Unit *unit = unitAt(text, known);
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

/// Each unit that is not 0, the largest first.
QStringList partsOf(std::chrono::seconds span)
{
    const qint64 seconds = span.count();
    QStringList parts;
    for (const auto &[count, unit] :
         {std::pair(seconds / 3600, u'h'), std::pair(seconds / 60 % 60, u'm'), std::pair(seconds % 60, u's')}) {
        if (count != 0) {
            parts << QString::number(count) + unit;
        }
    }
    return parts.isEmpty() ? QStringList{u"0s"_s} : parts;
}

} // namespace

std::optional<std::chrono::milliseconds> parseGoDuration(QStringView text)
{
    if (text == u"0") {
        return std::chrono::milliseconds(0);
    }
    return sumOf(text, units);
}

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds) && seconds >= 0 && seconds * 1e3 <= longest) {
        return std::chrono::milliseconds(std::llround(seconds * 1e3));
    }
    if (isNumber) {
        return std::nullopt;
    }
    if (const auto span = parseGoDuration(text)) {
        return span;
    }
    QString close = text.toString().toLower();
    close.removeIf([](QChar each) { return each.isSpace(); });
    // "1h30" may mean minutes or seconds, and "1 0m" is a slip: neither is guessed.
    static const QRegularExpression split(u"[0-9.]\\s+[0-9.]"_s);
    return split.match(text).hasMatch() ? std::nullopt : sumOf(close, words);
}

QString shortDuration(std::chrono::seconds span)
{
    return partsOf(span).join(u' ');
}

QString goDuration(std::chrono::seconds span)
{
    return partsOf(span).join(QString());
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
