// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screenwatch.h"
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
const QString sessions = u"/org/freedesktop/login1/session/"_s;
const QString saver = u"org.freedesktop.ScreenSaver"_s;

/// Counts what a watch says.
class Listener final
{
public:
    Listener()
    {
        QObject::connect(&m_watch, &ScreenWatch::locked, &m_watch, [this] { ++locked; });
    }

    int locked = 0;

private:
    ScreenWatch m_watch;
};

QDBusMessage toMock(const QString &path, const QString &method)
{
    return QDBusMessage::createMethodCall(logind, path, u"org.freedesktop.DBus.Mock"_s, method);
}

void must(const QDBusMessage &message)
{
    const QDBusMessage said = QDBusConnection::systemBus().call(message);
    QVERIFY2(said.type() == QDBusMessage::ReplyMessage, qPrintable(said.errorMessage()));
}

void addSession(const QString &id)
{
    QDBusMessage message = toMock(u"/org/freedesktop/login1"_s, u"AddSession"_s);
    message << id << u"seat0"_s << 1000U << u"jane"_s << true;
    must(message);
}

/// Has the double of logind tell everybody that a session is to be locked.
void lockSession(const QString &id)
{
    QDBusMessage message = toMock(sessions + id, u"EmitSignal"_s);
    message << u"org.freedesktop.login1.Session"_s << u"Lock"_s << QString() << QVariantList();
    must(message);
}

} // namespace

/// Against a double of logind on a bus of our own, and a screen saver on another.
class TestScreenWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theLockOfOurSession_isReported();
    void theLocksOfOthers_areNot();
    void logindMayStartLater();
    void aScreenSaverThatIsActive_isReported();
    void aStranger_isNotBelieved();
    void cleanupTestCase() { m_bus.reset(); }

private:
    /// Until the watch knows its session: what comes before an answer has come is passed over.
    void lockUntilHeard(const Listener &listener);

    std::unique_ptr<SystemBus> m_bus;
};

void TestScreenWatch::initTestCase()
{
    qputenv("XDG_SESSION_ID", "c7");
    m_bus = std::make_unique<SystemBus>();
}

void TestScreenWatch::lockUntilHeard(const Listener &listener)
{
    QTRY_VERIFY2((lockSession(u"c7"_s), QCoreApplication::processEvents(), listener.locked > 0), "no lock was heard");
}

void TestScreenWatch::theLockOfOurSession_isReported()
{
    m_bus->start(u"logind"_s, logind);
    addSession(u"c7"_s);
    const Listener listener;
    lockUntilHeard(listener);
    m_bus->stop(logind);
}

void TestScreenWatch::theLocksOfOthers_areNot()
{
    m_bus->start(u"logind"_s, logind);
    addSession(u"c7"_s);
    addSession(u"c8"_s);
    Listener listener;
    lockUntilHeard(listener);
    QTest::qWait(0);
    const int before = listener.locked;
    lockSession(u"c8"_s);
    lockSession(u"c7"_s); // what is heard after the other proves that the other was not
    QTRY_VERIFY(listener.locked > before);
    QCOMPARE(listener.locked, before + 1);
    m_bus->stop(logind);
}

void TestScreenWatch::logindMayStartLater()
{
    const Listener listener;
    m_bus->start(u"logind"_s, logind);
    addSession(u"c7"_s);
    lockUntilHeard(listener);
    m_bus->stop(logind);
}

void TestScreenWatch::aScreenSaverThatIsActive_isReported()
{
    const Listener listener;
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"saver"_s);
    QVERIFY(other.registerService(saver));
    for (const bool isActive : {false, true, false}) {
        QDBusMessage message = QDBusMessage::createSignal(u"/ScreenSaver"_s, saver, u"ActiveChanged"_s);
        message << isActive;
        QVERIFY(other.send(message));
    }
    QTRY_COMPARE(listener.locked, 1);
    QVERIFY(other.unregisterService(saver));
    QDBusConnection::disconnectFromBus(u"saver"_s);
}

void TestScreenWatch::aStranger_isNotBelieved()
{
    m_bus->start(u"logind"_s, logind);
    addSession(u"c7"_s);
    Listener listener;
    lockUntilHeard(listener);
    QTest::qWait(0);
    const int before = listener.locked;
    QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"stranger"_s);
    QVERIFY(
        stranger.send(QDBusMessage::createSignal(sessions + "c7"_L1, u"org.freedesktop.login1.Session"_s, u"Lock"_s)));
    QDBusConnection::disconnectFromBus(u"stranger"_s);
    lockSession(u"c7"_s);
    QTRY_VERIFY(listener.locked > before);
    QCOMPARE(listener.locked, before + 1);
    m_bus->stop(logind);
}

QTEST_GUILESS_MAIN(TestScreenWatch)
#include "tst_screenwatch.moc"
