// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/pasting/textcursor.h"
#include "core/pasting/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// A command line as the command prompt hands it to a program, and what ended it.
struct Line
{
    QString text;
    QString end;
};

/// "^" makes the next character plain outside of quotes, and a line go on; browsers write a line break as "^", the end
/// of a line, and another one.
Line withoutCarets(const QString &text)
{
    Line line;
    TextCursor cursor(text);
    for (bool isQuoted = false; !cursor.atEnd();) {
        if (!isQuoted && cursor.skipIf(u"^")) {
            if (cursor.skipLineEnd()) {
                line.text += cursor.skipLineEnd() ? u"\n"_s : QString();
            } else if (!cursor.atEnd()) {
                line.text += cursor.take();
            }
            continue;
        }
        const QChar next = cursor.take();
        const bool isOperator = !isQuoted && QStringView(u"&|<>").contains(next);
        const bool isNextCommand = !isQuoted && next == u'\n' && cursor.peek() != u'-' && !cursor.peek().isSpace();
        if (isOperator || (isNextCommand && !cursor.atEnd())) {
            line.end = next;
            break;
        }
        isQuoted = next == u'"' ? !isQuoted : isQuoted;
        line.text += next;
    }
    return line;
}

/// Quotes as the programs of Windows read them: a backslash counts only before a quote, and two quotes are one.
Word takeWord(TextCursor &cursor)
{
    Word word;
    bool isQuoted = false;
    while (!cursor.atEnd() && (isQuoted || !cursor.peek().isSpace())) {
        qsizetype slashes = 0;
        while (cursor.skipIf(u"\\")) {
            ++slashes;
        }
        const bool isQuote = cursor.peek() == u'"';
        word.text += QString(isQuote ? slashes / 2 : slashes, u'\\');
        if (isQuote && slashes % 2 == 1) {
            word.text += cursor.take();
        } else if (isQuote && isQuoted && cursor.skipIf(u"\"\"")) {
            word.text += u'"';
        } else if (isQuote) {
            isQuoted = !isQuoted;
            cursor.skip(1);
        } else if (!cursor.atEnd() && (isQuoted || !cursor.peek().isSpace())) {
            word.text += cursor.take();
        }
    }
    word.isBroken = isQuoted;
    return word;
}

/// "%TOKEN%"; two characters may be a byte in a URL ("%E4%BD"). Its name is not repeated: it may be a piece of a
/// password.
QString holeIn(const QString &text)
{
    static const QRegularExpression variable(u"%[A-Za-z_][A-Za-z0-9_]{2,}%"_s);
    return variable.match(text).hasMatch() ? u"%…%"_s : QString();
}

} // namespace

Words cmdWords(const QString &text)
{
    Words words;
    Line line = withoutCarets(text);
    words.end = line.end;
    TextCursor cursor(line.text);
    while (!cursor.atEnd()) {
        if (cursor.peek().isSpace()) {
            cursor.skip(1);
            continue;
        }
        Word word = takeWord(cursor);
        word.hole = holeIn(word.text);
        words.all.push_back(std::move(word));
    }
    wipe(line.text);
    return words;
}

} // namespace bearerbox
