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

/// Where there is no keyring: run once without a session bus, and once with a bus on which nobody keeps secrets.
class TestKeychainStoreAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCallSaysSoAtOnce_data();
    void everyCallSaysSoAtOnce();
};

void TestKeychainStoreAbsent::everyCallSaysSoAtOnce_data()
{
    QTest::addColumn<QByteArray>("display");
    QTest::addRow("without a display") << ""_ba;
    QTest::addRow("with a display") << ":4711"_ba;
}

void TestKeychainStoreAbsent::everyCallSaysSoAtOnce()
{
    QFETCH(QByteArray, display);
    display.isEmpty() ? qunsetenv("DISPLAY") : qputenv("DISPLAY", display);
    const Error absent{.kind = ErrorKind::StoreAbsent, .detail = u"There is no keyring in this session."_s};
    KeychainStore store(std::chrono::seconds(5));
    QCOMPARE(await(keychainState(std::chrono::seconds(5))), KeychainState::Absent);
    const Result<void> ready = await(store.readiness());
    const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
    const Result<void> written = await(store.write(u"key"_s, Secret::fromText(u"hunter2"_s)));
    const Result<void> removed = await(store.remove(u"key"_s));
    QVERIFY(!ready && !read && !written && !removed);
    QCOMPARE(ready.error(), absent);
    QCOMPARE(read.error(), absent);
    QCOMPARE(written.error(), absent);
    QCOMPARE(removed.error(), absent);
}

QTEST_GUILESS_MAIN(TestKeychainStoreAbsent)
#include "tst_keychainstore_absent.moc"
