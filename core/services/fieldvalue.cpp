// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldvalue.h"

#include "core/base/duration.h"
#include "core/services/baseaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Validation", text);
}

std::optional<QString> textProblem(const Field &field, const QString &value)
{
    if (!field.isSecret() && hasControlCharacters(value)) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Line breaks and control characters are not allowed."));
    }
    if (field.minimum && characterCount(value) < *field.minimum) {
        return translated(QT_TRANSLATE_NOOP("Validation", "At least %1 characters.")).arg(*field.minimum);
    }
    if (field.maximum && characterCount(value) > *field.maximum) {
        return translated(QT_TRANSLATE_NOOP("Validation", "At most %1 characters (now %2)."))
            .arg(*field.maximum)
            .arg(characterCount(value));
    }
    return std::nullopt;
}

bool isSeconds(const Field &field)
{
    return field.type == FieldType::Integer && field.unit == "s"_L1;
}

std::optional<QString> integerProblem(const Field &field, const QString &value)
{
    static const QRegularExpression wholeNumber(u"\\A(0|[1-9][0-9]{0,17})\\z"_s);
    if (!wholeNumber.match(value).hasMatch() && isSeconds(field)) {
        return translated(
            QT_TRANSLATE_NOOP("Validation", "Enter a whole number of seconds, or a duration such as 30m or 1h 30m."));
    }
    if (!wholeNumber.match(value).hasMatch()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Enter a whole number."));
    }
    const qint64 number = value.toLongLong();
    const bool isBeyond = (field.minimum && number < *field.minimum) || (field.maximum && number > *field.maximum);
    if (isBeyond && isSeconds(field) && field.maximum) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Enter a duration from %1 to %2, or seconds from %3 to %4."))
            .arg(shortDuration(std::chrono::seconds(field.minimum.value_or(0))),
                 shortDuration(std::chrono::seconds(*field.maximum)))
            .arg(field.minimum.value_or(0))
            .arg(*field.maximum);
    }
    if (isBeyond) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Enter a number from %1 to %2."))
            .arg(field.minimum.value_or(0))
            .arg(field.maximum ? QString::number(*field.maximum) : u"…"_s);
    }
    return std::nullopt;
}

std::optional<QString> durationProblem(const Field &field, const QString &value)
{
    const auto span = parseGoDuration(value);
    if (!span) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Enter a duration such as 30m, 12h or 1h 30m."));
    }
    const auto least = std::chrono::seconds(field.minimum.value_or(0));
    const auto most = std::chrono::seconds(field.maximum.value_or(std::numeric_limits<qint32>::max()));
    if (*span < least || *span > most) {
        return translated(QT_TRANSLATE_NOOP("Validation", "Enter a duration from %1 to %2."))
            .arg(shortDuration(least), shortDuration(most));
    }
    return std::nullopt;
}

std::optional<QString> urlProblem(const QString &value)
{
    if (parseBaseAddress(value)) {
        return std::nullopt;
    }
    return value.contains(u'@')
               ? translated(QT_TRANSLATE_NOOP("Validation", "An address must not hold a user name or password."))
               : translated(QT_TRANSLATE_NOOP(
                     "Validation", "Enter an http or https address such as https://host:30100, without a query."));
}

} // namespace

bool isSpan(const Field &field)
{
    return field.type == FieldType::Duration || isSeconds(field);
}

QString shownSpan(const Field &field, const QString &value)
{
    const auto span = isSpan(field) ? parseDuration(value) : std::nullopt;
    const bool isWhole = span && *span % std::chrono::seconds(1) == std::chrono::seconds(0);
    return isWhole ? shortDuration(std::chrono::duration_cast<std::chrono::seconds>(*span)) : value;
}

QString keptSpan(const Field &field, const QString &value)
{
    const QString text = value.trimmed();
    const bool isNumber = std::ranges::all_of(text, [](QChar each) { return !each.isLetter(); });
    // What its service reads stays as it was written: another text for the same span looks like another account.
    const bool isThere = field.type == FieldType::Duration ? parseGoDuration(text).has_value() : isNumber;
    const auto span = isSpan(field) && !isThere ? parseDuration(text) : std::nullopt;
    if (!span || *span % std::chrono::seconds(1) != std::chrono::seconds(0)) {
        return text;
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*span);
    return field.type == FieldType::Duration ? goDuration(seconds) : QString::number(seconds.count());
}

bool hasControlCharacters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.category() == QChar::Other_Control; });
}

qint64 characterCount(const QString &text)
{
    return text.toUcs4().size();
}

std::optional<QString> fieldProblem(const Field &field, const QString &value)
{
    if (value.isEmpty()) {
        return std::nullopt;
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Secret:
        return textProblem(field, value);
    case FieldType::Url:
        return urlProblem(value);
    case FieldType::Integer:
        return integerProblem(field, value);
    case FieldType::Duration:
        return durationProblem(field, value);
    }
    Q_UNREACHABLE();
}

} // namespace bearerbox
