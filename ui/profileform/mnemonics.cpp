// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/mnemonics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// The label with an "&" before this position; an "&" of its own is doubled.
QString marked(const QString &label, qsizetype position)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        text += i == position ? u"&"_s : QString();
        text += label[i] == u'&' ? u"&&"_s : QString(label[i]);
    }
    return text;
}

bool isLatin(QChar letter)
{
    return letter.toUpper() >= u'A' && letter.toUpper() <= u'Z';
}

bool beginsWord(const QString &label, qsizetype position)
{
    return position == 0 || !label[position - 1].isLetterOrNumber();
}

} // namespace

QString Mnemonics::mark(const QString &label)
{
    for (const bool wordsOnly : {true, false}) {
        for (qsizetype i = 0; i < label.size(); ++i) {
            if ((!wordsOnly || beginsWord(label, i)) && take(label[i])) {
                return marked(label, i);
            }
        }
    }
    const bool hasLetters = std::ranges::any_of(label, isLatin);
    for (char16_t letter = u'A'; letter <= u'Z' && !hasLetters; ++letter) {
        if (take(letter)) {
            const QString dots = label.endsWith(u'…') ? u"…"_s : QString();
            return u"%1(&%2)%3"_s.arg(marked(label.chopped(dots.size()), -1), QChar(letter), dots);
        }
    }
    return marked(label, -1);
}

bool Mnemonics::take(QChar letter)
{
    if (!isLatin(letter) || m_taken.contains(letter.toUpper())) {
        return false;
    }
    m_taken += letter.toUpper();
    return true;
}

} // namespace bearerbox
