// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/tokenmint.h"
#include "tests/app/sandbox/requests.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject part(const QByteArray &token, int index)
{
    const QByteArray json = QByteArray::fromBase64(token.split('.').at(index), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestTokenMint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenHasTheEnginesShape();
    void theSignatureIsTheKeysOwn();
    void aTokenLivesUntilItsExpiry();
    void aTrueSignatureUnderAnotherAlgorithmIsForged();
    void forgeries_data();
    void forgeries();
};

void TestTokenMint::aTokenHasTheEnginesShape()
{
    bearerbox::test::FakeClock hand;
    const TokenMint mint(testKey(), hand.clock());
    const QByteArray token = mint.mint(u"root"_s, {u"admin"_s}, 12h);
    QVERIFY2(!token.contains('='), "JWT parts have no padding");
    QCOMPARE(part(token, 0), (QJsonObject{{u"alg"_s, u"RS512"_s}, {u"typ"_s, u"JWT"_s}}));
    QCOMPARE(part(token, 1), (QJsonObject{{u"account"_s, u"root"_s},
                                          {u"exp"_s, hand.now().toSecsSinceEpoch() + 12 * 3600},
                                          {u"roles"_s, QJsonArray{u"admin"_s}}}));
}

void TestTokenMint::theSignatureIsTheKeysOwn()
{
    const auto key = SigningKey::generate();
    const auto other = SigningKey::generate();
    const QByteArray signature = key->sign("text");
    QCOMPARE(signature.size(), 256);
    QVERIFY(key->isSignedBy("text", signature));
    QVERIFY(!key->isSignedBy("texts", signature));
    QVERIFY(!other->isSignedBy("text", signature));
}

void TestTokenMint::aTokenLivesUntilItsExpiry()
{
    bearerbox::test::FakeClock hand;
    const TokenMint mint(testKey(), hand.clock());
    const QByteArray token = mint.mint(u"root"_s, {u"admin"_s}, 15min);
    hand.advance(15min - 1s);
    QCOMPARE(mint.accountOf(token).value_or(QString()), u"root"_s);
    hand.advance(1s);
    QVERIFY(!mint.accountOf(token));
    QCOMPARE(mint.accountOf(token).error(), TokenMint::Fault::Expired);
}

void TestTokenMint::aTrueSignatureUnderAnotherAlgorithmIsForged()
{
    bearerbox::test::FakeClock hand;
    const TokenMint mint(testKey(), hand.clock());
    constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    for (const QByteArray &algorithm : {"RS512"_ba, "RS256"_ba}) {
        const QByteArray text = QByteArray(R"({"alg":")" + algorithm + R"("})").toBase64(encoding) + '.' +
                                R"({"account":"root","exp":99999999999})"_ba.toBase64(encoding);
        const QByteArray token = text + '.' + testKey().sign(text).toBase64(encoding);
        QCOMPARE(mint.accountOf(token).has_value(), algorithm == "RS512");
    }
}

void TestTokenMint::forgeries_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray header = R"({"alg":"RS512","typ":"JWT"})"_ba;
    const QByteArray claims = R"({"account":"root","exp":99999999999,"roles":["admin"]})"_ba;
    QTest::addRow("other claims under a true signature") << header << claims << "keep"_ba;
    QTest::addRow("no signature") << header << claims << ""_ba;
    QTest::addRow("the algorithm none") << R"({"alg":"none"})"_ba << claims << ""_ba;
    QTest::addRow("expired and forged is forged") << header << R"({"account":"root","exp":1})"_ba << "AAAA"_ba;
    QTest::addRow("a signature that is no Base64") << header << claims << "***"_ba;
}

void TestTokenMint::forgeries()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, claims);
    QFETCH(QByteArray, signature);
    bearerbox::test::FakeClock hand;
    const TokenMint mint(testKey(), hand.clock());
    const QByteArray genuine = mint.mint(u"root"_s, {u"admin"_s}, 12h).split('.').at(2);
    constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray token =
        header.toBase64(encoding) + '.' + claims.toBase64(encoding) + '.' + (signature == "keep" ? genuine : signature);
    QVERIFY(!mint.accountOf(token));
    QCOMPARE(mint.accountOf(token).error(), TokenMint::Fault::Forged);
}

QTEST_APPLESS_MAIN(TestTokenMint)
#include "tst_tokenmint.moc"
