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
    return {.headers = {{"Authorization"_ba, secret("Bearer first"_ba)},
                        {"x-app-key"_ba, secret("key"_ba)},
                        {"ccmessaging-token"_ba, secret(token)}},
            .token = secret(token),
            .probe = QUrl(u"https://service.example/check?channel=WEB"_s)};
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
    void caFileIsNamed();
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

void TestFormats::caFileIsNamed()
{
    HeaderSet set = aiccSet();
    set.caFile = u"/home/jane doe/it's.pem"_s;
    QVERIFY(formatted(u"curl"_s, set)->reveal().startsWith(R"(curl --cacert '/home/jane doe/it'\''s.pem' -H )"));
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
