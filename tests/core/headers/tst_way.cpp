// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

HeaderSet engineSet()
{
    const std::vector<HttpHeader> headers{{"Authorization"_ba, secret("Bearer first"_ba)}};
    return {.headers = headers,
            .token = secret("first"_ba),
            .probe = {.method = "GET"_ba, .url = QUrl(u"https://service.example/check"_s), .headers = headers}};
}

} // namespace

class TestWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWayIsNamed_data();
    void theWayIsNamed();
    void whatIsNotSaidIsNamed();
    void whatEachFormatCannotSay_data();
    void whatEachFormatCannotSay();
    void theWayInOtherFormats_data();
    void theWayInOtherFormats();
};

void TestWay::theWayIsNamed_data()
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

void TestWay::theWayIsNamed()
{
    QFETCH(QByteArray, options);
    HeaderSet set = engineSet();
    QFETCH(ConnectionRules, connection);
    set.connection = connection;
    const QByteArray command = formatted(u"curl"_s, set)->reveal().toByteArray();
    QVERIFY2(command.startsWith("curl " + options + "-H 'Authorization: "), command.constData());
}

void TestWay::whatIsNotSaidIsNamed()
{
    const ConnectionRules pinned{.pinnedSha256 = {QString(64, u'a')}};
    QCOMPARE(shortcoming(u"curl"_s, pinned), u"Left out, because this format cannot say it: the pinned certificate."_s);
}

void TestWay::whatEachFormatCannotSay_data()
{
    QTest::addColumn<ConnectionRules>("rules");
    QTest::addColumn<QStringList>("silent");
    const QStringList all{u"curl"_s,     u"curl-args"_s, u"httpie"_s,     u"wget"_s, u"powershell"_s, u"http"_s,
                          u"insomnia"_s, u"python"_s,    u"javascript"_s, u"java"_s, u"go"_s};
    QTest::addRow("nothing to say") << ConnectionRules{} << QStringList();
    QTest::addRow("nobody knows pins") << ConnectionRules{.pinnedSha256 = {QString(64, u'a')}} << all;
    QTest::addRow("a CA file") << ConnectionRules{.caFile = u"/ca.pem"_s}
                               << QStringList{u"powershell"_s, u"http"_s, u"insomnia"_s, u"javascript"_s, u"java"_s};
    QTest::addRow("a certificate in PEM") << ConnectionRules{.clientCertificate = u"/c.pem"_s}
                                          << QStringList{u"http"_s, u"insomnia"_s, u"javascript"_s, u"java"_s};
    QTest::addRow("a certificate in PKCS #12") << ConnectionRules{.clientCertificate = u"/c.p12"_s}
                                               << QStringList{u"httpie"_s, u"wget"_s,       u"http"_s, u"insomnia"_s,
                                                              u"python"_s, u"javascript"_s, u"java"_s, u"go"_s};
    QTest::addRow("a proxy") << ConnectionRules{.proxy = u"http://p:1"_s}
                             << QStringList{u"http"_s, u"insomnia"_s, u"javascript"_s};
    QTest::addRow("a SOCKS proxy") << ConnectionRules{.proxy = u"socks5://p:1"_s}
                                   << QStringList{u"wget"_s,     u"powershell"_s, u"http"_s,
                                                  u"insomnia"_s, u"javascript"_s, u"java"_s};
    QTest::addRow("no proxy") << ConnectionRules{.proxy = u"none"_s} << QStringList{u"http"_s, u"insomnia"_s};
    QStringList others = all;
    others.removeIf([](const QString &each) { return each.startsWith("curl"_L1); });
    QTest::addRow("hosts without the proxy") << ConnectionRules{.noProxy = u"a.example"_s} << others;
}

void TestWay::whatEachFormatCannotSay()
{
    QFETCH(ConnectionRules, rules);
    QStringList silent;
    for (const Format &format : formats()) {
        if (!shortcoming(format.id, rules).isEmpty()) {
            silent << format.id;
        }
    }
    QTEST(silent, "silent");
}

void TestWay::theWayInOtherFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<ConnectionRules>("rules");
    QTest::addColumn<QByteArray>("part");
    const ConnectionRules proxy{.proxy = u"http://jane%20doe@proxy.example:3128"_s};
    QTest::addRow("powershell asks for the proxy's password")
        << u"powershell"_s << proxy
        << " -Proxy 'http://proxy.example:3128' -ProxyCredential (Get-Credential 'jane doe')"_ba;
    QTest::addRow("powershell reads PKCS #12")
        << u"powershell"_s << ConnectionRules{.clientCertificate = u"/it's.p12"_s}
        << " -Certificate (Get-PfxCertificate '/it''s.p12')"_ba;
    QTest::addRow("powershell reads PEM")
        << u"powershell"_s << ConnectionRules{.clientCertificate = u"/c.pem"_s, .clientKey = u"/k.pem"_s}
        << "::CreateFromPemFile('/c.pem', '/k.pem'))"_ba;
    QTest::addRow("a SOCKS proxy resolves names")
        << u"python"_s << ConnectionRules{.proxy = u"socks5://p:1"_s} << R"({"http": "socks5h://p:1",)"_ba;
    QTest::addRow("a key in the certificate's file")
        << u"go"_s << ConnectionRules{.clientCertificate = u"/c.pem"_s} << R"(LoadX509KeyPair("/c.pem", "/c.pem"))"_ba;
}

void TestWay::theWayInOtherFormats()
{
    QFETCH(QString, format);
    QFETCH(ConnectionRules, rules);
    QFETCH(QByteArray, part);
    HeaderSet set = engineSet();
    set.connection = rules;
    const QByteArray text = formatted(format, set)->reveal().toByteArray();
    QVERIFY2(text.contains(part), text.constData());
}

QTEST_APPLESS_MAIN(TestWay)
#include "tst_way.moc"
