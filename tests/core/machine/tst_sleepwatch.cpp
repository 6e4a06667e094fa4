// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/sleepwatch.h"
#include "tests/support/systembus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

const QString logind = u"org.freedesktop.login1"_s;
const QString logindPath = u"/org/freedesktop/login1"_s;
const QString logindManager = u"org.freedesktop.login1.Manager"_s;

/// Counts what a watch says.
class Listener final
{
public:
    Listener()
    {
        QObject::connect(&m_watch, &SleepWatch::woke, &m_watch, [this] { ++woke; });
    }

    int woke = 0;

private:
    SleepWatch m_watch;
};

/// Has the double of logind tell everybody.
void say(bool sleeps)
{
    QDBusMessage emitSignal =
        QDBusMessage::createMethodCall(logind, logindPath, u"org.freedesktop.DBus.Mock"_s, u"EmitSignal"_s);
    emitSignal << logindManager << u"PrepareForSleep"_s << u"b"_s << QVariantList{sleeps};
    const QDBusMessage said = QDBusConnection::systemBus().call(emitSignal);
    QVERIFY2(said.type() == QDBusMessage::ReplyMessage, qPrintable(said.errorMessage()));
}

} // namespace

/// Against a double of logind on a bus of our own.
class TestSleepWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus = std::make_unique<SystemBus>(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void wakingUpIsReported();
    void logindMayStartLaterAndAgain();
    void nobodyElseIsBelieved();
    void cleanupTestCase() { m_bus.reset(); }

private:
    std::unique_ptr<SystemBus> m_bus;
};

void TestSleepWatch::wakingUpIsReported()
{
    m_bus->start(u"logind"_s, logind);
    Listener listener;
    say(true);
    say(false);
    QTRY_VERIFY(listener.woke > 0);
    say(true);
    QCoreApplication::processEvents();
    QVERIFY2(listener.woke == 1, "to fall asleep is no waking up");
    m_bus->stop(logind);
}

void TestSleepWatch::logindMayStartLaterAndAgain()
{
    Listener listener;
    for (int i = 1; i <= 2; ++i) {
        m_bus->start(u"logind"_s, logind);
        say(true);
        say(false);
        QTRY_COMPARE(listener.woke, i);
        m_bus->stop(logind);
    }
}

void TestSleepWatch::nobodyElseIsBelieved()
{
    m_bus->start(u"logind"_s, logind);
    Listener listener;
    QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"stranger"_s);
    QDBusMessage lie = QDBusMessage::createSignal(logindPath, logindManager, u"PrepareForSleep"_s);
    lie << false;
    QVERIFY(stranger.send(lie));
    QDBusConnection::disconnectFromBus(u"stranger"_s);
    say(false); // what is heard after the lie proves that the lie was not
    QTRY_VERIFY(listener.woke > 0);
    QCoreApplication::processEvents();
    QCOMPARE(listener.woke, 1);
    m_bus->stop(logind);
}

QTEST_GUILESS_MAIN(TestSleepWatch)
#include "tst_sleepwatch.moc"
