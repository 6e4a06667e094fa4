// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/tokenblob.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
const QString identity = u"identity"_s;
const QUrl address(u"https://engine.example:30100"_s);

Tokens someTokens()
{
    Tokens tokens{{u"access"_s, tokenOf("odd\"\\token"_ba, now, 1h)},
                  {u"messaging"_s, tokenOf("b"_ba, now.addMSecs(-7), 10min)}};
    tokens[u"access"_s].source = ExpirySource::Jwt;
    return tokens;
}

/// Puts tokens into a blob and takes them out again.
Tokens thereAndBack(const Tokens &tokens, const QString &askedFor = identity)
{
    KeptTokens kept;
    kept.serve(address, tokens);
    return fromBlob(toBlob(kept, identity), askedFor).at(address);
}

} // namespace

class TestTokenBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut();
    void anUnknownExpiryStaysUnknown();
    void theDeadAreShownToo();
    void anotherIdentityGetsNothing();
    void eachAddressHasItsOwn();
    void theFirstServesUntilAnotherAnswers();
    void garbage_data();
    void garbage();
};

void TestTokenBlob::whatGoesInComesOut()
{
    QCOMPARE(thereAndBack(someTokens()), someTokens());
}

void TestTokenBlob::anUnknownExpiryStaysUnknown()
{
    for (const ExpirySource source : {ExpirySource::Jwt, ExpirySource::Response, ExpirySource::Documented,
                                      ExpirySource::User, ExpirySource::Unknown}) {
        const Tokens tokens{{u"token"_s, {.value = secret("t"_ba), .issuedAt = now, .source = source}}};
        QCOMPARE(thereAndBack(tokens), tokens);
    }
}

void TestTokenBlob::theDeadAreShownToo()
{
    const Tokens dead{{u"access"_s, tokenOf("t"_ba, now.addYears(-1), 1h)}};
    QCOMPARE(thereAndBack(dead), dead);
}

void TestTokenBlob::anotherIdentityGetsNothing()
{
    QVERIFY(thereAndBack(someTokens(), u"other"_s).empty());
    QVERIFY(thereAndBack(someTokens(), QString()).empty());
}

void TestTokenBlob::eachAddressHasItsOwn()
{
    const QUrl other(u"https://standby.example:30100/cse"_s);
    KeptTokens kept;
    kept.serve(other, someTokens());
    kept.serve(address, {{u"token"_s, tokenOf("one"_ba, now, 1h)}});
    const KeptTokens back = fromBlob(toBlob(kept, identity), identity);
    QCOMPARE(back.at(other), someTokens());
    QCOMPARE(back.at(address).at(u"token"_s).value, secret("one"_ba));
    QCOMPARE(back.serving, u"https://engine.example:30100"_s);
}

void TestTokenBlob::theFirstServesUntilAnotherAnswers()
{
    const QUrl other(u"https://standby.example:30100"_s);
    KeptTokens kept;
    QCOMPARE(kept.servingAmong({address, other}), address);
    kept.serve(other, {});
    QCOMPARE(kept.servingAmong({address, other}), other);
    QVERIFY2(kept.servingAmong({address}) == address, "the other has been taken from the profile");
    QCOMPARE(kept.servingAmong({}), QUrl());
}

void TestTokenBlob::garbage_data()
{
    QTest::addColumn<QByteArray>("blob");
    const auto step = [](const char *token) {
        return R"({"version":2,"identity":"identity","addresses":{"https://engine.example:30100":{"token":)" +
               QByteArray(token) + "}}}";
    };
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("not JSON") << "\x01\x02"_ba;
    QTest::addRow("an array") << "[]"_ba;
    QTest::addRow("of a later version") << R"({"version":3,"identity":"identity","addresses":{}})"_ba;
    QTest::addRow("no version") << R"({"identity":"identity","addresses":{}})"_ba;
    QTest::addRow("addresses that are none") << R"({"version":2,"identity":"identity","addresses":[1]})"_ba;
    QTest::addRow("steps that are none")
        << R"({"version":2,"identity":"identity","addresses":{"https://engine.example:30100":[1]}})"_ba;
    QTest::addRow("a step that is none") << step("5");
    QTest::addRow("a token without a value") << step(R"({"issuedAt":"2026-09-21T14:13:20.000Z","source":"jwt"})");
    QTest::addRow("an empty value") << step(R"({"value":"","issuedAt":"2026-09-21T14:13:20.000Z","source":"jwt"})");
    QTest::addRow("no source") << step(R"({"value":"t","issuedAt":"2026-09-21T14:13:20.000Z"})");
    QTest::addRow("an unknown source") << step(
        R"({"value":"t","issuedAt":"2026-09-21T14:13:20.000Z","source":"guess"})");
    QTest::addRow("no issue") << step(R"({"value":"t","source":"jwt"})");
    QTest::addRow("an expiry that is no instant")
        << step(R"({"value":"t","issuedAt":"2026-09-21T14:13:20.000Z","expiresAt":"soon","source":"jwt"})");
}

void TestTokenBlob::garbage()
{
    QFETCH(QByteArray, blob);
    QVERIFY(fromBlob(secret(blob), identity).at(address).empty());
}

QTEST_APPLESS_MAIN(TestTokenBlob)
#include "tst_tokenblob.moc"
