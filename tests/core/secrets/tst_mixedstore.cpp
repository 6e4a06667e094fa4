// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/mixedstore.h"
#include "core/secrets/profilesecrets.h"
#include "tests/core/secrets/countingstore.h"
#include "tests/support/await.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

const QUuid toy(u"11111111-1111-4111-8111-111111111111"_s);
const QUuid real(u"22222222-2222-4222-8222-222222222222"_s);
const Secret value = Secret::fromText(u"hunter2"_s);

} // namespace

/// A lasting store beside the memory: what goes where.
class TestMixedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aProfileInMemoryNeedsNoStore()
    {
        auto owned = std::make_unique<CountingStore>();
        CountingStore &lasting = *owned;
        lasting.failure = Error{.kind = ErrorKind::StoreAbsent};
        MixedStore store(std::move(owned));
        store.keepInMemory(toy);
        const QString key = ProfileSecrets::itemKey(toy);

        QVERIFY(await(store.write(key, Secret(value))));
        QCOMPARE(await(store.read(key)), Result<std::optional<Secret>>(value));
        QVERIFY(await(store.remove(key)));
        QCOMPARE(await(store.read(key)), Result<std::optional<Secret>>(std::nullopt));
        QCOMPARE(lasting.reads + lasting.writes, 0);
    }

    void everythingElseGoesToTheStore()
    {
        auto owned = std::make_unique<CountingStore>();
        CountingStore &lasting = *owned;
        MixedStore store(std::move(owned));
        store.keepInMemory(toy);
        for (const QString &key : {ProfileSecrets::itemKey(real), u"sealing-key"_s}) {
            QVERIFY(await(store.write(key, Secret(value))));
            QCOMPARE(await(store.read(key)), Result<std::optional<Secret>>(value));
            QCOMPARE(lasting.items.value(key), value);
            QVERIFY(await(store.remove(key)));
            QVERIFY(!lasting.items.contains(key));
        }
    }

    void tokensAreParted()
    {
        auto owned = std::make_unique<MemoryTokenCache>();
        MemoryTokenCache &lasting = *owned;
        MixedTokenCache cache(std::move(owned));
        cache.keepInMemory(toy);
        for (const QUuid &profile : {toy, real}) {
            QVERIFY(await(cache.write(profile, Secret(value))));
            QCOMPARE(await(cache.read(profile)), Result<std::optional<Secret>>(value));
        }
        QCOMPARE(await(lasting.readAll())->keys(), QList<QUuid>{real});
        QCOMPARE(await(cache.readAll())->size(), 2);
        QVERIFY(await(cache.remove(toy)));
        QCOMPARE(await(cache.readAll())->keys(), QList<QUuid>{real});
    }
};

QTEST_GUILESS_MAIN(TestMixedStore)
#include "tst_mixedstore.moc"
