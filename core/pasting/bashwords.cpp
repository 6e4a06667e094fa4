// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/textcursor.h"
#include "core/pasting/words.h"

#include <map>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isNameStart(QChar each)
{
    return (each >= u'a' && each <= u'z') || (each >= u'A' && each <= u'Z') || each == u'_';
}

bool isNamePart(QChar each)
{
    return isNameStart(each) || (each >= u'0' && each <= u'9');
}

/// Skips to behind the end of what was opened before; false where it is not closed.
bool skipNested(TextCursor &cursor, QChar open, QChar close)
{
    for (int depth = 1; !cursor.atEnd();) {
        const QChar next = cursor.take();
        depth += next == open ? 1 : 0;
        depth -= next == close ? 1 : 0;
        if (depth == 0) {
            return true;
        }
    }
    return false;
}

/// What stands here for a shell to fill in; nothing if it is plain text. What is inside is not repeated, the name of a
/// variable neither: it may be a piece of a password that was copied for another shell.
bool takeHole(TextCursor &cursor, Word &word)
{
    if (cursor.skipIf(u"`")) {
        word.isBroken = !skipNested(cursor, QChar(), u'`') || word.isBroken;
        word.hole = u"`…`"_s;
        return true;
    }
    if (cursor.skipIf(u"$(")) {
        word.isBroken = !skipNested(cursor, u'(', u')') || word.isBroken;
        word.hole = u"$(…)"_s;
        return true;
    }
    const bool inBraces = cursor.peek() == u'$' && cursor.peek(1) == u'{';
    if (cursor.peek() != u'$' || !(inBraces || isNamePart(cursor.peek(1)))) {
        return false;
    }
    cursor.skip(inBraces ? 2 : 1);
    while (isNamePart(cursor.peek())) {
        cursor.skip(1);
    }
    word.isBroken = (inBraces && !skipNested(cursor, u'{', u'}')) || word.isBroken;
    word.hole = u"$…"_s;
    return true;
}

void takeSingleQuoted(TextCursor &cursor, Word &word)
{
    while (!cursor.atEnd()) {
        const QChar next = cursor.take();
        if (next == u'\'') {
            return;
        }
        word.text += next;
    }
    word.isBroken = true;
}

void takeDoubleQuoted(TextCursor &cursor, Word &word)
{
    while (!cursor.atEnd()) {
        if (cursor.skipIf(u"\"")) {
            return;
        }
        if (takeHole(cursor, word)) {
            continue;
        }
        const bool isEscape = cursor.peek() == u'\\' && QStringView(u"$`\"\\\n").contains(cursor.peek(1));
        if (isEscape) {
            cursor.skip(1);
            if (cursor.skipLineEnd()) {
                continue;
            }
        }
        word.text += cursor.take();
    }
    word.isBroken = true;
}

char32_t takeNumber(TextCursor &cursor, int base, int mostDigits)
{
    QString digits;
    bool isDigit = true;
    while (digits.size() < mostDigits) {
        std::ignore = QString(cursor.peek()).toUInt(&isDigit, base);
        if (!isDigit) {
            break;
        }
        digits += cursor.take();
    }
    return digits.toUInt(nullptr, base);
}

/// Behind a backslash in $'…'.
QString takeAnsiEscape(TextCursor &cursor)
{
    static const std::map<QChar, QChar> plain{{u'n', u'\n'},   {u't', u'\t'}, {u'r', u'\r'},
                                              {u'a', u'\a'},   {u'b', u'\b'}, {u'e', u'\x1b'},
                                              {u'E', u'\x1b'}, {u'f', u'\f'}, {u'v', u'\v'}};
    const QChar next = cursor.peek();
    if (next >= u'0' && next <= u'7') {
        return QString(QChar(char16_t(takeNumber(cursor, 8, 3))));
    }
    cursor.skip(1);
    if (next == u'x' || next == u'u' || next == u'U') {
        const char32_t code = takeNumber(cursor, 16, next == u'x' ? 2 : next == u'u' ? 4 : 8);
        return code <= 0x10ffff ? QString::fromUcs4(&code, 1) : QString();
    }
    const auto found = plain.find(next);
    return found == plain.end() ? QString(next) : QString(found->second);
}

void takeAnsiQuoted(TextCursor &cursor, Word &word)
{
    while (!cursor.atEnd()) {
        const QChar next = cursor.take();
        if (next == u'\'') {
            return;
        }
        word.text += next == u'\\' && !cursor.atEnd() ? takeAnsiEscape(cursor) : QString(next);
    }
    word.isBroken = true;
}

bool takeQuoted(TextCursor &cursor, Word &word)
{
    if (cursor.skipIf(u"$'")) {
        takeAnsiQuoted(cursor, word);
    } else if (cursor.skipIf(u"$\"") || cursor.skipIf(u"\"")) {
        takeDoubleQuoted(cursor, word);
    } else if (cursor.skipIf(u"'")) {
        takeSingleQuoted(cursor, word);
    } else {
        return false;
    }
    return true;
}

bool endsWord(QChar each)
{
    return each.isSpace() || QStringView(u";|&<>").contains(each);
}

Word takeWord(TextCursor &cursor)
{
    Word word;
    while (!cursor.atEnd() && !endsWord(cursor.peek())) {
        if (takeQuoted(cursor, word) || takeHole(cursor, word)) {
            continue;
        }
        if (cursor.skipIf(u"\\")) {
            if (cursor.atEnd() || cursor.skipLineEnd()) {
                continue;
            }
        }
        word.text += cursor.take();
    }
    return word;
}

/// Skips what stands between words. People lose the backslashes before the ends of lines, so a line that begins with
/// an option goes on, too.
bool skipGap(TextCursor &cursor)
{
    bool isNewLine = false;
    while (!cursor.atEnd()) {
        if (cursor.skipIf(u"\\\r\n") || cursor.skipIf(u"\\\n")) {
            isNewLine = false;
        } else if (cursor.peek() == u'#' || cursor.peek().isSpace()) {
            const bool isComment = cursor.peek() == u'#';
            while (isComment && !cursor.atEnd() && cursor.peek() != u'\n') {
                cursor.skip(1);
            }
            isNewLine = cursor.peek() == u'\n' || isNewLine;
            cursor.skip(1);
        } else {
            break;
        }
    }
    return !isNewLine || cursor.peek() == u'-';
}

} // namespace

Words bashWords(const QString &text)
{
    Words words;
    TextCursor cursor(text);
    std::ignore = skipGap(cursor);
    while (!cursor.atEnd()) {
        if (endsWord(cursor.peek())) {
            words.end = cursor.peek();
            break;
        }
        words.all.push_back(takeWord(cursor));
        if (!skipGap(cursor) && !cursor.atEnd()) {
            words.end = u"\n"_s;
            break;
        }
    }
    return words;
}

} // namespace bearerbox
