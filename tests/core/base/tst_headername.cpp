// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/headername.h"

#include <QTest>

using namespace bearerbox;

class TestHeaderName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSenders_data();
    void theSenders();
};

void TestHeaderName::theSenders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isTheSenders");
    for (const char *name :
         {"Accept-Encoding", "connection", "CONTENT-LENGTH", "Expect", "Host", "Keep-Alive", "Proxy-Authorization",
          "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"}) {
        QTest::addRow("%s", name) << QByteArray(name) << true;
    }
    for (const char *name : {"", "Authorization", "Content-Type", "Cookie", "Accept", "Hostname", "X-Host"}) {
        QTest::addRow("not \"%s\"", name) << QByteArray(name) << false;
    }
}

void TestHeaderName::theSenders()
{
    QFETCH(QByteArray, name);
    QTEST(isSendersHeader(name), "isTheSenders");
}

QTEST_APPLESS_MAIN(TestHeaderName)
#include "tst_headername.moc"
