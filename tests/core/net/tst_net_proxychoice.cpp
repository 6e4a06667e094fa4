// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxychoice.h"
#include "core/net/proxydefault.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// Which proxy the variables of the environment mean.
class TestNetProxyChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void theEnvironmentIsReadAsCurlDoes_data();
    void theEnvironmentIsReadAsCurlDoes();
    void whatIsNotUnderstoodIsNamedButNotQuoted();
    void aDefault_isForThoseWithoutAProxyOfTheirOwn();
};

void TestNetProxyChoice::cleanup()
{
    for (const char *name :
         {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"}) {
        qunsetenv(name);
    }
}

/// "http jane:secret@host:port", or "none", or the kind of the failure.
static QString described(const Result<QNetworkProxy> &chosen)
{
    if (!chosen) {
        return kindWord(chosen.error().kind);
    }
    if (chosen->type() == QNetworkProxy::NoProxy) {
        return u"none"_s;
    }
    const QString kind = chosen->type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    const QString user = chosen->user().isEmpty() ? QString() : u"%1:%2@"_s.arg(chosen->user(), chosen->password());
    return u"%1 %2%3:%4"_s.arg(kind, user, chosen->hostName()).arg(chosen->port());
}

void TestNetProxyChoice::theEnvironmentIsReadAsCurlDoes_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("expected");
    const QString usage = u"usage"_s;
    const auto row = [](const char *name, const QString &scheme, const QStringList &variables,
                        const QString &expected) { QTest::newRow(name) << scheme << variables << expected; };
    row("with a scheme", u"https"_s, {u"https_proxy=http://p.test:3128"_s}, u"http p.test:3128"_s);
    row("with a slash at its end", u"https"_s, {u"https_proxy=http://p.test:3128/"_s}, u"http p.test:3128"_s);
    row("an address without a scheme", u"https"_s, {u"https_proxy=127.0.0.1:3128"_s}, u"http 127.0.0.1:3128"_s);
    row("a name without a scheme", u"https"_s, {u"https_proxy=p.test:3128"_s}, u"http p.test:3128"_s);
    row("plain http without a scheme", u"http"_s, {u"http_proxy=p.test:3128"_s}, u"http p.test:3128"_s);
    row("without a port", u"https"_s, {u"https_proxy=p.test"_s}, u"http p.test:1080"_s);
    row("with credentials", u"https"_s, {u"https_proxy=me:a%40b@p.test:1"_s}, u"http me:a@b@p.test:1"_s);
    row("SOCKS 5", u"https"_s, {u"https_proxy=socks5://p.test:1"_s}, u"socks5 p.test:1"_s);
    row("SOCKS 5, names resolved there", u"https"_s, {u"all_proxy=socks5h://p.test:1"_s}, u"socks5 p.test:1"_s);
    row("in capitals", u"https"_s, {u"HTTPS_PROXY=p.test:1"_s}, u"http p.test:1"_s);
    row("for all schemes", u"https"_s, {u"all_proxy=p.test:1"_s}, u"http p.test:1"_s);
    row("for all schemes, plain http, in capitals", u"http"_s, {u"ALL_PROXY=p.test:1"_s}, u"http p.test:1"_s);
    row("its own scheme first", u"https"_s, {u"all_proxy=a.test:1"_s, u"HTTPS_PROXY=p.test:1"_s}, u"http p.test:1"_s);
    row("small letters first", u"https"_s, {u"HTTPS_PROXY=a.test:1"_s, u"https_proxy=p.test:1"_s}, u"http p.test:1"_s);
    row("an empty one is none", u"https"_s, {u"https_proxy="_s, u"all_proxy=p.test:1"_s}, u"http p.test:1"_s);
    row("an exempt host", u"https"_s, {u"https_proxy=p.test:1"_s, u"no_proxy=engine.test"_s}, u"none"_s);
    row("an exempt host, whatever is named", u"https"_s, {u"https_proxy=?"_s, u"NO_PROXY=.test"_s}, u"none"_s);
    row("TLS to the proxy", u"https"_s, {u"https_proxy=https://p.test:1"_s}, usage);
    row("SOCKS 4", u"https"_s, {u"all_proxy=socks4://p.test:1"_s}, usage);
    row("no host", u"https"_s, {u"https_proxy=http://:1"_s}, usage);
    row("a port that is no number", u"https"_s, {u"https_proxy=http://p.test:port"_s}, usage);
    row("port 0", u"https"_s, {u"https_proxy=p.test:0"_s}, usage);
    row("another could be understood", u"http"_s, {u"http_proxy=?"_s, u"ALL_PROXY=p.test:1"_s}, usage);
}

void TestNetProxyChoice::theEnvironmentIsReadAsCurlDoes()
{
    QFETCH(QString, scheme);
    QFETCH(QStringList, variables);
    for (const QString &variable : std::as_const(variables)) {
        const QString name = variable.section(u'=', 0, 0);
        qputenv(name.toLatin1().constData(), variable.section(u'=', 1).toLatin1());
    }
    QTEST(described(proxyFor({}, QUrl(scheme + u"://engine.test/"_s))), "expected");
}

void TestNetProxyChoice::whatIsNotUnderstoodIsNamedButNotQuoted()
{
    qputenv("https_proxy", "http://me:proxy-secret@p.test:port");
    const Error error = proxyFor({}, QUrl(u"https://engine.test/"_s)).error();
    QVERIFY2(error.detail.contains(u"https_proxy"_s), qPrintable(error.detail));
    QVERIFY2(!error.detail.contains(u"secret"_s), qPrintable(error.detail));
}

void TestNetProxyChoice::aDefault_isForThoseWithoutAProxyOfTheirOwn()
{
    const QUrl engine(u"https://engine.test/"_s);
    const ProxyDefault proxy = *parseProxyDefault(u"http://default.test:3128"_s);
    QCOMPARE(proxyFor(withDefault({}, proxy), engine)->hostName(), u"default.test"_s);
    QVERIFY2(proxyFor(withDefault({.noProxy = u"engine.test"_s}, proxy), engine)->type() == QNetworkProxy::NoProxy,
             "what a profile exempts stays so");
    const Trust own{.proxyMode = ProxyMode::Explicit, .proxy = QUrl(u"http://own.test:1"_s)};
    QCOMPARE(proxyFor(withDefault(own, proxy), engine)->hostName(), u"own.test"_s);
    const Trust straight{.proxyMode = ProxyMode::None};
    QCOMPARE(proxyFor(withDefault(straight, proxy), engine)->type(), QNetworkProxy::NoProxy);
    const ProxyDefault senseless{.mode = ProxyMode::Explicit, .address = QUrl(u"nonsense"_s)};
    QCOMPARE(proxyFor(withDefault({}, senseless), engine).error().kind, ErrorKind::Usage);
}

QTEST_APPLESS_MAIN(TestNetProxyChoice)
#include "tst_net_proxychoice.moc"
