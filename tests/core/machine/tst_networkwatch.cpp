// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/networkwatch.h"
#include "tests/support/systembus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

const QString networkManager = u"org.freedesktop.NetworkManager"_s;

// NMState of NetworkManager's D-Bus interface.
constexpr uint disconnected = 20;
constexpr uint connectedLocal = 50;
constexpr uint connectedSite = 60;
constexpr uint connectedGlobal = 70;

/// Has the double of NetworkManager be in a state, and tell so.
void become(uint state)
{
    QDBusMessage change = QDBusMessage::createMethodCall(networkManager, u"/org/freedesktop/NetworkManager"_s,
                                                         u"org.freedesktop.DBus.Mock"_s, u"SetGlobalConnectionState"_s);
    change << state;
    const QDBusMessage done = QDBusConnection::systemBus().call(change);
    QVERIFY2(done.type() == QDBusMessage::ReplyMessage, qPrintable(done.errorMessage()));
}

} // namespace

/// Against a double of NetworkManager on a bus of our own. Qt asks it once in a process, so the rows build on each
/// other.
class TestNetworkWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statesAreUnderstood_data();
    void statesAreUnderstood();
    void aWatchThatComesLaterKnowsAsMuch();
    void cleanupTestCase();

private:
    std::unique_ptr<SystemBus> m_bus;
    std::unique_ptr<NetworkWatch> m_watch;
};

void TestNetworkWatch::initTestCase()
{
    m_bus = std::make_unique<SystemBus>();
    m_bus->start(u"networkmanager"_s, networkManager);
    m_watch = std::make_unique<NetworkWatch>();
    QVERIFY(m_watch->isUsable());
}

void TestNetworkWatch::statesAreUnderstood_data()
{
    QTest::addColumn<uint>("state");
    QTest::addColumn<bool>("isUsable");
    QTest::addRow("the network goes") << disconnected << false;
    QTest::addRow("it comes back") << connectedGlobal << true;
    QTest::addRow("it goes again") << disconnected << false;
    QTest::addRow("a network without a way out is a network") << connectedSite << true;
    QTest::addRow("and may get a way out") << connectedGlobal << true;
    QTest::addRow("and lose it") << connectedLocal << true;
}

void TestNetworkWatch::statesAreUnderstood()
{
    QFETCH(uint, state);
    QFETCH(bool, isUsable);
    QSignalSpy usable(m_watch.get(), &NetworkWatch::usable);
    QSignalSpy lost(m_watch.get(), &NetworkWatch::lost);
    const bool before = m_watch->isUsable();
    become(state);
    if (isUsable) {
        QTRY_COMPARE(usable.size(), 1);
        QCOMPARE(lost.size(), 0);
    } else {
        QVERIFY(before);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(usable.size(), 0);
    }
    QCOMPARE(m_watch->isUsable(), isUsable);
}

void TestNetworkWatch::aWatchThatComesLaterKnowsAsMuch()
{
    become(disconnected);
    QTRY_VERIFY(!m_watch->isUsable());
    QVERIFY(!NetworkWatch().isUsable());
    become(connectedGlobal);
    QTRY_VERIFY(NetworkWatch().isUsable());
}

void TestNetworkWatch::cleanupTestCase()
{
    m_watch.reset();
    m_bus.reset();
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
