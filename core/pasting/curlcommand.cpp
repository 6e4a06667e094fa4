// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/curloptions.h"
#include "core/pasting/curlproxy.h"
#include "core/pasting/readers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pasting", text);
}

bool setsVariable(const QString &word)
{
    static const QRegularExpression assignment(u"\\A[A-Za-z_]\\w*="_s);
    return assignment.match(word).hasMatch();
}

class CurlReader final
{
public:
    explicit CurlReader(const Words &words) : m_words(words.all) {}

    [[nodiscard]] PastedRequest read(const QString &end)
    {
        while (m_at < m_words.size() && setsVariable(m_words[m_at].text)) {
            ++m_at;
        }
        ++m_at; // curl itself
        while (m_at < m_words.size() && !m_isOver) {
            takeWord();
        }
        if (!end.isEmpty() || m_isOver) {
            note(QT_TRANSLATE_NOOP("Pasting", "What follows the first command was left out."));
        }
        m_request.body = m_isGet ? Secret() : Secret::fromText(m_data.join(m_isJson ? QString() : u"&"_s));
        giveProxyUser(m_request, m_proxyUser);
        if (m_request.method.isEmpty()) {
            m_request.method = m_request.body.isEmpty() ? u"GET"_s : u"POST"_s;
        }
        for (QString &each : m_data) {
            wipe(each);
        }
        return std::move(m_request);
    }

private:
    void note(const char *text, const QString &name = {})
    {
        const QString sentence = translated(text);
        m_request.notes << (name.isEmpty() ? sentence : sentence.arg(name));
    }

    void takeWord()
    {
        const Word &word = m_words[m_at++];
        if (word.text.size() < 2 || !word.text.startsWith(u'-')) {
            takeUrl(word);
        } else if (word.text.startsWith("--"_L1)) {
            takeLong(word.text);
        } else {
            takeLetters(word);
        }
    }

    void takeUrl(const Word &word)
    {
        if (!word.isUsable()) {
            m_request.notes << holeNote(word);
        } else if (m_request.url.isEmpty()) {
            m_request.url = word.text;
        } else {
            note(QT_TRANSLATE_NOOP("Pasting", "More than one address: the first was taken."));
        }
    }

    void takeLong(const QString &text)
    {
        const CurlOption *option = curlOption(QStringView(text).sliced(2));
        if (option) {
            take(*option, text, option->takesValue ? next() : nullptr);
        } else if (!text.startsWith("--no-"_L1)) {
            note(QT_TRANSLATE_NOOP("Pasting", "“%1” is an option that Bearerbox does not know."),
                 text.section(u'=', 0, 0));
        }
    }

    /// "-sSk", "-XPOST", "-d '…'".
    void takeLetters(const Word &word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const QString name = u'-' + QString(word.text[i]);
            const CurlOption *option = curlOption(word.text[i]);
            if (!option) {
                note(QT_TRANSLATE_NOOP("Pasting", "“%1” is an option that Bearerbox does not know."), name);
                return;
            }
            if (!option->takesValue) {
                take(*option, name, nullptr);
                continue;
            }
            const bool isAttached = i + 1 < word.text.size() || !word.isUsable();
            const Word attached{.text = word.text.sliced(i + 1), .hole = word.hole, .isBroken = word.isBroken};
            take(*option, name, isAttached ? &attached : next());
            return;
        }
    }

    const Word *next() { return m_at < m_words.size() ? &m_words[m_at++] : nullptr; }

    void take(const CurlOption &option, const QString &name, const Word *value)
    {
        if (value && !value->isUsable()) {
            m_request.notes << (option.meaning == CurlMeaning::Nothing ? QString() : holeNote(*value));
            m_request.notes.removeAll(QString());
            return;
        }
        if (option.takesValue && !value) {
            note(QT_TRANSLATE_NOOP("Pasting", "“%1” has no value."), name);
            return;
        }
        if (!takeForRequest(option.meaning, value ? value->text : QString())) {
            takeForTheWay(option.meaning, name, value ? value->text : QString());
        }
    }

    bool takeForRequest(CurlMeaning meaning, const QString &value)
    {
        switch (meaning) {
        case CurlMeaning::Url:
            takeUrl({.text = value});
            return true;
        case CurlMeaning::Method:
            m_request.method = value.toUpper();
            return true;
        case CurlMeaning::Header:
            takeHeader(value);
            return true;
        case CurlMeaning::Bearer:
            m_request.headers.push_back({.name = u"Authorization"_s, .value = Secret::fromText("Bearer "_L1 + value)});
            return true;
        case CurlMeaning::User:
            m_request.user = value.section(u':', 0, 0);
            m_request.password = Secret::fromText(value.section(u':', 1));
            return true;
        case CurlMeaning::Get:
            m_isGet = true;
            return true;
        case CurlMeaning::Next:
            m_isOver = true;
            return true;
        default:
            return takeData(meaning, value);
        }
    }

    bool takeData(CurlMeaning meaning, const QString &value)
    {
        const bool isJson = meaning == CurlMeaning::Json;
        if (meaning == CurlMeaning::DataRaw) {
            m_data << value;
        } else if (meaning == CurlMeaning::Data || isJson) {
            m_isJson = m_isJson || isJson;
            if (value.startsWith(u'@')) {
                noteFile(value);
            } else {
                m_data << value;
            }
        } else if (meaning == CurlMeaning::DataUrlEncode) {
            takeEncoded(value);
        } else {
            return false;
        }
        return true;
    }

    /// "content", "=content", "name=content", and "@file", "name@file".
    void takeEncoded(const QString &value)
    {
        const qsizetype equals = value.indexOf(u'=');
        const qsizetype at = value.indexOf(u'@');
        if (at >= 0 && (equals < 0 || at < equals)) {
            noteFile(value.sliced(at));
            return;
        }
        const QString name = equals < 0 ? QString() : value.first(equals);
        const QString content = QString::fromLatin1(QUrl::toPercentEncoding(value.sliced(equals + 1)));
        m_data << (name.isEmpty() ? content : name + u'=' + content);
    }

    void noteFile(const QString &value)
    {
        note(QT_TRANSLATE_NOOP("Pasting", "The file “%1” is not read: enter by hand what it holds."), value.sliced(1));
    }

    void takeHeader(const QString &value)
    {
        if (value.startsWith(u'@')) {
            noteFile(value);
            return;
        }
        const QString name = value.section(u':', 0, 0).trimmed();
        const QString content = value.section(u':', 1).trimmed();
        if (value.contains(u':') && !content.isEmpty()) { // without a value curl takes a header away
            m_request.headers.push_back({.name = name, .value = Secret::fromText(content)});
        }
    }

    void takeForTheWay(CurlMeaning meaning, const QString &name, const QString &value)
    {
        ConnectionRules &rules = m_request.connection;
        if (meaning == CurlMeaning::Proxy) {
            takeProxy(m_request, name, value);
        } else if (meaning == CurlMeaning::ProxyUser) {
            m_proxyUser = value.section(u':', 0, 0);
            m_request.proxyPassword = Secret::fromText(value.section(u':', 1));
        } else if (meaning == CurlMeaning::NoProxy) {
            rules.noProxy = value;
        } else if (meaning == CurlMeaning::CaFile) {
            rules.caFile = value;
        } else if (meaning == CurlMeaning::Certificate) {
            takeCertificate(value);
        } else if (meaning == CurlMeaning::Key) {
            rules.clientKey = value;
        } else if (meaning == CurlMeaning::KeyPassphrase) {
            m_request.keyPassphrase = Secret::fromText(value);
        } else {
            refuse(meaning, name);
        }
    }

    void refuse(CurlMeaning meaning, const QString &name)
    {
        if (meaning == CurlMeaning::Insecure) {
            note(QT_TRANSLATE_NOOP(
                     "Pasting",
                     "“%1” was left out: Bearerbox never ignores a certificate. Pin it under “More” instead."),
                 name);
        } else if (meaning == CurlMeaning::Cookie) {
            note(QT_TRANSLATE_NOOP("Pasting", "Cookies were left out: Bearerbox keeps none."));
        } else if (meaning == CurlMeaning::Alien) {
            note(QT_TRANSLATE_NOOP("Pasting", "“%1” was left out: Bearerbox has nothing like it."), name);
        }
    }

    /// "file:passphrase"; a drive of Windows has a colon, too.
    void takeCertificate(const QString &value)
    {
        const qsizetype colon = value.indexOf(u':', value.size() > 1 && value[1] == u':' ? 2 : 0);
        m_request.connection.clientCertificate = colon < 0 ? value : value.first(colon);
        if (colon >= 0) {
            m_request.keyPassphrase = Secret::fromText(value.sliced(colon + 1));
        }
    }

    const std::vector<Word> &m_words;
    std::size_t m_at = 0;
    PastedRequest m_request;
    QStringList m_data;
    QString m_proxyUser;
    bool m_isJson = false;
    bool m_isGet = false;
    bool m_isOver = false;
};

} // namespace

PastedRequest fromCurl(const Words &words)
{
    return CurlReader(words).read(words.end);
}

} // namespace bearerbox
