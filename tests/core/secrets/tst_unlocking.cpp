// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/unlocking.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Against a real keyring: what opens Bearerbox after a lock.
class TestUnlocking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anOpenKeyring_givesAccess()
    {
        KeychainStore store;
        QVERIFY2(await(askForAccess(&store)).has_value(), "with nothing to find in it");
        QVERIFY(await(store.write(u"sealing-key"_s, Secret::fromText(u"x"_s))).has_value());
        QVERIFY(await(askForAccess(&store)).has_value());
    }

    /// Nobody is here to be asked for its password.
    void aLockedKeyring_givesNone()
    {
        QDBusMessage lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
        QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
        KeychainStore store;
        const Result<void> asked = await(askForAccess(&store));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::StoreLocked);
    }
};

QTEST_GUILESS_MAIN(TestUnlocking)
#include "tst_unlocking.moc"
