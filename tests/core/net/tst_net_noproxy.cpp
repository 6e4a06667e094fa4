// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/noproxy.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// Lists as curl reads them (its test1614 and its manual, --noproxy).
class TestNetNoProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exempt_data();
    void exempt();
};

void TestNetNoProxy::exempt_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("list");
    QTest::addColumn<bool>("direct");
    const auto row = [](const char *name, const QString &host, const QString &list, bool direct) {
        QTest::newRow(name) << host << list << direct;
    };
    row("nothing listed", u"engine.example"_s, u""_s, false);
    row("blanks and commas only", u"engine.example"_s, u" , ,"_s, false);
    row("all", u"engine.example"_s, u"*"_s, true);
    row("the name", u"engine.example"_s, u"engine.example"_s, true);
    row("the name in other case", u"Engine.Example"_s, u"engine.EXAMPLE"_s, true);
    row("a name below", u"a.engine.example"_s, u"engine.example"_s, true);
    row("a suffix with a dot", u"engine.example"_s, u".example"_s, true);
    row("a suffix with a star", u"engine.example"_s, u"*.example"_s, true);
    row("a dot means the name too", u"engine.example"_s, u".engine.example"_s, true);
    row("a suffix within a label", u"myengine.example"_s, u"engine.example"_s, false);
    row("a name above", u"example"_s, u"engine.example"_s, false);
    row("dots at the end", u"engine.example."_s, u"engine.example"_s, true);
    row("a dot at the end of the entry", u"engine.example"_s, u"engine.example."_s, true);
    row("second of several", u"engine.example"_s, u"other.example, engine.example"_s, true);
    row("blanks between", u"engine.example"_s, u"other.example engine.example"_s, true);
    row("none of several", u"engine.example"_s, u"other.example,third.example"_s, false);
    row("an international name", u"引擎.example"_s, u"xn--20t60k.example"_s, true);
    row("an address", u"10.0.0.10"_s, u"10.0.0.10"_s, true);
    row("another address", u"10.0.0.10"_s, u"10.0.0.1"_s, false);
    row("an address is no name", u"10.0.0.10"_s, u"0.10"_s, false);
    row("a network", u"10.1.2.3"_s, u"10.0.0.0/8"_s, true);
    row("outside the network", u"11.1.2.3"_s, u"10.0.0.0/8"_s, false);
    row("at the edge of a network", u"192.168.0.127"_s, u"192.168.0.0/25"_s, true);
    row("beyond the edge of a network", u"192.168.0.128"_s, u"192.168.0.0/25"_s, false);
    row("a network of one", u"10.0.0.10"_s, u"10.0.0.10/32"_s, true);
    row("everything of version 4", u"10.0.0.10"_s, u"0.0.0.0/0"_s, true);
    row("a network for a name", u"engine.example"_s, u"10.0.0.0/8"_s, false);
    row("an address of version 6", u"::1"_s, u"::1"_s, true);
    row("written otherwise", u"::1"_s, u"0:0:0:0:0:0:0:1"_s, true);
    row("in brackets", u"::1"_s, u"[::1]"_s, true);
    row("a network of version 6", u"fd00::1"_s, u"fd00::/8"_s, true);
    row("a network of the other version", u"::1"_s, u"0.0.0.0/0"_s, false);
    row("a network that is none", u"10.0.0.1"_s, u"10.0.0.0/x"_s, false);
}

void TestNetNoProxy::exempt()
{
    QFETCH(QString, host);
    QFETCH(QString, list);
    QTEST(isExempt(host, list), "direct");
}

QTEST_APPLESS_MAIN(TestNetNoProxy)
#include "tst_net_noproxy.moc"
