// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/secretservicestate.h"
#include "tests/support/await.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Against a real keyring that was never given a collection: a session without a log-in that makes one.
class TestKeychainStoreUnmade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsInIt()
    {
        KeychainStore store;
        QCOMPARE(await(keychainState(std::chrono::seconds(2))), KeychainState::Unmade);
        QVERIFY(await(store.readiness()));
        const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
        QVERIFY(read && !*read);
        QVERIFY(await(store.remove(u"key"_s)));
    }

    void aSecretCannotBeKept_whichIsSaidPlainly()
    {
        KeychainStore store;
        const Result<void> written = await(store.write(u"key"_s, Secret::fromText(u"hunter2"_s)));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::StoreAbsent);
        const QString said = userMessage(written.error());
        QVERIFY2(said.startsWith(u"The keyring of this session has no default collection"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Create one in the password app"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"path"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestKeychainStoreUnmade)
#include "tst_keychainstore_unmade.moc"
