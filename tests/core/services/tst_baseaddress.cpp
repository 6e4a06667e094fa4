// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/baseaddress.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestBaseAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void refuse_data();
    void refuse();
    void whatIsReadReadsTheSameAgain_data() { read_data(); }
    void whatIsReadReadsTheSameAgain();
};

void TestBaseAddress::read_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::addRow("as it should be") << u"https://engine.example:30100"_s << u"https://engine.example:30100"_s;
    QTest::addRow("a bare host means https") << u"service.besclouds.com"_s << u"https://service.besclouds.com"_s;
    QTest::addRow("a bare host with a port") << u"10.0.0.10:30100"_s << u"https://10.0.0.10:30100"_s;
    QTest::addRow("localhost with a port is no scheme") << u"localhost:30100"_s << u"https://localhost:30100"_s;
    QTest::addRow("a bare host with a path") << u"gateway.example/engine"_s << u"https://gateway.example/engine"_s;
    QTest::addRow("plain http is said, so it is taken") << u"http://127.0.0.1:30100"_s << u"http://127.0.0.1:30100"_s;
    QTest::addRow("a scheme in capitals") << u"HTTPS://engine.example"_s << u"https://engine.example"_s;
    QTest::addRow("a host in capitals") << u"https://Engine.Example"_s << u"https://engine.example"_s;
    QTest::addRow("an IPv6 host") << u"https://[fe80::1]:30100"_s << u"https://[fe80::1]:30100"_s;
    QTest::addRow("a bare IPv6 host in brackets") << u"[::1]:30100"_s << u"https://[::1]:30100"_s;
    QTest::addRow("a trailing slash goes") << u"https://engine.example:30100/"_s << u"https://engine.example:30100"_s;
    QTest::addRow("trailing slashes go") << u"https://engine.example///"_s << u"https://engine.example"_s;
    QTest::addRow("a path prefix stays") << u"https://gateway.example/a/b"_s << u"https://gateway.example/a/b"_s;
    QTest::addRow("doubled slashes in a path become one")
        << u"https://gateway.example//a///b/"_s << u"https://gateway.example/a/b"_s;
    QTest::addRow("an encoded slash is no slash")
        << u"https://gateway.example/a%2F%2Fb"_s << u"https://gateway.example/a%2F%2Fb"_s;
    QTest::addRow("an encoded per cent sign stays encoded")
        << u"https://gateway.example/100%25"_s << u"https://gateway.example/100%25"_s;
    QTest::addRow("an encoded space in a path")
        << u"https://gateway.example/a%20b"_s << u"https://gateway.example/a%20b"_s;
    QTest::addRow("letters beyond ASCII in a path")
        << u"https://gateway.example/\u5f15\u64ce"_s << u"https://gateway.example/%E5%BC%95%E6%93%8E"_s;
    QTest::addRow("an international host") << u"https://b\u00fccher.example"_s << u"https://xn--bcher-kva.example"_s;
    QTest::addRow("blanks around it, as pasted") << u"  https://engine.example\n"_s << u"https://engine.example"_s;
    QTest::addRow("the greatest port") << u"https://engine.example:65535"_s << u"https://engine.example:65535"_s;
    QTest::addRow("the usual port is kept as typed")
        << u"https://engine.example:443"_s << u"https://engine.example:443"_s;
}

void TestBaseAddress::read()
{
    QFETCH(QString, typed);
    const std::optional<QUrl> url = parseBaseAddress(typed);
    QVERIFY(url);
    QTEST(url->toString(QUrl::FullyEncoded), "read");
}

void TestBaseAddress::whatIsReadReadsTheSameAgain()
{
    QFETCH(QString, typed);
    const std::optional<QUrl> once = parseBaseAddress(typed);
    QVERIFY(once);
    QCOMPARE(parseBaseAddress(once->toString(QUrl::FullyEncoded)), once);
}

void TestBaseAddress::refuse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addRow("nothing") << QString();
    QTest::addRow("blanks") << u"  \t"_s;
    QTest::addRow("a scheme alone") << u"https://"_s;
    QTest::addRow("a path alone") << u"/v4/token"_s;
    QTest::addRow("a user") << u"https://root@engine.example"_s;
    QTest::addRow("a user and a password") << u"https://root:secret@engine.example"_s;
    QTest::addRow("a user without a scheme") << u"root@engine.example"_s;
    QTest::addRow("an at sign in a path") << u"https://engine.example/@x"_s;
    QTest::addRow("an encoded at sign in a host") << u"https://engine.example%40evil.example"_s;
    QTest::addRow("a query") << u"https://engine.example/?a=b"_s;
    QTest::addRow("an empty query") << u"https://engine.example?"_s;
    QTest::addRow("a fragment") << u"https://engine.example/#top"_s;
    QTest::addRow("an empty fragment") << u"https://engine.example#"_s;
    QTest::addRow("ftp") << u"ftp://engine.example"_s;
    QTest::addRow("a file") << u"file:///etc/passwd"_s;
    QTest::addRow("a web socket") << u"wss://engine.example"_s;
    QTest::addRow("a script") << u"javascript:alert(1)"_s;
    QTest::addRow("a space within") << u"https://engine .example"_s;
    QTest::addRow("a space in a path") << u"https://engine.example/a b"_s;
    QTest::addRow("a line break within") << u"https://engine.example/a\r\nX-Evil: 1"_s;
    QTest::addRow("a null within") << u"https://engine.example/a"_s + QChar(0) + u'b';
    QTest::addRow("two addresses") << u"https://a.example,https://b.example"_s;
    QTest::addRow("port 0") << u"https://engine.example:0"_s;
    QTest::addRow("a port beyond the last") << u"https://engine.example:65536"_s;
    QTest::addRow("a port below the first") << u"https://engine.example:-1"_s;
    QTest::addRow("a port that is no number") << u"https://engine.example:https"_s;
    QTest::addRow("an empty port") << u"https://engine.example:"_s;
    QTest::addRow("an empty port before a path") << u"engine.example:/v4"_s;
    QTest::addRow("one slash too few") << u"https:/engine.example"_s;
    QTest::addRow("no slash") << u"https:engine.example"_s;
    QTest::addRow("one slash too many") << u"https:///engine.example"_s;
    QTest::addRow("pasted behind the scheme") << u"https://https://engine.example"_s;
    QTest::addRow("backslashes") << u"https:\\\\engine.example"_s;
    QTest::addRow("a backslash in a path") << u"https://engine.example\\@evil.example"_s;
    QTest::addRow("an IPv6 host without brackets") << u"https://fe80::1"_s;
    QTest::addRow("brackets that do not close") << u"https://[::1"_s;
    QTest::addRow("a broken encoding") << u"https://engine.example/%zz"_s;
    QTest::addRow("an angle bracket") << u"https://engine.example/<x>"_s;
}

void TestBaseAddress::refuse()
{
    QFETCH(QString, typed);
    const std::optional<QUrl> url = parseBaseAddress(typed);
    QVERIFY2(!url, url ? url->toEncoded().constData() : "");
}

QTEST_APPLESS_MAIN(TestBaseAddress)
#include "tst_baseaddress.moc"
