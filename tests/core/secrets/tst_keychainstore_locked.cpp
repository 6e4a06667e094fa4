// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/secretservicestate.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Against a real keyring that is locked, where nobody can be asked for its password. One that is unlocked at the start
/// is given the item and then locked; one that is locked has never had it.
class TestKeychainStoreLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutADisplayItIsLockedAtOnce();
    void aPromptThatFailsIsNoAbsence();

private:
    void verifyAllLocked(KeychainStore &store);
};

namespace {

bool isLocked()
{
    return await(keychainState(std::chrono::seconds(2))) == KeychainState::Locked;
}

void lockTheKeyring()
{
    QDBusMessage lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    lock << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
}

} // namespace

void TestKeychainStoreLocked::initTestCase()
{
    if (!isLocked()) {
        KeychainStore store;
        QVERIFY(await(store.write(u"key"_s, Secret::fromText(u"hunter1"_s))));
        lockTheKeyring();
    }
    QVERIFY(isLocked());
}

void TestKeychainStoreLocked::verifyAllLocked(KeychainStore &store)
{
    const Result<void> ready = await(store.readiness());
    const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
    const Result<void> written = await(store.write(u"key"_s, Secret::fromText(u"hunter2"_s)));
    const Result<void> removed = await(store.remove(u"key"_s));
    QVERIFY(!ready && !read && !written && !removed);
    QCOMPARE(read.error(), (Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s}));
    QCOMPARE(ready.error(), read.error());
    QCOMPARE(written.error(), read.error());
    QCOMPARE(removed.error(), read.error());
}

void TestKeychainStoreLocked::withoutADisplayItIsLockedAtOnce()
{
    KeychainStore store(std::chrono::seconds(5));
    verifyAllLocked(store);
}

void TestKeychainStoreLocked::aPromptThatFailsIsNoAbsence()
{
    // There seems to be a display, so the keyring is asked; it finds no way to prompt, which looks like a prompt that
    // the person dismissed.
    qputenv("DISPLAY", ":4711");
    KeychainStore store(std::chrono::seconds(1));
    verifyAllLocked(store);
    qunsetenv("DISPLAY");
}

QTEST_GUILESS_MAIN(TestKeychainStoreLocked)
#include "tst_keychainstore_locked.moc"
