// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/template.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

std::optional<Template::Reference> readReference(const QString &hole)
{
    static const QRegularExpression shape(u"\\A([A-Za-z][A-Za-z0-9]*)(\\.token|\\.new)?\\z"_s);
    const QRegularExpressionMatch match = shape.match(hole);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return Template::Reference{.id = match.captured(1),
                               .isStepToken = match.captured(2) == ".token"_L1,
                               .isNew = match.captured(2) == ".new"_L1};
}

} // namespace

Result<Template> Template::parse(const QString &text)
{
    static const QRegularExpression token(u"\\{\\{|\\}\\}|\\{([^{}]*)\\}|[{}]"_s);
    Template made;
    QString literal;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : token.globalMatch(text)) {
        literal += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.captured() == "{{"_L1 || match.captured() == "}}"_L1) {
            literal += match.captured().first(1);
            continue;
        }
        const std::optional<Reference> reference = readReference(match.captured(1));
        if (!reference) {
            return fail(
                ErrorKind::Unusable,
                QCoreApplication::translate("Template", "“%1” is neither {field} nor {step.token} nor {secret.new}.")
                    .arg(match.captured()));
        }
        if (!literal.isEmpty()) {
            made.m_parts.push_back({.literal = std::exchange(literal, {})});
        }
        made.m_parts.push_back({.reference = *reference});
    }
    literal += text.mid(from);
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
