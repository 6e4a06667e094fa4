// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/headersets.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

Material materialOf(std::chrono::milliseconds accessLeft, std::chrono::milliseconds messagingLeft)
{
    Material material = aiccMaterial();
    material.secrets.clear();
    material.tokens[u"access"_s] = tokenOf("first"_ba, now.addSecs(-60), accessLeft + 1min);
    material.tokens[u"messaging"_s] = tokenOf("second"_ba, now.addSecs(-60), messagingLeft + 1min);
    return material;
}

} // namespace

class TestHeaderSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void whatIsDeadIsNotGivenOut_data();
    void whatIsDeadIsNotGivenOut();
};

void TestHeaderSets::formats_data()
{
    QTest::addColumn<QString>("standard");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QByteArray>("begins");
    QTest::addRow("nothing said: header lines") << u""_s << u""_s << "Authorization: Bearer first\nx-app-key: "_ba;
    QTest::addRow("the profile's own") << u"raw"_s << u""_s << "second"_ba;
    QTest::addRow("what is asked for wins") << u"raw"_s << u"json"_s << "{\"Authorization\": "_ba;
    QTest::addRow("curl goes to the probe") << u""_s << u"curl"_s << "curl -H 'Authorization: Bearer first'"_ba;
}

void TestHeaderSets::formats()
{
    QFETCH(QString, standard);
    QFETCH(QString, asked);
    QFETCH(QByteArray, begins);
    Material material = materialOf(1h, 1h);
    material.profile.defaultFormat = standard;
    const Result<Secret> text = formattedHeaders(material, asked, FormatBook(), now);
    QVERIFY(text);
    QVERIFY2(text->reveal().startsWith(begins), text->reveal().constData());
    if (asked == "curl"_L1) {
        QVERIFY(text->reveal().endsWith(
            " 'https://service.besclouds.com/apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB'"));
    }
}

void TestHeaderSets::whatIsDeadIsNotGivenOut_data()
{
    QTest::addColumn<qint64>("access");
    QTest::addColumn<qint64>("messaging");
    QTest::addColumn<QString>("format");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addRow("the first is dead") << qint64(0) << qint64(1000) << u"raw"_s << ErrorKind::SecretMissing;
    QTest::addRow("the second is dead") << qint64(1000) << qint64(0) << u"header"_s << ErrorKind::SecretMissing;
    QTest::addRow("no such format") << qint64(1000) << qint64(1000) << u"xml"_s << ErrorKind::Usage;
}

void TestHeaderSets::whatIsDeadIsNotGivenOut()
{
    QFETCH(qint64, access);
    QFETCH(qint64, messaging);
    QFETCH(QString, format);
    const Material material = materialOf(std::chrono::milliseconds(access), std::chrono::milliseconds(messaging));
    const Result<Secret> text = formattedHeaders(material, format, FormatBook(), now);
    QVERIFY(!text);
    QTEST(text.error().kind, "kind");
}

QTEST_APPLESS_MAIN(TestHeaderSets)
#include "tst_headersets.moc"
