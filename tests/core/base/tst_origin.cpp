// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/origin.h"

#include <QTest>

using namespace bearerbox;

class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origin_data();
    void origin();
    void loopback_data();
    void loopback();
};

void TestOrigin::origin_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::addRow("the port of https is written")
        << u"https://engine.example/v4"_qs << u"https://engine.example:443"_qs;
    QTest::addRow("the port of http is written") << u"http://engine.example"_qs << u"http://engine.example:80"_qs;
    QTest::addRow("a port stays") << u"https://10.0.0.1:30100/x"_qs << u"https://10.0.0.1:30100"_qs;
    QTest::addRow("case of the host does not matter")
        << u"https://ENGINE.example"_qs << u"https://engine.example:443"_qs;
    QTest::addRow("an IPv6 host") << u"https://[fe80::1]:30100"_qs << u"https://[fe80::1]:30100"_qs;
    QTest::addRow("an international name")
        << u"https://b\u00fccher.example"_qs << u"https://xn--bcher-kva.example:443"_qs;
    QTest::addRow("no host, no origin") << u"file:///tmp"_qs << u""_qs;
}

void TestOrigin::origin()
{
    QFETCH(QString, url);
    QTEST(Origin::of(QUrl(url)).text(), "text");
}

void TestOrigin::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::addRow("localhost") << u"http://localhost:1"_qs << true;
    QTest::addRow("a subdomain of localhost may resolve elsewhere") << u"http://engine.localhost"_qs << false;
    QTest::addRow("127.0.0.1") << u"http://127.0.0.1"_qs << true;
    QTest::addRow("all of 127/8") << u"http://127.9.9.9"_qs << true;
    QTest::addRow("IPv6 loopback") << u"http://[::1]:80"_qs << true;
    QTest::addRow("a name that begins like it") << u"http://127.0.0.1.example.com"_qs << false;
    QTest::addRow("a name that ends like it") << u"http://notlocalhost"_qs << false;
    QTest::addRow("a private address") << u"http://10.0.0.1"_qs << false;
    QTest::addRow("the unspecified address") << u"http://0.0.0.0"_qs << false;
}

void TestOrigin::loopback()
{
    QFETCH(QString, url);
    QTEST(isLoopback(QUrl(url)), "loopback");
}

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
