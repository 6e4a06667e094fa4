// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime received = QDateTime::fromSecsSinceEpoch(1'650'548'501, Qt::UTC);

} // namespace

/// What answers give besides a step's token: the verdict of a probe, a renewed token; and what is made of pasted ones.
class TestRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probes_data();
    void probes();
    void renewals_data();
    void renewals();
    void stripping_data();
    void stripping();
};

void TestRenewal::probes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("tokenDead");
    QTest::addRow("200 with an answer in it") << 200 << R"({"perms":[]})"_ba << true << false;
    QTest::addRow("204, nothing in it") << 204 << ""_ba << true << false;
    QTest::addRow("an expired token") << 401 << R"({"errorCode":"401205","errorMessage":"Token is expired"})"_ba
                                      << false << true;
    QTest::addRow("another engine's token")
        << 401 << R"({"errorCode":"401201","errorMessage":"Request unauthorized"})"_ba << false << true;
    QTest::addRow("no token shown") << 401 << R"({"errorCode":"401204","errorMessage":"No authorization header"})"_ba
                                    << false << false;
    QTest::addRow("a redirect accepts nothing") << 302 << ""_ba << false << false;
}

void TestRenewal::probes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, tokenDead);
    const tl::expected<void, Refusal> verdict = readProbe(engineMaterial(), answerOf(status, body, received));
    QTEST(verdict.has_value(), "accepted");
    if (!verdict) {
        QCOMPARE(verdict.error().tokenDead, tokenDead);
    }
}

void TestRenewal::renewals_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::addRow("as it is") << "ccmessaging-token: eyJuZXci=="_ba << "eyJuZXci=="_ba;
    QTest::addRow("its name in any case") << "CCMessaging-Token: eyJuZXci"_ba << "eyJuZXci"_ba;
    QTest::addRow("in quotes") << "ccmessaging-token: \"eyJuZXci\""_ba << "eyJuZXci"_ba;
    QTest::addRow("another header") << "ccmessaging-token-2: eyJuZXci"_ba << ""_ba;
    QTest::addRow("nothing behind the colon") << "ccmessaging-token: "_ba << ""_ba;
    QTest::addRow("with a space inside") << "ccmessaging-token: a b"_ba << ""_ba;
    QTest::addRow("not ASCII") << "ccmessaging-token: \xc3\xa9"_ba << ""_ba;
}

void TestRenewal::renewals()
{
    QFETCH(QByteArray, header);
    const HttpAnswer answer = answerOf(200, R"({"resultCode":"0"})"_ba, received, {header});
    const std::optional<Token> token = renewedToken(aiccMaterial(), answer);
    QTEST(token ? token->value.reveal().toByteArray() : ""_ba, "token");
    if (token) {
        QCOMPARE(received.secsTo(token->expiresAt.value()), qint64(3600));
    }
    QVERIFY2(!renewedToken(engineMaterial(), answer), "the engine renews nothing");
}

void TestRenewal::stripping_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("stripped");
    QTest::addRow("nothing to strip") << "a.b"_ba << "a.b"_ba;
    QTest::addRow("quotes around it") << "\"a\""_ba << "a"_ba;
    QTest::addRow("white space outside the quotes") << " \"a\"\r\n"_ba << "a"_ba;
    QTest::addRow("apostrophes are part of it") << "'a'"_ba << "'a'"_ba;
    QTest::addRow("nothing at all") << ""_ba << ""_ba;
}

void TestRenewal::stripping()
{
    QFETCH(QByteArray, given);
    QTEST(strippedToken(secret(given)).reveal().toByteArray(), "stripped");
}

QTEST_APPLESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
