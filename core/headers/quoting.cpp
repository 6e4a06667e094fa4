// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Letters and digits of ASCII, and those characters besides.
bool isMadeOf(QByteArrayView text, QByteArrayView besides)
{
    return std::ranges::all_of(text, [besides](char each) {
        const auto code = static_cast<unsigned char>(each);
        return (code < 0x80 && std::isalnum(code) != 0) || besides.contains(each);
    });
}

bool holdsAny(QByteArrayView text, QByteArrayView characters)
{
    return std::ranges::any_of(text, [characters](char each) { return characters.contains(each); });
}

QByteArray hex(char16_t unit)
{
    return QByteArray::number(unit, 16).rightJustified(4, '0');
}

/// Whether readers that know escapes in single quotes and readers that do not read the same.
bool isAlikeInSingleQuotes(QByteArrayView text)
{
    return !holdsAny(text, "'\r\n") && !text.contains(QByteArrayView("\\\\")) && !text.endsWith('\\');
}

bool isAlikeOpen(QByteArrayView text)
{
    return !holdsAny(text, "#\r\n") && text == text.trimmed() && !holdsAny(text.first(1), "'\"`");
}

/// HTTPie takes a backslash before one of these for an escape, and has no escape for a backslash.
bool losesABackslashInHttpie(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && ++i < text.size() && QByteArrayView(":;=@").contains(text[i])) {
            return true;
        }
    }
    return false;
}

} // namespace

QByteArray shellWord(QByteArrayView text)
{
    if (!text.isEmpty() && isMadeOf(text, "_./:@%+,-")) {
        return text.toByteArray();
    }
    return '\'' + text.toByteArray().replace('\'', "'\\''") + '\'';
}

QByteArray powerShellString(QByteArrayView text)
{
    QByteArray quoted = text.toByteArray().replace('\'', "''");
    for (const char *apostrophe : {"\u2018", "\u2019", "\u201a", "\u201b"}) {
        quoted.replace(apostrophe, QByteArray(apostrophe) + apostrophe);
    }
    return '\'' + quoted + '\'';
}

QByteArray jsonString(QByteArrayView text)
{
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray javaString(QByteArrayView text)
{
    QByteArray ascii;
    for (const QChar each : QString::fromUtf8(jsonString(text))) {
        ascii += each.unicode() < 0x80 ? QByteArray(1, each.toLatin1()) : "\\u" + hex(each.unicode());
    }
    return ascii;
}

QByteArray dotenvValue(QByteArrayView text)
{
    if (isMadeOf(text, "_./:@%+,=-")) {
        return text.toByteArray();
    }
    if (isAlikeInSingleQuotes(text)) {
        return '\'' + text.toByteArray() + '\'';
    }
    if (!holdsAny(text, "\"\\$`\r\n")) {
        return '"' + text.toByteArray() + '"';
    }
    if (isAlikeOpen(text)) {
        return text.toByteArray();
    }
    return '\'' + text.toByteArray().replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

QByteArray httpieHeader(QByteArrayView name, QByteArrayView value)
{
    const QByteArray field = name.toByteArray();
    if (value.isEmpty()) {
        return shellWord(QByteArray(field + ';'));
    }
    if (losesABackslashInHttpie(value)) {
        return shellWord(QByteArray(field + ":@")) + "<(printf %s " + shellWord(value) + ')'; // the header's file
    }
    const QByteArray escape = holdsAny(value.first(1), "=@") ? "\\"_ba : ""_ba; // else another kind of item
    return shellWord(QByteArray(field + ':' + escape + value.toByteArray()));
}

std::optional<QByteArray> httpFileText(QByteArrayView text)
{
    if (text.contains(QByteArrayView("\\{\\{"))) {
        return std::nullopt;
    }
    QByteArray written;
    qsizetype read = 0;
    for (qsizetype start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", read)) {
        const qsizetype end = text.indexOf("}}", start);
        if (end < 0) {
            break;
        }
        const QByteArrayView content = text.sliced(start + 2, end - start - 2);
        const bool isFramed = end + 2 < text.size() && text[end + 2] == '}';
        if (content.isEmpty() || isFramed || holdsAny(content, "{}")) {
            return std::nullopt;
        }
        written += text.sliced(read, start - read).toByteArray() + "{{open}}" + content.toByteArray() + "{{close}}";
        read = end + 2;
    }
    return written + text.sliced(read).toByteArray();
}

QByteArray nunjucksText(QByteArrayView text)
{
    QByteArray written;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool opens = text[i] == '{' && QByteArrayView("{%#").contains(next);
        const bool closes = text[i] == '#' && next == '}'; // alone it is an error
        written += opens ? "{{ '{' }}"_ba : closes ? "{{ '#' }}"_ba : QByteArray(1, text[i]);
    }
    return written;
}

QByteArray bruValue(QByteArrayView text)
{
    // Three apostrophes before a line break begin a text of several lines, also behind other characters.
    const QByteArray plain = text.toByteArray();
    return plain.endsWith("'''") ? "'''\n    " + plain + "\n  '''" : plain;
}

QByteArray bytesAsCharacters(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes).toUtf8();
}

} // namespace bearerbox
