// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messagingtokens.h"
#include "tests/support/fakeclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMessagingTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsBase64OfItsParticipant();
    void onlyTheNewestOfAParticipantLives();
    void participantsDoNotDisturbEachOther();
    void theComparisonIsExact_data();
    void theComparisonIsExact();
    void aTokenDiesAfterItsLifetime();
    void aRenewalKillsTheOldOne();

private:
    const Participant m_user{.tenantId = u"t"_s, .channelId = u"c"_s, .userId = u"O\"Neill\\"_s};
};

void TestMessagingTokens::aTokenIsBase64OfItsParticipant()
{
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray json = QByteArray::fromBase64(tokens.issue(m_user));
    QVERIFY2(json.startsWith(R"({"createTime":)" + QByteArray::number(hand.now().toMSecsSinceEpoch()) + ','),
             json.constData());
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value("tenantId"_L1).toString(), m_user.tenantId);
    QCOMPARE(object.value("channelId"_L1).toString(), m_user.channelId);
    QCOMPARE(object.value("userId"_L1).toString(), m_user.userId);
}

void TestMessagingTokens::onlyTheNewestOfAParticipantLives()
{
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray first = tokens.issue(m_user);
    const QByteArray second = tokens.issue(m_user); // within the same millisecond
    QVERIFY(first != second);
    QVERIFY(!tokens.isLive(first));
    QVERIFY(tokens.isLive(second));
}

void TestMessagingTokens::participantsDoNotDisturbEachOther()
{
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray mine = tokens.issue(m_user);
    Participant other = m_user;
    other.userId = u"other"_s;
    const QByteArray theirs = tokens.issue(other);
    QVERIFY(tokens.isLive(mine));
    QVERIFY(tokens.isLive(theirs));
}

void TestMessagingTokens::theComparisonIsExact_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addRow("quotes around it") << "\""_ba << "\""_ba;
    QTest::addRow("a space behind it") << ""_ba << " "_ba;
    QTest::addRow("another padding") << ""_ba << "="_ba;
}

void TestMessagingTokens::theComparisonIsExact()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray token = tokens.issue(m_user);
    QVERIFY(tokens.isLive(token));
    QVERIFY(!tokens.isLive(before + token + after));
}

void TestMessagingTokens::aTokenDiesAfterItsLifetime()
{
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray token = tokens.issue(m_user);
    hand.advance(1h - 1ms);
    QVERIFY(tokens.isLive(token));
    hand.advance(1ms);
    QVERIFY(!tokens.isLive(token));
    QVERIFY2(!tokens.renewed(token), "a dead token has no successor");
}

void TestMessagingTokens::aRenewalKillsTheOldOne()
{
    bearerbox::test::FakeClock hand;
    MessagingTokens tokens(hand.clock(), 1h);
    const QByteArray token = tokens.issue(m_user);
    hand.advance(30min);
    const auto successor = tokens.renewed(token);
    QVERIFY(successor);
    QVERIFY(!tokens.isLive(token));
    QVERIFY2(!tokens.renewed(token), "a dead token has no successor");
    hand.advance(45min);
    QVERIFY2(tokens.isLive(*successor), "the successor has a whole life of its own");
}

QTEST_APPLESS_MAIN(TestMessagingTokens)
#include "tst_messagingtokens.moc"
