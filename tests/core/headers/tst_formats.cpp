// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"
#include "core/headers/quoting.h"
#include "tests/support/materials.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

HeaderSet aiccSet(const QByteArray &token = "second"_ba)
{
    const std::vector<HttpHeader> headers{{"Authorization"_ba, secret("Bearer first"_ba)},
                                          {"x-app-key"_ba, secret("key"_ba)},
                                          {"ccmessaging-token"_ba, secret(token)}};
    return {
        .headers = headers,
        .token = secret(token),
        .probe = {.method = "GET"_ba, .url = QUrl(u"https://service.example/check?channel=WEB"_s), .headers = headers}};
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void jsonReadsBack_data();
    void jsonReadsBack();
    void theWayIsNamed_data();
    void theWayIsNamed();
    void aProbeThatPostsIsWrittenAsOne();
    void whatAFormatCannotSay();
    void everyFormatIsKnownAndTitled();
    void unknownFormats_data();
    void unknownFormats();
    void shellWords_data();
    void shellWords();
};

void TestFormats::text_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("header: a line each, in order, no line break at the end")
        << u"header"_s << "Authorization: Bearer first\nx-app-key: key\nccmessaging-token: second"_ba;
    QTest::addRow("raw: the last step's token and nothing else") << u"raw"_s << "second"_ba;
    QTest::addRow("json: in order, not sorted")
        << u"json"_s << R"({"Authorization": "Bearer first", "x-app-key": "key", "ccmessaging-token": "second"})"_ba;
    QTest::addRow("curl: the probe, on one line")
        << u"curl"_s
        << "curl -H 'Authorization: Bearer first' -H 'x-app-key: key' -H 'ccmessaging-token: second' "
           "'https://service.example/check?channel=WEB'"_ba;
}

void TestFormats::text()
{
    QFETCH(QString, format);
    const Result<Secret> made = formatted(format, aiccSet());
    QVERIFY(made);
    QTEST(made->reveal().toByteArray(), "text");
}

void TestFormats::jsonReadsBack_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addRow("quotes") << R"(a"b)"_ba;
    QTest::addRow("a backslash") << R"(a\b\n)"_ba;
    QTest::addRow("a slash") << "a/b"_ba;
    QTest::addRow("braces") << "{}[]"_ba;
    QTest::addRow("every visible character")
        << R"(!"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~)"_ba;
}

void TestFormats::jsonReadsBack()
{
    QFETCH(QByteArray, token);
    const Result<Secret> made = formatted(u"json"_s, aiccSet(token));
    QVERIFY(made);
    const QJsonObject object = QJsonDocument::fromJson(made->reveal().toByteArray()).object();
    QCOMPARE(object.size(), 3);
    QCOMPARE(object[u"ccmessaging-token"].toString().toLatin1(), token);
}

void TestFormats::theWayIsNamed_data()
{
    QTest::addColumn<ConnectionRules>("connection");
    QTest::addColumn<QByteArray>("options");
    QTest::addRow("nothing said") << ConnectionRules{} << ""_ba;
    QTest::addRow("an authority") << ConnectionRules{.caFile = u"/home/jane doe/it's.pem"_s}
                                  << R"(--cacert '/home/jane doe/it'\''s.pem' )"_ba;
    QTest::addRow("a certificate and its key")
        << ConnectionRules{.clientCertificate = u"/c.pem"_s, .clientKey = u"/k:1.pem"_s}
        << "--cert /c.pem --key /k:1.pem "_ba;
    QTest::addRow("a certificate with its key in it, a colon in its name")
        << ConnectionRules{.clientCertificate = uR"(/a:b\c.pem)"_s} << R"(--cert '/a\:b\\c.pem' )"_ba;
    QTest::addRow("a proxy") << ConnectionRules{.proxy = u"http://proxy.example:3128"_s}
                             << "--proxy http://proxy.example:3128 "_ba;
    QTest::addRow("a proxy's user, for whose password curl asks")
        << ConnectionRules{.proxy = u"socks5://jane%20doe@proxy.example:1080"_s}
        << "--proxy socks5h://proxy.example:1080 --proxy-user 'jane doe' "_ba;
    QTest::addRow("a client certificate in PKCS #12")
        << ConnectionRules{.clientCertificate = u"/c.P12"_s} << "--cert /c.P12 --cert-type P12 "_ba;
    QTest::addRow("hosts without the proxy")
        << ConnectionRules{.proxy = u"http://proxy.example:3128"_s, .noProxy = u"*.a.example,10.0.0.0/8"_s}
        << "--proxy http://proxy.example:3128 --noproxy .a.example,10.0.0.0/8 "_ba;
    QTest::addRow("no proxy") << ConnectionRules{.proxy = u"none"_s} << "--noproxy '*' "_ba;
}

void TestFormats::theWayIsNamed()
{
    QFETCH(QByteArray, options);
    HeaderSet set = aiccSet();
    QFETCH(ConnectionRules, connection);
    set.connection = connection;
    const QByteArray command = formatted(u"curl"_s, set)->reveal().toByteArray();
    QVERIFY2(command.startsWith("curl " + options + "-H 'Authorization: "), command.constData());
}

void TestFormats::aProbeThatPostsIsWrittenAsOne()
{
    HeaderSet set = aiccSet();
    set.probe = {.method = "POST"_ba,
                 .url = QUrl(u"https://service.example/ping"_s),
                 .headers = {{"Content-Type"_ba, secret("application/json"_ba)}},
                 .body = secret(R"({"t":"it's"})"_ba)};
    QCOMPARE(formatted(u"curl"_s, set)->reveal().toByteArray(),
             R"(curl -X POST -H 'Content-Type: application/json' --data-raw '{"t":"it'\''s"}' )"
             "https://service.example/ping"_ba);
    QVERIFY(formatted(u"header"_s, set)->reveal().startsWith("Authorization: "));
}

void TestFormats::whatAFormatCannotSay()
{
    const ConnectionRules pinned{.pinnedSha256 = {QString(64, u'a')}};
    QVERIFY(shortcoming(u"curl"_s, pinned).contains("pin"_L1));
    QVERIFY(shortcoming(u"header"_s, pinned).isEmpty());
    QVERIFY(shortcoming(u"curl"_s, {.caFile = u"/ca.pem"_s}).isEmpty());
}

void TestFormats::everyFormatIsKnownAndTitled()
{
    const std::vector<Format> known = formats();
    QCOMPARE(known.front().id, u"header"_s);
    QStringList ids;
    for (const Format &format : known) {
        QVERIFY(checkFormat(format.id));
        QVERIFY(formatted(format.id, aiccSet()));
        QVERIFY(!format.title.isEmpty());
        QVERIFY2(!ids.contains(format.id), qUtf8Printable(format.id));
        ids << format.id;
    }
    for (const QString &promised : {u"header"_s, u"raw"_s, u"json"_s, u"curl"_s}) {
        QVERIFY2(ids.contains(promised), qUtf8Printable(promised));
    }
}

void TestFormats::unknownFormats_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"", "Header", "header ", "xml", "curl;ls"}) {
        QTest::addRow("“%s”", format) << QString::fromLatin1(format);
    }
}

void TestFormats::unknownFormats()
{
    QFETCH(QString, format);
    const Result<void> checked = checkFormat(format);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Usage);
    const Result<Secret> made = formatted(format, aiccSet());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Usage);
}

void TestFormats::shellWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::addRow("plain words stay readable")
        << "https://engine.example:30100/v4"_ba << "https://engine.example:30100/v4"_ba;
    QTest::addRow("nothing is a word, too") << ""_ba << "''"_ba;
    QTest::addRow("an apostrophe") << "it's"_ba << R"('it'\''s')"_ba;
    QTest::addRow("nothing but apostrophes") << "''"_ba << R"(''\'''\''')"_ba;
    QTest::addRow("an equals sign would be an assignment") << "A=b"_ba << "'A=b'"_ba;
    QTest::addRow("a tilde would be a home") << "~root"_ba << "'~root'"_ba;
    QTest::addRow("a star would be files") << "*"_ba << "'*'"_ba;
    QTest::addRow("a hash would be a comment") << "#x"_ba << "'#x'"_ba;
    QTest::addRow("letters beyond ASCII") << "\xc3\xbc"_ba << "'\xc3\xbc'"_ba;
}

void TestFormats::shellWords()
{
    QFETCH(QByteArray, text);
    QTEST(shellWord(text), "word");
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
