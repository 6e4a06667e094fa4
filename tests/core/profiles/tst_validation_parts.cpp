// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/validation.h"
#include "tests/support/faces.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The parts of a profile by themselves: its name, its own headers, its connection.
class TestValidationParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_data();
    void name();
    void extraHeader_data();
    void extraHeader();
    void connection_data();
    void connection();
};

void TestValidationParts::name_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fine");
    QTest::addRow("a word") << u"engine"_s << true;
    QTest::addRow("blanks, slashes and Chinese") << u"生产/engine 1"_s << true;
    QTest::addRow("100 characters in 200 units") << faces(100) << true;
    QTest::addRow("101 characters") << QString(101, u'a') << false;
    QTest::addRow("nothing") << QString() << false;
    QTest::addRow("blanks alone") << u" \t"_s << false;
    QTest::addRow("a line break") << u"a\nb"_s << false;
    QTest::addRow("an escape sequence") << u"a\x1b[31m"_s << false;
    QTest::addRow("what a shell reads as an option") << u"-rf"_s << false;
    QTest::addRow("a hyphen within") << u"a-b"_s << true;
}

void TestValidationParts::name()
{
    QFETCH(QString, name);
    QFETCH(bool, fine);
    QCOMPARE(!nameProblem(name), fine);
}

void TestValidationParts::extraHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem"); // null: fine
    const QString noName = u"is not a header name"_s;
    const QString notPrintable = u"printable ASCII"_s;
    const QString ours = u"itself"_s;
    QTest::addRow("a usual header") << u"X-TenantSpaceID"_s << u"123456789012"_s << QString();
    QTest::addRow("an empty value") << u"X-Empty"_s << QString() << QString();
    QTest::addRow("every sign that a name may hold") << u"!#$%&'*+-.^_`|~9a"_s << u" ~"_s << QString();
    QTest::addRow("no name") << QString() << u"1"_s << noName;
    QTest::addRow("a colon in the name") << u"X:"_s << u"1"_s << noName;
    QTest::addRow("a blank in the name") << u"X Y"_s << u"1"_s << noName;
    QTest::addRow("a line break within the name") << u"X\r\nEvil"_s << u"1"_s << noName;
    QTest::addRow("a line break behind the name") << u"X\n"_s << u"1"_s << noName;
    QTest::addRow("letters beyond ASCII in the name") << u"\u00dcber"_s << u"1"_s << noName;
    QTest::addRow("a header smuggled into the value") << u"X"_s << u"1\r\nAuthorization: Bearer x"_s << notPrintable;
    QTest::addRow("a line feed alone in the value") << u"X"_s << u"1\nY: 2"_s << notPrintable;
    QTest::addRow("a carriage return alone in the value") << u"X"_s << u"1\rY: 2"_s << notPrintable;
    QTest::addRow("a line break behind the value") << u"X"_s << u"1\n"_s << notPrintable;
    QTest::addRow("a line separator in the value") << u"X"_s << u"1\u2028"_s << notPrintable;
    QTest::addRow("a null in the value") << u"X"_s << u"1"_s + QChar(0) << notPrintable;
    QTest::addRow("a tab in the value") << u"X"_s << u"1\t2"_s << notPrintable;
    QTest::addRow("letters beyond ASCII in the value") << u"X"_s << u"\u5f15\u64ce"_s << notPrintable;
    for (const QString &name : {u"Authorization"_s, u"HOST"_s, u"content-length"_s, u"Content-Type"_s,
                                u"Transfer-Encoding"_s, u"Connection"_s, u"Cookie"_s, u"Upgrade"_s, u"Expect"_s,
                                u"TE"_s, u"Proxy-Authorization"_s, u"Accept-Encoding"_s}) {
        QTest::addRow("ours: %s", qUtf8Printable(name)) << name << u"1"_s << ours;
    }
}

void TestValidationParts::extraHeader()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    const std::optional<QString> found = extraHeaderProblem({name, value});
    QVERIFY2(found.has_value() == !problem.isNull(), qUtf8Printable(found.value_or(u"nothing"_s)));
    QVERIFY2(!found || found->contains(problem), qUtf8Printable(found.value_or(QString())));
}

void TestValidationParts::connection_data()
{
    QTest::addColumn<ConnectionRules>("rules");
    QTest::addColumn<QString>("problem"); // null: fine
    const auto proxy = [](const QString &text) { return ConnectionRules{.proxy = text}; };
    const auto pin = [](const QString &text) { return ConnectionRules{.pinnedSha256 = {QString(64, u'0'), text}}; };
    QTest::addRow("no rule") << ConnectionRules{} << QString();
    QTest::addRow("a pin") << pin(QString(64, u'f')) << QString();
    QTest::addRow("a pin a digit short") << pin(QString(63, u'f')) << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin a digit long") << pin(QString(65, u'f')) << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin with a letter that is no digit")
        << pin(QString(63, u'f') + u'g') << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin with a line break") << pin(QString(64, u'f') + u'\n') << u"64 hexadecimal digits"_s;
    QTest::addRow("no proxy") << proxy(u"none"_s) << QString();
    QTest::addRow("an http proxy") << proxy(u"http://proxy.example:3128"_s) << QString();
    QTest::addRow("a proxy with a user") << proxy(u"http://jane@proxy.example:3128"_s) << QString();
    QTest::addRow("a SOCKS proxy") << proxy(u"socks5://[::1]:1080"_s) << QString();
    for (const QString &wrong : {u"http://jane:pw@proxy.example:3128"_s, u"proxy.example:3128"_s,
                                 u"http://proxy.example"_s, u"http://proxy.example:0"_s, u"http://:3128"_s,
                                 u"https://proxy.example:3128"_s, u"ftp://proxy.example:21"_s, u"http://a b:3128"_s}) {
        QTest::addRow("no proxy: %s", qUtf8Printable(wrong)) << proxy(wrong) << u"A proxy is “none”"_s;
    }
    const auto exempt = [](const QString &text) { return ConnectionRules{.noProxy = text}; };
    for (const QString &fine : {u"*"_s, u"localhost"_s, u".example.com, *.internal ,engine.example."_s,
                                u"10.0.0.1,10.0.0.0/8"_s, u"::1,[fe80::1],fd00::/8"_s, u"引擎.example"_s, u", ,"_s}) {
        QTest::addRow("without the proxy: %s", qUtf8Printable(fine)) << exempt(fine) << QString();
    }
    for (const QString &wrong : {u"http://engine.example"_s, u"engine.example:8080"_s, u"10.0.0.0/99"_s,
                                 u"engine.example/8"_s, u"a..b"_s, u"*.*"_s, u"."_s}) {
        QTest::addRow("no host: %s", qUtf8Printable(wrong)) << exempt(u"fine.example,"_s + wrong) << wrong;
    }
    QTest::addRow("a client certificate and its key")
        << ConnectionRules{.clientCertificate = u"/c"_s, .clientKey = u"/k"_s} << QString();
    QTest::addRow("a client certificate with its key in its file")
        << ConnectionRules{.clientCertificate = u"/c"_s} << QString();
    QTest::addRow("a client key alone") << ConnectionRules{.clientKey = u"/k"_s} << u"needs its certificate"_s;
}

void TestValidationParts::connection()
{
    QFETCH(ConnectionRules, rules);
    QFETCH(QString, problem);
    const std::optional<QString> found = connectionProblem(rules);
    QVERIFY2(found.has_value() == !problem.isNull(), qUtf8Printable(found.value_or(u"nothing"_s)));
    QVERIFY2(!found || found->contains(problem), qUtf8Printable(found.value_or(QString())));
}

QTEST_APPLESS_MAIN(TestValidationParts)
#include "tst_validation_parts.moc"
