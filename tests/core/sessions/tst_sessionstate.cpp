// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/sessionstate.h"
#include "tests/core/sessions/hourtoken.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Moment)

namespace {

using std::chrono::milliseconds;

Moment chain(milliseconds accessLeft, milliseconds messagingLeft, const std::optional<Error> &error = {})
{
    return {.service = aiccMaterial().service,
            .tokens = {{u"access"_s, hourToken(accessLeft)}, {u"messaging"_s, hourToken(messagingLeft)}},
            .error = error,
            .now = now};
}

Moment without(const QString &step, Moment moment)
{
    moment.tokens.erase(step);
    return moment;
}

Moment fetching(Moment moment)
{
    moment.isFetching = true;
    return moment;
}

} // namespace

class TestSessionState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void times_data();
    void times();
    void aPastedTokenHasNoFullRing();
    void words_data();
    void words();
};

void TestSessionState::states_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("word");
    const Error offline{.kind = ErrorKind::Offline};
    const Error rejected{.kind = ErrorKind::Rejected};
    const Error blocked{.kind = ErrorKind::Blocked, .until = now.addSecs(1)};
    const Error blockEnded{.kind = ErrorKind::Blocked, .until = now};
    const Moment empty{.service = aiccMaterial().service, .now = now};
    Moment emptyOffline = empty;
    emptyOffline.error = offline;
    QTest::addRow("never fetched") << empty << u"empty"_s;
    QTest::addRow("never fetched, and offline") << emptyOffline << u"failed"_s;
    QTest::addRow("both alive") << chain(30min, 30min) << u"valid"_s;
    QTest::addRow("one inside its leeway") << chain(30min, 4min) << u"expiring"_s;
    QTest::addRow("one dead") << chain(0s, 30min) << u"expired"_s;
    QTest::addRow("one missing") << without(u"messaging"_s, chain(30min, 30min)) << u"expired"_s;
    QTest::addRow("dead, and offline") << chain(0s, 0s, offline) << u"failed"_s;
    QTest::addRow("the first one pasted, which is not kept") << without(u"access"_s, chain(30min, 30min)) << u"valid"_s;
    QTest::addRow("the first one pasted, the second dead") << without(u"access"_s, chain(30min, 0s)) << u"expired"_s;
    QTest::addRow("alive, though offline") << chain(30min, 30min, offline) << u"valid"_s;
    QTest::addRow("expiring, though offline") << chain(4min, 30min, offline) << u"expiring"_s;
    QTest::addRow("half a chain, and the other half failed")
        << without(u"messaging"_s, chain(30min, 30min, offline)) << u"failed"_s;
    QTest::addRow("refused, though the tokens live") << chain(30min, 30min, rejected) << u"rejected"_s;
    QTest::addRow("locked, though the tokens live") << chain(30min, 30min, blocked) << u"blocked"_s;
    QTest::addRow("the lock has ended, the tokens live") << chain(30min, 30min, blockEnded) << u"valid"_s;
    QTest::addRow("the lock has ended, the tokens do not live") << chain(0s, 0s, blockEnded) << u"failed"_s;
    QTest::addRow("a request on its way") << fetching(chain(30min, 30min)) << u"fetching"_s;
    QTest::addRow("a request on its way after a refusal") << fetching(chain(30min, 30min, rejected)) << u"fetching"_s;
    Moment unknown = chain(30min, 30min);
    unknown.tokens[u"access"_s].expiresAt.reset();
    unknown.tokens[u"messaging"_s].expiresAt.reset();
    QTest::addRow("nobody knows the expiry") << unknown << u"valid"_s;
}

void TestSessionState::states()
{
    QFETCH(Moment, moment);
    QTEST(stateWord(stateAt(moment)), "word");
}

void TestSessionState::times_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("lifetime");
    QTest::addRow("the half that dies first counts") << chain(10min, 30min) << qint64(600'000) << qint64(3'600'000);
    QTest::addRow("in the other order, too") << chain(30min, 10min) << qint64(600'000) << qint64(3'600'000);
    QTest::addRow("never negative") << chain(-10min, 30min) << qint64(0) << qint64(3'600'000);
    Moment mixed = chain(30min, 30min);
    mixed.tokens[u"access"_s] = tokenOf("t"_ba, now, 10min);
    QTest::addRow("the ring is that of the half that dies first") << mixed << qint64(600'000) << qint64(600'000);
    mixed.tokens[u"access"_s].expiresAt.reset();
    QTest::addRow("one of two unknown: the other counts") << mixed << qint64(1'800'000) << qint64(3'600'000);
    mixed.tokens.erase(u"messaging"_s);
    QTest::addRow("none known") << mixed << qint64(-1) << qint64(-1);
    QTest::addRow("no token") << Moment{.service = aiccMaterial().service, .now = now} << qint64(-1) << qint64(-1);
}

void TestSessionState::times()
{
    QFETCH(Moment, moment);
    const auto none = milliseconds(-1);
    QTEST(qint64(timeLeft(moment).value_or(none).count()), "left");
    QTEST(qint64(lifetimeOf(moment).value_or(none).count()), "lifetime");
}

void TestSessionState::aPastedTokenHasNoFullRing()
{
    Moment moment = chain(10min, 30min);
    moment.tokens[u"access"_s].issuedAt = {};
    QCOMPARE(timeLeft(moment), std::optional<milliseconds>(10min));
    QVERIFY(!lifetimeOf(moment));
}

void TestSessionState::words_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    const QStringList words{u"empty"_s,   u"fetching"_s, u"valid"_s,   u"expiring"_s,
                            u"expired"_s, u"rejected"_s, u"blocked"_s, u"failed"_s};
    for (int i = 0; i < words.size(); ++i) {
        QTest::addRow("%s", qPrintable(words[i])) << i << words[i];
    }
}

void TestSessionState::words()
{
    QFETCH(int, state);
    QTEST(stateWord(SessionState(state)), "word");
    QVERIFY(!stateTitle(SessionState(state)).isEmpty());
}

QTEST_APPLESS_MAIN(TestSessionState)
#include "tst_sessionstate.moc"
