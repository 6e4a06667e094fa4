// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/leeway.h"
#include "core/sessions/plan.h"
#include "tests/core/sessions/hourtoken.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Demand)
Q_DECLARE_METATYPE(Tokens)
Q_DECLARE_METATYPE(Moment)

namespace {

using std::chrono::milliseconds;

Tokens chain(milliseconds accessLeft, milliseconds messagingLeft)
{
    return {{u"access"_s, hourToken(accessLeft)}, {u"messaging"_s, hourToken(messagingLeft)}};
}

Moment engineMoment(const std::optional<Error> &error = {})
{
    return {
        .service = engineMaterial().service, .tokens = {{u"token"_s, hourToken(30min)}}, .error = error, .now = now};
}

/// Seconds until something happens: 0 for at once, -1 for never.
double secondsUntil(const Next &next)
{
    return next.fetch ? 0 : next.lookAgain ? double(now.msecsTo(*next.lookAgain)) / 1000 : -1;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_data();
    void due();
    void serves_data();
    void serves();
    void nextAfterAnError_data();
    void nextAfterAnError();
    void next_data();
    void next();
    void whatIsToBeFetchedIsDue();
    void noServiceIsAskedTwiceInASecond();
};

void TestPlan::due_data()
{
    QTest::addColumn<RefreshMode>("mode");
    QTest::addColumn<Tokens>("tokens");
    QTest::addColumn<Demand>("demand");
    QTest::addColumn<QStringList>("steps");
    const auto both = QStringList{u"access"_s, u"messaging"_s};
    const auto access = QStringList{u"access"_s};
    const auto messaging = QStringList{u"messaging"_s};
    const auto none = QStringList();
    constexpr auto Auto = RefreshMode::Auto;
    constexpr auto Manual = RefreshMode::Manual;
    QTest::addRow("nothing at hand") << Auto << Tokens() << Demand() << both;
    QTest::addRow("all alive") << Auto << chain(30min, 30min) << Demand() << none;
    QTest::addRow("the first inside its leeway: it alone, the second lives on")
        << Auto << chain(4min, 30min) << Demand() << access;
    QTest::addRow("the second inside its leeway: it alone") << Auto << chain(30min, 4min) << Demand() << messaging;
    QTest::addRow("the second dead, the first alive") << Auto << chain(30min, -1min) << Demand() << messaging;
    QTest::addRow("the second dead, the first inside its leeway: both")
        << Auto << chain(4min, -1min) << Demand() << both;
    QTest::addRow("both dead") << Auto << chain(-1min, -1min) << Demand() << both;
    QTest::addRow("the first dead, the second alive: the first") << Auto << chain(-1min, 30min) << Demand() << access;
    QTest::addRow("just outside the leeway") << Auto << chain(5min, 5min) << Demand() << none;
    QTest::addRow("a millisecond inside it") << Auto << chain(5min - 1ms, 5min) << Demand() << access;
    QTest::addRow("by hand, inside the leeway: still good") << Manual << chain(4min, 4min) << Demand() << none;
    QTest::addRow("by hand, a second left: still good") << Manual << chain(1s, 1s) << Demand() << none;
    QTest::addRow("by hand, dead") << Manual << chain(0s, 30min) << Demand() << access;
    QTest::addRow("by hand, nothing at hand") << Manual << Tokens() << Demand() << both;
    QTest::addRow("by hand, the first too dead to travel with the second")
        << Manual << chain(1s, -1s) << Demand() << both;
    QTest::addRow("20 minutes wanted of 30 and 10")
        << Auto << chain(30min, 10min) << Demand{.minimumValidity = 20min} << messaging;
    QTest::addRow("20 minutes wanted by hand")
        << Manual << chain(10min, 30min) << Demand{.minimumValidity = 20min} << access;
    QTest::addRow("a wish below the leeway does not shorten it")
        << Auto << chain(4min, 30min) << Demand{.minimumValidity = 1min} << access;
    QTest::addRow("exactly as long as wanted")
        << Manual << chain(20min, 20min) << Demand{.minimumValidity = 20min} << none;
    QTest::addRow("renew all") << Auto << chain(30min, 30min) << Demand{.renew = true} << both;
    QTest::addRow("renew the second alone")
        << Auto << chain(30min, 30min) << Demand{.steps = messaging, .renew = true} << messaging;
    QTest::addRow("renew the second, the first dead: both")
        << Auto << chain(-1s, 30min) << Demand{.steps = messaging, .renew = true} << both;
    QTest::addRow("renew the second, the first inside its leeway: it will do")
        << Auto << chain(4min, 30min) << Demand{.steps = messaging, .renew = true} << messaging;
    QTest::addRow("renew the first alone")
        << Auto << chain(30min, 30min) << Demand{.steps = access, .renew = true} << access;
    QTest::addRow("want the first alone") << Auto << Tokens() << Demand{.steps = access} << access;
    QTest::addRow("want the second alone, nothing at hand: it needs the first")
        << Auto << Tokens() << Demand{.steps = messaging} << both;
    QTest::addRow("want the first alone, whatever the second is")
        << Auto << chain(30min, -1min) << Demand{.steps = access} << none;
    Tokens unknown = chain(30min, 30min);
    unknown[u"access"_s].expiresAt.reset();
    QTest::addRow("a token of unknown expiry is taken to live")
        << Auto << unknown << Demand{.minimumValidity = 24h} << messaging;
}

void TestPlan::due()
{
    QFETCH(RefreshMode, mode);
    QFETCH(Tokens, tokens);
    QFETCH(Demand, demand);
    QTEST(stepsDue(*aiccMaterial().service, mode, tokens, demand, now), "steps");
}

void TestPlan::serves_data()
{
    QTest::addColumn<Tokens>("tokens");
    QTest::addColumn<Demand>("demand");
    QTest::addColumn<bool>("serves");
    QTest::addRow("alive, though inside its leeway") << chain(1s, 1s) << Demand() << true;
    QTest::addRow("one of two dead") << chain(30min, 0s) << Demand() << false;
    QTest::addRow("one missing") << Tokens{{u"access"_s, hourToken(30min)}} << Demand() << false;
    QTest::addRow("the missing one is not wanted")
        << Tokens{{u"access"_s, hourToken(30min)}} << Demand{.steps = {u"access"_s}} << true;
    QTest::addRow("shorter than wanted") << chain(30min, 30min) << Demand{.minimumValidity = 31min} << false;
}

void TestPlan::serves()
{
    QFETCH(Tokens, tokens);
    QFETCH(Demand, demand);
    QTEST(stillServes(*aiccMaterial().service, tokens, demand, now), "serves");
}

void TestPlan::nextAfterAnError_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<double>("seconds");
    const auto row = [](const char *name, const Error &error, int failures, double seconds) {
        Moment moment = engineMoment(error);
        moment.tokens.clear();
        moment.failures = failures;
        moment.lastTry = now;
        QTest::addRow("%s", name) << moment << seconds;
    };
    for (const ErrorKind kind : {ErrorKind::Internal, ErrorKind::Usage, ErrorKind::NotFound, ErrorKind::Rejected,
                                 ErrorKind::Tls, ErrorKind::Unusable, ErrorKind::SecretMissing, ErrorKind::StoreLocked,
                                 ErrorKind::StoreAbsent, ErrorKind::StoreDenied, ErrorKind::Policy, ErrorKind::NoApp}) {
        row(qPrintable(kindWord(kind) + u" waits for the person"_s), {.kind = kind}, 1, -1);
    }
    row("offline: the first time after a second", {.kind = ErrorKind::Offline}, 1, 1);
    row("the second time after two", {.kind = ErrorKind::Offline}, 2, 2);
    row("the third time after four", {.kind = ErrorKind::Timeout}, 3, 4);
    row("the ninth after 256", {.kind = ErrorKind::Timeout}, 9, 256);
    row("the tenth after five minutes", {.kind = ErrorKind::Offline}, 10, 300);
    row("the thousandth after five minutes", {.kind = ErrorKind::Offline}, 1000, 300);
    row("a proxy that refuses its password waits for the person", {.kind = ErrorKind::Offline, .needsPerson = true}, 1,
        -1);
    row("a failing server is tried again", {.kind = ErrorKind::Server, .httpStatus = 503}, 1, 1);
    row("so is one that asks for patience", {.kind = ErrorKind::Server, .httpStatus = 429}, 2, 2);
    row("a server that dislikes the request is not", {.kind = ErrorKind::Server, .httpStatus = 400}, 1, -1);
    row("nor is one whose result code says no", {.kind = ErrorKind::Server, .httpStatus = 200}, 1, -1);
    row("blocked: when it ends", {.kind = ErrorKind::Blocked, .until = now.addSecs(900)}, 1, 900);
    row("blocked until now", {.kind = ErrorKind::Blocked, .until = now}, 1, 0);
    row("blocked until nobody knows", {.kind = ErrorKind::Blocked}, 1, -1);
}

void TestPlan::nextAfterAnError()
{
    QFETCH(Moment, moment);
    QTEST(secondsUntil(nextStep(moment)), "seconds");
    moment.mode = RefreshMode::Manual;
    QCOMPARE(nextStep(moment), Next());
    moment.mode = RefreshMode::Auto;
    moment.isPaused = true;
    QCOMPARE(nextStep(moment), Next());
    moment.isPaused = false;
    moment.isFetching = true;
    QCOMPARE(nextStep(moment), Next());
}

void TestPlan::next_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<double>("seconds");
    QTest::addRow("30 minutes left, 5 of them leeway") << engineMoment() << 25 * 60 + 0.001;
    Moment moment = engineMoment();
    moment.tokens.clear();
    QTest::addRow("no token: at once") << moment << 0.0;
    moment.mode = RefreshMode::Manual;
    QTest::addRow("no token, by hand: never") << moment << -1.0;
    moment = engineMoment();
    moment.tokens[u"token"_s] = hourToken(-1h);
    QTest::addRow("a dead token: at once") << moment << 0.0;
    moment.tokens[u"token"_s].expiresAt.reset();
    QTest::addRow("unknown expiry: never") << moment << -1.0;
    moment = engineMoment();
    moment.tokens[u"token"_s].isPasted = true;
    QTest::addRow("a pasted token cannot be renewed: never") << moment << -1.0;
    moment.service = aiccMaterial().service;
    moment.tokens = chain(30min, 10min);
    QTest::addRow("of two the one that dies first") << moment << 5 * 60 + 0.001;
    moment.tokens[u"messaging"_s].isPasted = true;
    QTest::addRow("of two the one that can be renewed") << moment << 25 * 60 + 0.001;
    moment.tokens.erase(u"access"_s);
    QTest::addRow("one of two missing: at once") << moment << 0.0;
    moment = engineMoment(Error{.kind = ErrorKind::Offline});
    moment.failures = 1;
    moment.lastTry = now;
    QTest::addRow("a failed refresh does not make a living token due") << moment << 25 * 60 + 0.001;
    moment.tokens[u"token"_s] = hourToken(1min);
    QTest::addRow("inside its leeway it is tried again") << moment << 1.0;
}

void TestPlan::next()
{
    QFETCH(Moment, moment);
    QTEST(secondsUntil(nextStep(moment)), "seconds");
}

void TestPlan::whatIsToBeFetchedIsDue()
{
    // Were it not, a session would ask its cache for ever.
    for (const milliseconds left : {5min + 1ms, milliseconds(5min), 5min - 1ms, 1ms, 0ms, -1ms}) {
        Moment moment = engineMoment();
        moment.tokens[u"token"_s] = hourToken(left);
        const bool isDue = !stepsDue(*moment.service, moment.mode, moment.tokens, Demand(), now).isEmpty();
        QCOMPARE(nextStep(moment).fetch, isDue);
    }
}

void TestPlan::noServiceIsAskedTwiceInASecond()
{
    Moment moment = engineMoment();
    moment.lastTry = now.addMSecs(-300);
    moment.tokens[u"token"_s] = tokenOf("t"_ba, moment.lastTry, 100ms);
    QCOMPARE(secondsUntil(nextStep(moment)), 0.7);
    moment.now = moment.lastTry.addSecs(1);
    QVERIFY(nextStep(moment).fetch);
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
