// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/fieldinputs.h"

#include "core/base/duration.h"
#include "core/profiles/validation.h"
#include "ui/profileform/lineinput.h"
#include "ui/profileform/listinput.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FieldInputs", text);
}

QString shownLimit(const Field &field, qint64 limit)
{
    return isSpan(field) ? shortDuration(std::chrono::seconds(limit)) : QString::number(limit);
}

/// What stands at the end of the line: "15m – 24h", "1 – 100 MB".
QString remark(const Field &field)
{
    const QString unit = isSpan(field) ? QString() : field.unit;
    const bool isLimited = isSpan(field) || field.type == FieldType::Integer;
    if (!isLimited || !field.minimum || !field.maximum) {
        return unit;
    }
    const QString range = u"%1 – %2"_s.arg(shownLimit(field, *field.minimum), shownLimit(field, *field.maximum));
    return unit.isEmpty() ? range : range + u' ' + unit;
}

/// The field's own, or for a duration the usual ones that are allowed.
QStringList suggestions(const Field &field)
{
    if (!isSpan(field) || !field.suggestions.isEmpty()) {
        return field.suggestions;
    }
    QStringList usual;
    for (const QString &each : {u"15m"_s, u"1h"_s, u"12h"_s, u"24h"_s}) {
        if (!fieldProblem(field, keptSpan(field, each))) {
            usual << each;
        }
    }
    return usual;
}

std::optional<QString> valueProblem(const Field &field, const QString &typed)
{
    return fieldProblem(field, isSpan(field) ? keptSpan(field, typed) : typed);
}

} // namespace

/// The definition, and with it the field, outlives the form, which shares it.
Input *makeInput(const Field &field, Stored stored)
{
    if (field.isSecret()) {
        return new SecretInput(stored, !field.required);
    }
    const QString placeholder = shownSpan(field, field.standard.isEmpty() ? field.example : field.standard);
    if (field.multiple) {
        auto *list = new ListInput({{.title = {}, .placeholder = placeholder}},
                                   translated(QT_TRANSLATE_NOOP("FieldInputs", "Add another")), true);
        list->setRowCheck(
            [&field](const QStringList &cells) { return valueProblem(field, cells.first()).has_value(); });
        return list;
    }
    LineInput::Tidy tidy;
    if (isSpan(field)) {
        tidy = [&field](const QString &typed) {
            return fieldProblem(field, keptSpan(field, typed)) ? typed : shownSpan(field, typed);
        };
    }
    return new LineInput(
        {.placeholder = placeholder, .suggestions = suggestions(field), .remark = remark(field), .tidy = tidy});
}

InputTexts inputTexts(const Field &field)
{
    QStringList help{field.help.local()};
    if (!field.standard.isEmpty()) {
        const QString standard = isSpan(field) || field.unit.isEmpty() ? shownSpan(field, field.standard)
                                                                       : field.standard + u' ' + field.unit;
        help << translated(QT_TRANSLATE_NOOP("FieldInputs", "If left empty: %1.")).arg(standard);
    }
    return {.label = field.label.local(),
            .help = joinedSentences(help),
            .isRequired = field.required && field.standard.isEmpty()};
}

std::optional<QString> typedProblem(const Field &field, const Input &input)
{
    if (const auto *secret = qobject_cast<const SecretInput *>(&input)) {
        QString typed = secret->typed();
        const std::optional<QString> problem = fieldProblem(field, typed);
        wipe(typed);
        return problem;
    }
    for (const QString &value : input.values()) {
        if (const auto problem = valueProblem(field, value)) {
            return input.values().size() == 1 ? problem : u"%1: %2"_s.arg(value, *problem);
        }
    }
    return std::nullopt;
}

} // namespace bearerbox
