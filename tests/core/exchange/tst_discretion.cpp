// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What a file may keep of a refusal that quotes what was sent.
class TestDiscretion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeKept_data();
    void whatMayBeKept();
};

void TestDiscretion::whatMayBeKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("code");

    const QString bare = u"The service answered with status 401 (401202)."_s;
    QTest::newRow("without the secret all of it")
        << R"({"errorCode":"401202","errorMessage":"wrong password"})"_ba
        << u"The service answered with status 401 (401202): wrong password"_s << u"401202"_s;
    QTest::newRow("a short secret, a word of the sentence")
        << R"({"errorCode":"401202","errorMessage":"the password hunter of root is wrong"})"_ba << bare << u"401202"_s;
    QTest::newRow("in capitals") << R"({"errorCode":"401202","errorMessage":"no HUNTER"})"_ba << bare << u"401202"_s;
    QTest::newRow("as a value, which is masked on the screen")
        << R"({"errorCode":"401202","errorMessage":"password=hunter"})"_ba << bare << u"401202"_s;
    QTest::newRow("in a body of plain words")
        << "no hunter here"_ba << u"The service answered with status 401."_s << QString();
    QTest::newRow("in the place of the code")
        << R"({"errorCode":"you sent hunter there"})"_ba << u"The service answered with status 401."_s << QString();
}

void TestDiscretion::whatMayBeKept()
{
    QFETCH(QByteArray, body);
    const Material material = engineMaterial("hunter");
    const QDateTime received = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    const auto answered = readAnswer(material.service->steps.front(), material, answerOf(401, body, received));
    const Error kept = answered.error().error.inOwnWords();
    QTEST(kept.detail, "kept");
    QTEST(kept.code, "code");
    QCOMPARE(kept.httpStatus, 401);
    QCOMPARE(kept.kind, ErrorKind::Rejected);
}

QTEST_APPLESS_MAIN(TestDiscretion)
#include "tst_discretion.moc"
