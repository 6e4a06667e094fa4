// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tunnelproxy.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The way through a proxy. The service is called by a name that only the proxy can reach.
class TestNetProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void https_data();
    void https();
    void plainHttp_data();
    void plainHttp();
    void a407InsideATunnelIsTheServices();
    void loopbackStaysHere();
    void theSystemProxyIsUsedOnlyWhenAsked();
    void aSystemProxyIsGivenItsCredentials_data();
    void aSystemProxyIsGivenItsCredentials();
    void exemptHostsAreReachedWithoutTheProxy_data();
    void exemptHostsAreReachedWithoutTheProxy();
    void unreachableProxiesAreOffline();
    void senselessProxiesAreRefused_data();
    void senselessProxiesAreRefused();

private:
    [[nodiscard]] Trust through(const TunnelProxy &proxy, const QString &user = {}, const char *password = "") const;

    QTemporaryDir m_folder;
};

void TestNetProxy::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestNetProxy::cleanup()
{
    for (const char *name :
         {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"}) {
        qunsetenv(name);
    }
}

Trust TestNetProxy::through(const TunnelProxy &proxy, const QString &user, const char *password) const
{
    Trust trust{
        .allowPlainHttp = true, .proxyMode = ProxyMode::Explicit, .proxyPassword = Secret(QByteArray(password))};
    trust.proxy.setScheme(u"http"_s);
    trust.proxy.setUserName(user);
    trust.proxy.setHost(u"127.0.0.1"_s);
    trust.proxy.setPort(proxy.serverPort());
    return trust;
}

static void addCredentials()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("expected");
    QTest::addRow("open to all") << ""_ba << u""_s << ""_ba << u"200"_s;
    QTest::addRow("with the right password") << "me:proxy-secret"_ba << u"me"_s << "proxy-secret"_ba << u"200"_s;
    QTest::addRow("with a wrong password") << "me:other"_ba << u"me"_s << "proxy-secret"_ba << u"offline"_s;
    QTest::addRow("without one") << "me:other"_ba << u""_s << ""_ba << u"offline"_s;
}

void TestNetProxy::https_data()
{
    addCredentials();
}

void TestNetProxy::https()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(QString, expected);
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    TunnelProxy proxy(server.serverPort(), wanted);
    Network network = frozenNetwork();
    Trust trust = through(proxy, user, password.constData());
    trust.pinnedSha256 = {identity.sha256()};

    const auto result = call(network, logIn(server.url(u"engine.test"_s)), trust);
    QCOMPARE(outcome(result), expected);
    QVERIFY(proxy.heads().constFirst().startsWith("CONNECT engine.test:"));
    QVERIFY(proxy.heads().size() <= 2);
    QVERIFY(!proxy.heads().join().contains("header-secret"));
    QCOMPARE(server.requests().size(), result ? 1 : 0);
    if (!result) {
        QVERIFY2(result.error().detail.contains(u"proxy"_s), qPrintable(result.error().detail));
        verifyDiscreet(result.error());
    } else {
        QVERIFY(!server.requests().constFirst().toLower().contains("proxy"));
    }
}

void TestNetProxy::plainHttp_data()
{
    addCredentials();
}

void TestNetProxy::plainHttp()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(QString, expected);
    ScriptedServer server({{httpAnswer(200, "")}});
    TunnelProxy proxy(server.serverPort(), wanted);
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url(u"engine.test"_s)), through(proxy, user, password.constData()));
    QCOMPARE(outcome(result), expected);
    QCOMPARE(proxy.heads().size(), 1);
    QVERIFY(proxy.heads().constFirst().startsWith("POST http://engine.test:"));
    QCOMPARE(server.requests().size(), result ? 1 : 0);
    if (!result) {
        verifyDiscreet(result.error());
    }
}

void TestNetProxy::a407InsideATunnelIsTheServices()
{
    const Identity identity = makeIdentity({});
    const QByteArray challenge = httpAnswer(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n");
    ScriptedServer server({{challenge, Afterwards::KeepOpen}}, identity.serverConfiguration());
    TunnelProxy proxy(server.serverPort(), "me:proxy-secret");
    Trust trust = through(proxy, u"me"_s, "proxy-secret");
    trust.pinnedSha256 = {identity.sha256()};
    Network network = frozenNetwork();
    for (const HttpRequest &request : {logIn(server.url(u"engine.test"_s)), probe(server.url(u"engine.test"_s))}) {
        QCOMPARE(outcome(call(network, request, trust)), u"407"_s);
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().join().toLower().contains("proxy-authorization"));
}

void TestNetProxy::loopbackStaysHere()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    TunnelProxy proxy(server.serverPort());
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, logIn(server.url()), through(proxy, u"me"_s, "proxy-secret"))), u"200"_s);
    QVERIFY(proxy.heads().isEmpty());
    QVERIFY(!server.requests().constFirst().toLower().contains("proxy-"));
}

void TestNetProxy::theSystemProxyIsUsedOnlyWhenAsked()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    TunnelProxy proxy(server.serverPort());
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    Network network = frozenNetwork();
    const QUrl elsewhere = server.url(u"engine.invalid"_s);
    const Trust none{.allowPlainHttp = true, .proxyMode = ProxyMode::None};
    QCOMPARE(outcome(call(network, logIn(elsewhere), none)), u"offline"_s);
    QVERIFY(proxy.heads().isEmpty());
    const Trust system{.allowPlainHttp = true};
    QCOMPARE(outcome(call(network, logIn(elsewhere), system)), u"200"_s);
    QCOMPARE(proxy.heads().size(), 1);
    QCOMPARE(outcome(call(network, logIn(server.url()), system)), u"200"_s);
    QCOMPARE(proxy.heads().size(), 1);
}

void TestNetProxy::aSystemProxyIsGivenItsCredentials_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("expected");
    for (const bool encrypted : {false, true}) {
        const char *scheme = encrypted ? "https" : "http";
        QTest::addRow("%s, the right ones", scheme) << encrypted << "me:proxy-secret@"_ba << u"200"_s;
        QTest::addRow("%s, wrong ones", scheme) << encrypted << "me:other@"_ba << u"offline"_s;
        QTest::addRow("%s, none", scheme) << encrypted << ""_ba << u"offline"_s;
    }
}

void TestNetProxy::aSystemProxyIsGivenItsCredentials()
{
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, credentials);
    QFETCH(QString, expected);
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}},
                          encrypted ? std::optional(identity.serverConfiguration()) : std::nullopt);
    TunnelProxy proxy(server.serverPort(), "me:proxy-secret");
    const QByteArray address = "http://" + credentials + "127.0.0.1:" + QByteArray::number(proxy.serverPort());
    qputenv("http_proxy", address);
    qputenv("https_proxy", address);
    Network network = frozenNetwork();
    const Trust trust{.pinnedSha256 = {identity.sha256()}, .allowPlainHttp = true};
    const auto result = call(network, logIn(server.url(u"engine.test"_s)), trust);
    QCOMPARE(outcome(result), expected);
    QVERIFY(!proxy.heads().isEmpty());
    QCOMPARE(server.requests().size(), result ? 1 : 0);
    if (!result) {
        QVERIFY2(result.error().detail.contains(u"proxy"_s), qPrintable(result.error().detail));
        QVERIFY(!result.error().isUnanswered);
        verifyDiscreet(result.error());
    }
}

void TestNetProxy::exemptHostsAreReachedWithoutTheProxy_data()
{
    QTest::addColumn<bool>("isSystem");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("direct");
    const QByteArray none;
    QTest::addRow("a proxy of the profile's own, exempt by the profile") << false << none << u"127.0.0.0/8"_s << true;
    QTest::addRow("a proxy of the profile's own, another host exempt") << false << none << u"10.0.0.0/8"_s << false;
    QTest::addRow("a proxy of the profile's own, whatever the environment says") << false << "*"_ba << u""_s << false;
    QTest::addRow("the system's, exempt by the environment") << true << "127.0.0.1"_ba << u""_s << true;
    QTest::addRow("the system's, a network exempt") << true << "10.0.0.1,127.0.0.0/8"_ba << u""_s << true;
    QTest::addRow("the system's, all exempt") << true << "*"_ba << u""_s << true;
    QTest::addRow("the system's, another host exempt") << true << "example.com"_ba << u""_s << false;
    QTest::addRow("the system's, exempt by the profile") << true << none << u"127.0.0.1"_s << true;
}

void TestNetProxy::exemptHostsAreReachedWithoutTheProxy()
{
    QFETCH(bool, isSystem);
    QFETCH(QByteArray, variable);
    QFETCH(QString, own);
    QFETCH(bool, direct);
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    TunnelProxy proxy(server.serverPort());
    for (const char *name : {"no_proxy", "NO_PROXY"}) {
        cleanup();
        Trust trust = through(proxy);
        if (isSystem) {
            qputenv("https_proxy", trust.proxy.toEncoded());
            trust.proxyMode = ProxyMode::System;
        }
        qputenv(name, variable);
        trust.pinnedSha256 = {identity.sha256()};
        trust.noProxy = own;
        const qsizetype before = proxy.heads().size();
        Network network = frozenNetwork();
        QCOMPARE(outcome(call(network, logIn(server.url()), trust)), u"200"_s);
        QCOMPARE(proxy.heads().size() - before, direct ? 0 : 1);
    }
}

void TestNetProxy::unreachableProxiesAreOffline()
{
    Trust trust;
    {
        TunnelProxy gone(1);
        trust = through(gone);
    }
    Network network = frozenNetwork();
    for (const QUrl &url : {QUrl(u"https://engine.test/"_s), QUrl(u"http://engine.test/"_s)}) {
        const auto result = call(network, logIn(url), trust);
        QCOMPARE(outcome(result), u"offline"_s);
        QVERIFY2(result.error().detail.contains(u"proxy"_s), qPrintable(result.error().detail));
    }
    trust.proxy.setScheme(u"socks5"_s);
    QCOMPARE(outcome(call(network, logIn(QUrl(u"https://engine.test/"_s)), trust)), u"offline"_s);
}

void TestNetProxy::senselessProxiesAreRefused_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addRow("nothing") << u""_s;
    QTest::addRow("no port") << u"http://proxy.test"_s;
    QTest::addRow("no host") << u"http://:8080"_s;
    QTest::addRow("an unknown kind") << u"https://proxy.test:8080"_s;
    QTest::addRow("a password in the address") << u"http://me:proxy-secret@proxy.test:8080"_s;
}

void TestNetProxy::senselessProxiesAreRefused()
{
    QFETCH(QString, proxy);
    Network network = frozenNetwork();
    const Trust trust{.proxyMode = ProxyMode::Explicit, .proxy = QUrl(proxy)};
    const auto result = call(network, logIn(QUrl(u"https://engine.test/"_s)), trust);
    QCOMPARE(outcome(result), u"usage"_s);
    verifyDiscreet(result.error());
}

QTEST_GUILESS_MAIN(TestNetProxy)
#include "tst_net_proxy.moc"
