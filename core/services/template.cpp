// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/template.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isLetter(QChar each)
{
    return (each >= u'A' && each <= u'Z') || (each >= u'a' && each <= u'z');
}

bool isWord(QStringView text)
{
    return !text.isEmpty() && isLetter(text.front()) &&
           std::ranges::all_of(text, [](QChar each) { return isLetter(each) || (each >= u'0' && each <= u'9'); });
}

std::optional<Template::Reference> readReference(QStringView hole)
{
    const bool isStepToken = hole.endsWith(".token"_L1);
    const bool isNew = hole.endsWith(".new"_L1);
    const QStringView id = isStepToken || isNew ? hole.first(hole.lastIndexOf(u'.')) : hole;
    if (!isWord(id)) {
        return std::nullopt;
    }
    return Template::Reference{.id = id.toString(), .isStepToken = isStepToken, .isNew = isNew};
}

/// What stands from one bracket to the next, both included; the bracket alone, where that is no closing one.
QStringView holeAt(QStringView text)
{
    const QStringView after = text.sliced(1);
    const auto end = std::ranges::find_if(after, [](QChar each) { return each == u'{' || each == u'}'; });
    const bool isHole = text.front() == u'{' && end != after.end() && *end == u'}';
    return text.first(isHole ? end - after.begin() + 2 : 1);
}

} // namespace

// By hand: the definitions are read at each start, and nothing else that is done there needs regular expressions.
Result<Template> Template::parse(const QString &text)
{
    Template made;
    QString literal;
    for (QStringView rest = text; !rest.isEmpty();) {
        const bool isBracket = rest.startsWith(u'{') || rest.startsWith(u'}');
        const bool isDoubled = rest.startsWith("{{"_L1) || rest.startsWith("}}"_L1);
        if (!isBracket || isDoubled) {
            literal += rest.front();
            rest = rest.sliced(isDoubled ? 2 : 1);
            continue;
        }
        const QStringView hole = holeAt(rest);
        const std::optional<Reference> reference =
            hole.size() > 1 ? readReference(hole.sliced(1).chopped(1)) : std::nullopt;
        if (!reference) {
            return fail(
                ErrorKind::Unusable,
                QCoreApplication::translate("Template", "“%1” is neither {field} nor {step.token} nor {secret.new}.")
                    .arg(hole));
        }
        if (!literal.isEmpty()) {
            made.m_parts.push_back({.literal = std::exchange(literal, {})});
        }
        made.m_parts.push_back({.reference = *reference});
        rest = rest.sliced(hole.size());
    }
    if (!literal.isEmpty()) {
        made.m_parts.push_back({.literal = literal});
    }
    return made;
}

std::vector<Template::Reference> Template::references() const
{
    std::vector<Reference> found;
    for (const Part &part : m_parts) {
        if (!part.reference.id.isEmpty()) {
            found.push_back(part.reference);
        }
    }
    return found;
}

std::optional<Secret> Template::expand(const Lookup &lookup, const Escape &escape) const
{
    QByteArray text;
    for (const Part &part : m_parts) {
        if (part.reference.id.isEmpty()) {
            text += part.literal.toUtf8();
            continue;
        }
        const std::optional<Secret> content = lookup(part.reference);
        if (!content || content->isEmpty()) {
            wipe(text);
            return std::nullopt;
        }
        text += escape ? escape(content->reveal()) : content->reveal().toByteArray();
    }
    return Secret(std::move(text));
}

} // namespace bearerbox
