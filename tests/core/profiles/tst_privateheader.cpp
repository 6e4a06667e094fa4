// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/privateheader.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestPrivateHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_data();
    void header();
};

void TestPrivateHeader::header_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isPrivate");
    for (const QString &name :
         {u"X-Api-Key"_s, u"x-amz-security-TOKEN"_s, u"X-Secret"_s, u"Proxy-Auth"_s, u"X-Password"_s, u"X-Pass"_s,
          u"X-Pwd"_s, u"Set-Cookie"_s, u"X-Session"_s, u"X-Credential"_s, u"X-Signature"_s, u"X-Amz-Jwt"_s}) {
        QTest::addRow("the name %s", qPrintable(name)) << name << u"1"_s << true;
    }
    QTest::addRow("a bearer token") << u"X-A"_s << u"Bearer abc"_s << true;
    QTest::addRow("a bearer token behind blanks, in capitals") << u"X-A"_s << u"  BEARER abc"_s << true;
    QTest::addRow("a user and a password") << u"X-A"_s << u"Basic YTpi"_s << true;
    QTest::addRow("a JWT") << u"X-A"_s << u"eyJhbGciOi"_s << true;
    QTest::addRow("a tenant") << u"X-TenantSpaceID"_s << u"42"_s << false;
    QTest::addRow("a word that begins like a scheme") << u"X-Plan"_s << u"basics"_s << false;
    QTest::addRow("nothing") << QString() << QString() << false;
}

void TestPrivateHeader::header()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QTEST(soundsSecret({name, value}), "isPrivate");
}

QTEST_APPLESS_MAIN(TestPrivateHeader)
#include "tst_privateheader.moc"
