// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/acquirefixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The stores around one step: one that fails, one without the secret, and none that is used.
class TestAcquireStores : public AcquireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void storeFailures_data();
    void storeFailures();
    void aCacheThatCannotBeReadStopsTheLogIn();
    void aCacheThatCannotBeWrittenDoesNotLoseTheToken();
    void aMissingSecretIsNamed();
    void givenSecretsUseNothingStored();
};

void TestAcquireStores::storeFailures_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addRow("locked") << ErrorKind::StoreLocked;
    QTest::addRow("absent") << ErrorKind::StoreAbsent;
    QTest::addRow("denied") << ErrorKind::StoreDenied;
}

void TestAcquireStores::storeFailures()
{
    QFETCH(ErrorKind, kind);
    m_bench->secrets.failure = Error{.kind = kind};
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, kind);
    QVERIFY(!got.asked);
    QVERIFY(m_service->calls().isEmpty());
    m_bench->secrets.failure.reset();
    m_service->answerNext(200, opaqueToken);
    QVERIFY2(!get().error, "nothing is remembered against the credential");
}

void TestAcquireStores::aCacheThatCannotBeReadStopsTheLogIn()
{
    m_bench->tokens.failure = Error{.kind = ErrorKind::StoreLocked};
    QCOMPARE(get().error.value().kind, ErrorKind::StoreLocked);
    QVERIFY(m_service->calls().isEmpty());
}

void TestAcquireStores::aCacheThatCannotBeWrittenDoesNotLoseTheToken()
{
    m_bench->tokens.writeFailure = Error{.kind = ErrorKind::StoreLocked, .detail = u"No key."_s};
    m_service->answerNext(200, opaqueToken);
    QTest::ignoreMessage(QtWarningMsg, "No key.");
    const Acquisition got = get();
    QVERIFY(!got.error);
    QCOMPARE(got.tokens.size(), 1U);
}

void TestAcquireStores::aMissingSecretIsNamed()
{
    m_bench->secrets.items.clear();
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::SecretMissing);
    QVERIFY(got.error->detail.contains("Password"_L1));
    QVERIFY(m_service->calls().isEmpty());
}

void TestAcquireStores::givenSecretsUseNothingStored()
{
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    m_bench->tokens.failure = m_bench->secrets.failure;
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(401, wrongPassword);
    const int reads = m_bench->secrets.reads + m_bench->tokens.reads;
    Request given = request();
    given.given = {{u"password"_s, secret("given"_ba)}};
    QVERIFY(!await(acquire(given, m_bench->facilities())).error);
    QCOMPARE(await(acquire(given, m_bench->facilities())).error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
    QVERIFY(m_service->requests().front().body.contains("\"given\""));
    QCOMPARE(m_bench->secrets.reads + m_bench->tokens.reads, reads);
    QCOMPARE(m_bench->tokens.writes, 0);
    QVERIFY2(!m_bench->attempts.objection(materialOf(m_profile), m_bench->time.now()),
             "the stored secret was not refused");
}

QTEST_GUILESS_MAIN(TestAcquireStores)
#include "tst_acquire_stores.moc"
