// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/secretrule.h"

#include <QCoreApplication>

#include <algorithm>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SecretRule", text);
}

/// The first class that fits counts, in the order of the engine
/// (apache/servicecomb-service-center, pkg/validate/matcher.go).
std::optional<LetterClass> classOf(char32_t letter)
{
    if (QChar::isUpper(letter)) {
        return LetterClass::Upper;
    }
    if (QChar::isLower(letter)) {
        return LetterClass::Lower;
    }
    if (QChar::isNumber(letter)) {
        return LetterClass::Digit;
    }
    return QChar::isPunct(letter) || QChar::isSymbol(letter) ? std::optional(LetterClass::Symbol) : std::nullopt;
}

QString wordsFor(LetterClass wanted)
{
    switch (wanted) {
    case LetterClass::Upper:
        return translated(QT_TRANSLATE_NOOP("SecretRule", "An upper-case letter"));
    case LetterClass::Lower:
        return translated(QT_TRANSLATE_NOOP("SecretRule", "A lower-case letter"));
    case LetterClass::Digit:
        return translated(QT_TRANSLATE_NOOP("SecretRule", "A digit"));
    case LetterClass::Symbol:
        return translated(QT_TRANSLATE_NOOP("SecretRule", "A symbol"));
    }
    Q_UNREACHABLE();
}

std::optional<Requirement> lengthOf(const SecretRule &rule, qsizetype bytes)
{
    const int least = rule.minimumBytes.value_or(1);
    const bool isMet = bytes >= least && (!rule.maximumBytes || bytes <= *rule.maximumBytes);
    if (rule.minimumBytes && rule.maximumBytes) {
        return Requirement{
            translated(QT_TRANSLATE_NOOP("SecretRule", "%1 to %2 bytes")).arg(least).arg(*rule.maximumBytes), isMet};
    }
    if (rule.maximumBytes) {
        return Requirement{translated(QT_TRANSLATE_NOOP("SecretRule", "At most %1 bytes")).arg(*rule.maximumBytes),
                           isMet};
    }
    return rule.minimumBytes ? std::optional(Requirement{
                                   translated(QT_TRANSLATE_NOOP("SecretRule", "At least %1 bytes")).arg(least), isMet})
                             : std::nullopt;
}

bool isLike(const QString &secret, const QString &name)
{
    QList<uint> mirrored = name.toUcs4();
    std::ranges::reverse(mirrored);
    return secret == name || secret.toUcs4() == mirrored;
}

} // namespace

std::vector<Requirement> requirementsOf(const SecretRule &rule, const Secret &secret, const QString &name)
{
    std::vector<Requirement> requirements;
    if (const std::optional<Requirement> length = lengthOf(rule, secret.size())) {
        requirements.push_back(*length);
    }
    QString text = secret.revealText();
    QList<uint> letters = text.toUcs4();
    for (const LetterClass wanted : rule.classes) {
        const bool isMet = std::ranges::any_of(letters, [wanted](uint letter) { return classOf(letter) == wanted; });
        requirements.push_back({wordsFor(wanted), isMet});
    }
    if (!rule.unlike.isEmpty() && !name.isEmpty()) {
        requirements.push_back({translated(QT_TRANSLATE_NOOP("SecretRule", "Not “%1”, forward or backward")).arg(name),
                                !text.isEmpty() && !isLike(text, name)});
    }
    std::ranges::fill(letters, 0U);
    wipe(text);
    return requirements;
}

std::optional<QString> secretProblem(const SecretRule &rule, const Secret &secret, const QString &name)
{
    const std::vector<Requirement> requirements = requirementsOf(rule, secret, name);
    const auto unmet = std::ranges::find(requirements, false, &Requirement::isMet);
    return unmet == requirements.end() ? std::nullopt : std::optional(unmet->text);
}

} // namespace bearerbox
