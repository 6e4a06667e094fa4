// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"
#include "core/sessions/removal.h"
#include "core/sessions/sessionbook.h"
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"
#include "tests/support/tunnelproxy.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What sessions and the work around them tell the activity.
class TestActivityNotes : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTokenIsNotedWithItsReason_data();
    void aTokenIsNotedWithItsReason();
    void aRefusalIsNotedAsTheServicePutIt();
    void whatTheRequestWas();
    void theProxyIsTheOneThatItWentThrough_data();
    void theProxyIsTheOneThatItWentThrough();
    void theNetworkIsTheReasonWhereItBringsATryBack();
    void whatIsSaved_data();
    void whatIsSaved();
    void removedAndRestoredAreNoted();
    void whatNeededNoRequestIsNotedToo();
    void nothingInItIsASecret();
    void aShortSecretIsNotWrittenEither_data();
    void aShortSecretIsNotWrittenEither();

private:
    /// "profileAdded", "fetched noToken", …
    [[nodiscard]] QStringList told();
    [[nodiscard]] ActivityEntry last() { return m_bench->activity.entries().back(); }
    void answerWithToken();
};

void TestActivityNotes::init()
{
    setUp();
    (void)m_bench->activity.clear();
}

QStringList TestActivityNotes::told()
{
    QStringList words;
    for (const ActivityEntry &entry : m_bench->activity.entries()) {
        words << happeningWord(entry.happening) + (entry.why ? u' ' + whyWord(*entry.why) : QString());
    }
    return words;
}

void TestActivityNotes::answerWithToken()
{
    m_service->answerNext(200, R"({"token":")" + jwtUntil(m_bench->time.now().addSecs(43200)) + R"("})");
}

void TestActivityNotes::aTokenIsNotedWithItsReason_data()
{
    QTest::addColumn<int>("occasion");
    QTest::addColumn<QString>("reason");

    QTest::newRow("there was none") << 0 << u"fetched noToken"_s;
    QTest::newRow("it was near its end") << 1 << u"fetched nearEnd"_s;
    QTest::newRow("somebody wanted it") << 2 << u"fetched byHand"_s;
    QTest::newRow("the machine had slept") << 3 << u"fetched afterWake"_s;
    QTest::newRow("the network had been away") << 4 << u"fetched networkBack"_s;
    QTest::newRow("it had failed before") << 5 << u"fetched again"_s;
}

void TestActivityNotes::aTokenIsNotedWithItsReason()
{
    QFETCH(int, occasion);
    QFETCH(QString, reason);
    if (occasion == 5) {
        m_service->answerNext(503, {});
    }
    answerWithToken();
    start();
    m_service->answerNext(200, opaqueToken);

    if (occasion == 2) {
        m_session->refresh();
    } else if (occasion == 3 || occasion == 4) {
        m_bench->time.advance(12h);
        m_session->hold(1s, occasion == 3 ? Why::AfterWake : Why::NetworkBack);
    }
    if (occasion != 0) {
        settle();
        pass(occasion == 5 ? 10s : occasion == 1 ? 12h : 1s);
    }

    QVERIFY2(told().contains(reason), qPrintable(told().join(u", "_s)));
}

void TestActivityNotes::aRefusalIsNotedAsTheServicePutIt()
{
    m_service->answerNext(401, wrongPassword);
    start();

    const ActivityEntry entry = last();
    QVERIFY(entry.isFailure());
    QVERIFY(entry.kind == ErrorKind::Rejected);
    QCOMPARE(entry.httpStatus, 401);
    QCOMPARE(entry.code, u"401202"_s);
    QCOMPARE(entry.name, m_profile.name);
    QVERIFY(entry.message.contains(u"wrong"_s));
}

void TestActivityNotes::whatTheRequestWas()
{
    answerWithToken();
    start();

    const RequestFacts facts = last().request.value();
    QCOMPARE(facts.method, u"POST"_s);
    QCOMPARE(facts.url, m_service->address() + u"/v4/token"_s);
    QCOMPARE(facts.status, 200);
    QVERIFY(facts.headers.contains(u"Content-Type"_s));
    QCOMPARE(facts.members, QStringList({u"name"_s, u"password"_s}));
    QVERIFY(facts.bytes > 0);
    QVERIFY(facts.skew.has_value());
    QVERIFY(facts.proxy.isEmpty());
}

void TestActivityNotes::theProxyIsTheOneThatItWentThrough_data()
{
    QTest::addColumn<bool>("hasDefault");
    QTest::addColumn<bool>("hasOwn");

    QTest::newRow("that of the profile") << false << true;
    QTest::newRow("that of all who name none") << true << false;
    QTest::newRow("that of the profile in place of that") << true << true;
}

void TestActivityNotes::theProxyIsTheOneThatItWentThrough()
{
    QFETCH(bool, hasDefault);
    QFETCH(bool, hasOwn);
    const TunnelProxy all(1, "nobody:gets-through");
    const TunnelProxy own(1, "nobody:gets-through");
    const auto nameOf = [](const TunnelProxy &proxy) { return u"127.0.0.1:%1"_s.arg(proxy.serverPort()); };
    if (hasDefault) {
        m_bench->network.setProxyDefault({.mode = ProxyMode::Explicit, .address = QUrl(u"http://"_s + nameOf(all))});
    }
    Profile profile = engineProfile(u"http://engine.test"_s);
    profile.connection.allowPlainHttp = true;
    profile.connection.proxy = hasOwn ? u"http://"_s + nameOf(own) : QString();
    open(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});

    start();

    QCOMPARE(last().request.value().proxy, nameOf(hasOwn ? own : all));
    QCOMPARE(own.heads().size(), hasOwn ? 1 : 0);
}

/// The only profile has no turn to wait for.
void TestActivityNotes::theNetworkIsTheReasonWhereItBringsATryBack()
{
    QString nobody;
    {
        LoopbackService gone;
        nobody = gone.address();
    }
    open(engineProfile(nobody), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    SessionBook book(m_bench->facilities());
    book.start();
    const Session &session = *book.sessions().front();
    QVERIFY(QTest::qWaitFor([&session] { return session.state() == SessionState::Failed; }));

    book.networkReturned();

    QVERIFY(QTest::qWaitFor([&session] { return session.state() == SessionState::Failed; }));
    QCOMPARE(told().last(), u"failed networkBack"_s);
}

void TestActivityNotes::whatIsSaved_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QStringList>("noted");

    QTest::newRow("another password") << 0 << QStringList{u"secretChanged"_s};
    QTest::newRow("the same password again") << 1 << QStringList();
    QTest::newRow("another name") << 2 << QStringList{u"profileChanged"_s};
    QTest::newRow("a pinned certificate") << 3 << QStringList{u"pinned"_s};
    QTest::newRow("nothing") << 4 << QStringList();
}

void TestActivityNotes::whatIsSaved()
{
    QFETCH(int, change);
    QFETCH(QStringList, noted);
    Profile profile = *m_bench->profiles.find(m_profile.id);
    SecretChanges secrets;
    if (change < 2) {
        secrets[u"password"_s] = secret(change == 0 ? "0ther-w0rd"_ba : "Pass-w0rd"_ba);
    } else if (change == 2) {
        profile.name = u"another"_s;
    } else if (change == 3) {
        profile.connection.pinnedSha256 = {u"ab"_s.repeated(32)};
    }

    (void)m_bench->save(profile, secrets);

    QCOMPARE(told(), noted);
}

void TestActivityNotes::removedAndRestoredAreNoted()
{
    const Result<RemovedProfile> removed = await(takeAway(m_profile.id, m_bench->facilities()));
    QVERIFY(removed);
    QCOMPARE(told(), QStringList{u"profileRemoved"_s});

    QVERIFY(await(bringBack(*removed, m_bench->facilities())));
    QCOMPARE(told(), (QStringList{u"profileRemoved"_s, u"profileRestored"_s}));
}

void TestActivityNotes::whatNeededNoRequestIsNotedToo()
{
    m_service->answerNext(401, wrongPassword);
    start();
    Request request{.profile = m_profile, .service = builtInServices().find(m_profile.service).value()};
    request.demand.why = Why::CommandLine;

    const Acquisition acquired = await(acquire(request, m_bench->facilities()));

    QVERIFY(!acquired.asked);
    QCOMPARE(told(), QStringList({u"failed noToken"_s, u"failed commandLine"_s}));
    QVERIFY(!last().request);
}

void TestActivityNotes::nothingInItIsASecret()
{
    m_service->answerNext(401, R"({"errorCode":"401202","errorMessage":"no user with Pass-w0rd"})");
    start();
    answerWithToken();
    m_session->refresh();
    settle();
    const Profile profile = *m_bench->profiles.find(m_profile.id);
    (void)m_bench->save(profile, {{u"password"_s, secret("An0ther-w0rd"_ba)}});

    QFile file(m_bench->folder.activity());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.count('\n') >= 3);
    QVERIFY(!written.contains("Pass-w0rd"));
    QVERIFY(!written.contains("An0ther-w0rd"));
    const QByteArray token = m_session->tokens().at(u"token"_s).value.reveal().toByteArray();
    QVERIFY(!token.isEmpty() && !written.contains(token));
    QVERIFY(!written.contains(token.split('.').at(1)));
}

void TestActivityNotes::aShortSecretIsNotWrittenEither_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("a word of the sentence")
        << R"({"errorCode":"401202","errorMessage":"the password hunter of root is wrong"})"_ba;
    QTest::newRow("in capitals") << R"({"errorCode":"401202","errorMessage":"no HUNTER"})"_ba;
    QTest::newRow("in the place of the code") << R"({"errorCode":"you sent hunter there"})"_ba;
}

/// On the screen it may stand as a word among others. A file stays.
void TestActivityNotes::aShortSecretIsNotWrittenEither()
{
    QFETCH(QByteArray, body);
    open(engineProfile(m_service->address()), {{u"password"_s, secret("hunter"_ba)}});
    m_service->answerNext(401, body);
    start();

    QVERIFY(last().kind == ErrorKind::Rejected);
    QCOMPARE(last().httpStatus, 401);
    QVERIFY(last().message.startsWith(u"The service answered with status 401"_s));
    for (const QString &path : {m_bench->folder.activity(), m_bench->folder.attempts()}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll().toLower();
        QVERIFY(!written.isEmpty());
        QVERIFY2(!written.contains("hunter"), written.constData());
    }
}

QTEST_GUILESS_MAIN(TestActivityNotes)
#include "tst_activitynotes.moc"
