// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/identity.h"
#include "core/sessions/renewal.h"
#include "core/sessions/tokenkeeping.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A ccmessaging-token that somebody else's call brought, in its response headers.
class TestRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void headers_data();
    void headers();
    void itLivesAsLongAsANewOne();
    void theSameAgainLivesNoLonger();
    void theOtherHalfStays();
    void anOlderBlockIsNotTaken();
    void theTokenBeforeIsKnownToBeDead();
    void aServiceThatRenewsNothingSaysSo();
    void aCacheThatFailsIsSaid();

private:
    [[nodiscard]] Result<Token> adopt(const QByteArray &headers)
    {
        return await(adoptRenewal(m_profile, aiccMaterial().service, secret(headers), m_bench->facilities()));
    }
    std::unique_ptr<Bench> m_bench;
    Profile m_profile;
};

void TestRenewal::init()
{
    m_bench = std::make_unique<Bench>();
    m_profile = m_bench->save(aiccProfile(), {});
}

void TestRenewal::headers_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("token");
    const QByteArray foreign = QByteArray(R"({"channelId":"channel","userId":"somebody"})").toBase64();
    QTest::addRow("a block with its status line")
        << "HTTP/1.1 200 OK\r\nDate: Mon, 21 Sep 2026 14:13:20 GMT\r\nccmessaging-token: renewed\r\n\r\n"_ba
        << "renewed"_ba;
    QTest::addRow("the line alone, without an end") << "ccmessaging-token: renewed"_ba << "renewed"_ba;
    QTest::addRow("in another case, without a blank") << "CCMessaging-Token:renewed\n"_ba << "renewed"_ba;
    QTest::addRow("as curl -v prints it") << "* Connected\n> GET / HTTP/1.1\n< ccmessaging-token: renewed\r\n<"_ba
                                          << "renewed"_ba;
    QTest::addRow("what was asked is not the answer")
        << "> ccmessaging-token: old\r\n< HTTP/1.1 200 OK\r\n< ccmessaging-token: renewed\r\n"_ba << "renewed"_ba;
    QTest::addRow("a question without an answer") << "> ccmessaging-token: old\r\n"_ba << ""_ba;
    QTest::addRow("of two answers the last") << "HTTP/1.1 302 Found\r\nccmessaging-token: old\r\n\r\nHTTP/2 200\r\n"
                                                "ccmessaging-token: renewed\r\n"_ba
                                             << "renewed"_ba;
    QTest::addRow("the last answer has none")
        << "HTTP/1.1 200 OK\r\nccmessaging-token: old\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"_ba << ""_ba;
    QTest::addRow("dead on arrival") << "Date: Mon, 21 Sep 2020 14:13:20 GMT\r\nccmessaging-token: dead\r\n"_ba
                                     << ""_ba;
    QTest::addRow("in quotes") << "ccmessaging-token: \"renewed\""_ba << "renewed"_ba;
    QTest::addRow("folded into a second line") << "ccmessaging-token:\n renewed\nDate: now"_ba << "renewed"_ba;
    QTest::addRow("it is not there") << "HTTP/1.1 200 OK\r\nDate: now\r\n"_ba << ""_ba;
    QTest::addRow("nothing at all") << ""_ba << ""_ba;
    QTest::addRow("a token alone is no header") << "renewed"_ba << ""_ba;
    QTest::addRow("with a blank inside") << "ccmessaging-token: two words"_ba << ""_ba;
    QTest::addRow("not ASCII") << "ccmessaging-token: r\xc3\xa9newed"_ba << ""_ba;
    QTest::addRow("somebody else's") << "ccmessaging-token: " + foreign << ""_ba;
}

void TestRenewal::headers()
{
    QFETCH(QByteArray, headers);
    const Result<Token> adopted = adopt(headers);
    QTEST(adopted ? adopted->value.reveal().toByteArray() : QByteArray(), "token");
    const Tokens kept = m_bench->keptTokens(m_profile);
    QCOMPARE(kept.size(), std::size_t(adopted ? 1 : 0));
    if (!adopted) {
        QVERIFY(adopted.error().kind == ErrorKind::Usage || adopted.error().kind == ErrorKind::Unusable);
        QVERIFY(!adopted.error().detail.isEmpty());
    }
}

void TestRenewal::itLivesAsLongAsANewOne()
{
    const Token token = adopt("ccmessaging-token: renewed"_ba).value();
    QCOMPARE(token.issuedAt, m_bench->time.now());
    QCOMPARE(token.expiresAt, std::optional(m_bench->time.now().addSecs(3600)));
    QCOMPARE(token.source, ExpirySource::Documented);
}

void TestRenewal::theSameAgainLivesNoLonger()
{
    const Token token = adopt("ccmessaging-token: renewed"_ba).value();
    m_bench->time.advance(50min);
    QCOMPARE(adopt("ccmessaging-token: renewed"_ba).value(), token);
    QCOMPARE(m_bench->keptTokens(m_profile).at(u"messaging"_s), token);
}

void TestRenewal::theOtherHalfStays()
{
    Profile profile = m_profile;
    KeptTokens kept;
    const Token access = tokenOf("access"_ba, m_bench->time.now(), 10min);
    kept.serve(materialOf(profile).address, {{u"access"_s, access}});
    m_bench->tokens.blobs[profile.id] = toBlob(kept, identityOf(profile, *aiccMaterial().service));
    QVERIFY(adopt("ccmessaging-token: renewed"_ba));
    QCOMPARE(m_bench->keptTokens(m_profile).at(u"access"_s), access);
}

void TestRenewal::anOlderBlockIsNotTaken()
{
    const QByteArray date = "Date: " + httpDate(m_bench->time.now().addSecs(-600)) + "\r\n";
    const Token old = adopt(date + "ccmessaging-token: old").value();
    QCOMPARE(old.expiresAt, std::optional(m_bench->time.now().addSecs(3000)));
    QVERIFY(adopt("ccmessaging-token: newer"_ba));
    QCOMPARE(adopt(date + "ccmessaging-token: old").error().kind, ErrorKind::Usage);
    QCOMPARE(m_bench->keptTokens(m_profile).at(u"messaging"_s).value, secret("newer"_ba));
}

void TestRenewal::theTokenBeforeIsKnownToBeDead()
{
    QVERIFY(adopt("ccmessaging-token: one"_ba));
    Profile sameUser = aiccProfile();
    sameUser.id = QUuid::createUuid();
    sameUser.name = u"the same user"_s;
    sameUser = m_bench->save(sameUser, {});
    QVERIFY(await(
        adoptRenewal(sameUser, aiccMaterial().service, secret("ccmessaging-token: two"_ba), m_bench->facilities())));
    QVERIFY(m_bench->keptTokens(m_profile).at(u"messaging"_s).isReplaced);
    QVERIFY(!m_bench->keptTokens(sameUser).at(u"messaging"_s).isReplaced);
}

void TestRenewal::aServiceThatRenewsNothingSaysSo()
{
    const Profile engine = m_bench->save(engineProfile(), {});
    const auto adopted = await(
        adoptRenewal(engine, engineMaterial().service, secret("ccmessaging-token: one"_ba), m_bench->facilities()));
    QCOMPARE(adopted.error().kind, ErrorKind::Usage);
}

void TestRenewal::aCacheThatFailsIsSaid()
{
    m_bench->tokens.failure = Error{.kind = ErrorKind::StoreLocked};
    QCOMPARE(adopt("ccmessaging-token: one"_ba).error().kind, ErrorKind::StoreLocked);
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
