// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/readers.h"
#include "core/pasting/textcursor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// In double quotes, which have escapes, and what the shell fills in.
void takeDoubleQuoted(TextCursor &cursor, Word &word)
{
    while (!cursor.atEnd()) {
        if (cursor.skipIf(u"\"\"")) {
            word.text += u'"';
        } else if (cursor.skipIf(u"\"")) {
            return;
        } else if (cursor.skipIf(u"`")) {
            const QChar next = cursor.take();
            word.text += next == u'n' ? QChar(u'\n') : next == u'r' ? QChar(u'\r') : next == u't' ? QChar(u'\t') : next;
        } else {
            const bool isHole = cursor.peek() == u'$' && (cursor.peek(1).isLetter() || cursor.peek(1) == u'(');
            word.hole = isHole ? u"$…"_s : word.hole;
            word.text += cursor.take();
        }
    }
    word.isBroken = true;
}

void takeSingleQuoted(TextCursor &cursor, Word &word)
{
    while (!cursor.atEnd()) {
        if (cursor.skipIf(u"''")) {
            word.text += u'\'';
        } else if (cursor.skipIf(u"'")) {
            return;
        } else {
            word.text += cursor.take();
        }
    }
    word.isBroken = true;
}

/// A here-string: from the line after its mark to the line that begins with the mark, whatever stands in it.
void takeHereString(TextCursor &cursor, QChar quote, Word &word)
{
    std::ignore = cursor.skipLineEnd();
    const QString end = u'\n' + QString(quote) + u'@';
    const QString windowsEnd = u'\r' + end;
    while (!cursor.atEnd()) {
        if (cursor.skipIf(windowsEnd) || cursor.skipIf(end)) {
            return;
        }
        const bool isHole =
            quote == u'"' && cursor.peek() == u'$' && (cursor.peek(1).isLetter() || cursor.peek(1) == u'(');
        word.hole = isHole ? u"$…"_s : word.hole;
        word.text += cursor.take();
    }
    word.isBroken = true;
}

bool isMark(QChar each)
{
    return QStringView(u"{}=;(),").contains(each);
}

/// A word, a quotation, or one of the marks that structure a command.
Word takeWord(TextCursor &cursor)
{
    Word word;
    for (const QChar quote : {QChar(u'\''), QChar(u'"')}) {
        if (cursor.skipIf(u'@' + QString(quote))) {
            takeHereString(cursor, quote, word);
            return word;
        }
    }
    if (isMark(cursor.peek()) || cursor.skipIf(u"@")) {
        word.text = cursor.take();
        return word;
    }
    if (cursor.skipIf(u"\"")) {
        takeDoubleQuoted(cursor, word);
        return word;
    }
    if (cursor.skipIf(u"'")) {
        takeSingleQuoted(cursor, word);
        return word;
    }
    while (!cursor.atEnd() && !cursor.peek().isSpace() && !isMark(cursor.peek()) && cursor.peek() != u'"' &&
           cursor.peek() != u'\'') {
        word.hole = cursor.peek() == u'$' ? u"$…"_s : word.hole;
        word.text += cursor.take();
    }
    return word;
}

Words powerShellWords(const QString &text)
{
    Words words;
    TextCursor cursor(text);
    while (!cursor.atEnd()) {
        if (cursor.skipIf(u"`\r\n") || cursor.skipIf(u"`\n")) {
            continue;
        }
        if (cursor.peek().isSpace()) {
            cursor.skip(1);
        } else {
            words.all.push_back(takeWord(cursor));
        }
    }
    return words;
}

/// The request of a list of words, read option by option.
class PowerShellReader final
{
public:
    explicit PowerShellReader(const Words &words) : m_words(words.all) {}

    [[nodiscard]] PastedRequest read()
    {
        while (m_at < m_words.size() && !isRequest(m_words[m_at].text)) {
            ++m_at; // a session that is made first, with the names and cookies of a browser
        }
        ++m_at;
        while (m_at < m_words.size() && m_words[m_at].text != ";"_L1) {
            takeOption();
        }
        return std::move(m_request);
    }

private:
    static bool isRequest(const QString &word)
    {
        const QString name = word.toLower();
        return name == "invoke-webrequest"_L1 || name == "invoke-restmethod"_L1 || name == "iwr"_L1 || name == "irm"_L1;
    }

    /// Those of Invoke-WebRequest that take no value
    /// (https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest).
    static bool isSwitch(const QString &option)
    {
        static const QStringList switches{u"-allowinsecureredirect"_s,
                                          u"-allowunencryptedauthentication"_s,
                                          u"-disablekeepalive"_s,
                                          u"-noproxy"_s,
                                          u"-passthru"_s,
                                          u"-preserveauthorizationonredirect"_s,
                                          u"-preservehttpmethodonredirect"_s,
                                          u"-proxyusedefaultcredentials"_s,
                                          u"-resume"_s,
                                          u"-skipheadervalidation"_s,
                                          u"-skiphttperrorcheck"_s,
                                          u"-usebasicparsing"_s,
                                          u"-usedefaultcredentials"_s,
                                          u"-verbose"_s};
        return switches.contains(option);
    }

    void takeOption()
    {
        const QString name = m_words[m_at].text.toLower();
        if (name == "-headers"_L1) {
            ++m_at;
            takeHeaders();
        } else if (name == "-skipcertificatecheck"_L1) {
            m_request.notes
                << QCoreApplication::translate(
                       "Pasting",
                       "“%1” was left out: Bearerbox never ignores a certificate. Pin it under “More” instead.")
                       .arg(m_words[m_at].text);
            ++m_at;
        } else if (name.startsWith(u'-')) {
            ++m_at;
            takeValue(name);
        } else {
            m_request.url = m_request.url.isEmpty() && name.contains(u'.') ? usable(m_words[m_at]) : m_request.url;
            ++m_at;
        }
    }

    void takeValue(const QString &option)
    {
        if (m_at >= m_words.size() || m_words[m_at].text.startsWith(u'-') || isSwitch(option)) {
            return;
        }
        if (option == "-uri"_L1) {
            m_request.url = usable(m_words[m_at++]);
        } else if (option == "-method"_L1) {
            m_request.method = usable(m_words[m_at++]).toUpper();
        } else if (option == "-body"_L1) {
            m_request.body = Secret::fromText(takeBody());
        } else if (option == "-proxy"_L1) {
            m_request.connection.proxy = usable(m_words[m_at++]);
        } else {
            std::ignore = takeBody(); // of no use here, but no address either
        }
    }

    /// A quotation, or one that is made into bytes: ([System.Text.Encoding]::UTF8.GetBytes("…")).
    QString takeBody()
    {
        if (m_words[m_at].text != "("_L1) {
            return usable(m_words[m_at++]);
        }
        QString longest;
        for (int depth = 0; m_at < m_words.size(); ++m_at) {
            const Word &word = m_words[m_at];
            depth += word.text == "("_L1 ? 1 : word.text == ")"_L1 ? -1 : 0;
            longest = word.text.startsWith(u'{') && word.text.size() > 1 ? usable(word) : longest;
            if (depth == 0) {
                ++m_at;
                break;
            }
        }
        return longest;
    }

    /// @{ "name" = "value"; … }
    void takeHeaders()
    {
        QString name;
        for (; m_at < m_words.size() && m_words[m_at].text != "}"_L1; ++m_at) {
            const Word &word = m_words[m_at];
            if (word.text == "{"_L1 || word.text == "="_L1 || word.text == ";"_L1) {
                continue;
            }
            if (name.isEmpty()) {
                name = word.text;
                continue;
            }
            if (const QString value = usable(word); !value.isEmpty()) {
                m_request.headers.push_back({.name = name, .value = Secret::fromText(value)});
            }
            name.clear();
        }
        ++m_at;
    }

    QString usable(const Word &word)
    {
        if (word.isUsable()) {
            return word.text;
        }
        m_request.notes << holeNote(word);
        return {};
    }

    const std::vector<Word> &m_words;
    std::size_t m_at = 0;
    PastedRequest m_request;
};

} // namespace

PastedRequest fromPowerShell(const QString &text)
{
    const Words words = powerShellWords(text);
    return PowerShellReader(words).read();
}

} // namespace bearerbox
