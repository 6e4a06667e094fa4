// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A session whose profile is edited while it lives.
class TestSessionEdits : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_session.reset(); }
    void anEditedPasswordIsTriedAtOnce();
    void editedWhileFetching();
    void editedWhileStarting();
    void anotherAccountLosesTheTokens();
    void anotherNameKeepsThem();
    void anotherWayIsTriedAtOnce();
    void anotherWayForgetsNoRefusal();
    void aPastedTokenReplacesTheEarnedOne();
};

void TestSessionEdits::anEditedPasswordIsTriedAtOnce()
{
    m_service->answerNext(401, wrongPassword);
    start();
    m_service->answerNext(200, opaqueToken);
    m_session->adopt(m_bench->save(m_profile, {{u"password"_s, secret("right"_ba)}}));
    settle();
    QCOMPARE(state(), u"valid"_s);
    QVERIFY(m_service->requests().last().body.contains("\"right\""));
    QCOMPARE(calls(), 2);
}

void TestSessionEdits::editedWhileFetching()
{
    m_service->answerNext(200, R"({"token":"of-the-old-account"})"_ba);
    m_service->answerNext(200, R"({"token":"of-the-new-account"})"_ba);
    m_service->whenAsked = [this] {
        if (calls() == 1) {
            m_profile.fields[u"account"_s] = QStringList{u"admin"_s};
            m_session->adopt(m_bench->save(m_profile, {}));
        }
    };
    start();
    QVERIFY(QTest::qWaitFor([this] { return calls() == 2; }));
    settle();
    QCOMPARE(header(), u"Authorization: Bearer of-the-new-account"_s);
    QVERIFY(m_service->requests().last().body.contains("\"admin\""));
    QCOMPARE(calls(), 2);
}

void TestSessionEdits::editedWhileStarting()
{
    m_service->answerNext(200, opaqueToken);
    m_session->start();
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("newest"_ba)}});
    m_session->adopt(m_profile);
    settle();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(calls(), 1);
    QVERIFY(m_service->requests().front().body.contains("\"newest\""));
}

void TestSessionEdits::anotherAccountLosesTheTokens()
{
    m_service->answerNext(200, opaqueToken);
    start();
    m_session->setPaused(true);
    Profile other = m_profile;
    other.fields[u"account"_s] = QStringList{u"admin"_s};
    m_session->adopt(other);
    settle();
    QCOMPARE(state(), u"empty"_s);
    m_session->adopt(m_profile);
    settle();
    QCOMPARE(state(), u"valid"_s);
}

void TestSessionEdits::anotherNameKeepsThem()
{
    m_service->answerNext(200, opaqueToken);
    start();
    Profile renamed = m_profile;
    renamed.name = u"renamed"_s;
    renamed.defaultFormat = u"raw"_s;
    m_session->adopt(renamed);
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(m_session->formatted(QString()).value(), secret("opaque"_ba));
    QCOMPARE(calls(), 1);
}

void TestSessionEdits::anotherWayIsTriedAtOnce()
{
    m_service->answerNext(200, "<html></html>"_ba);
    start();
    QCOMPARE(state(), u"failed"_s);
    m_service->answerNext(200, opaqueToken);
    m_profile.connection.proxy = u"none"_s;
    m_session->adopt(m_profile);
    settle();
    QCOMPARE(state(), u"valid"_s);
}

void TestSessionEdits::anotherWayForgetsNoRefusal()
{
    m_service->answerNext(401, wrongPassword);
    start();
    m_profile.connection.proxy = u"none"_s;
    m_session->adopt(m_profile);
    settle();
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(calls(), 1);
}

void TestSessionEdits::aPastedTokenReplacesTheEarnedOne()
{
    open(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    m_service->answerNext(200, R"({"AccessToken":"earned","Expires":"3600"})"_ba);
    m_service->answerNext(200, R"({"resultCode":"0","token":"messaging"})"_ba);
    start();
    QVERIFY(header().startsWith("Authorization: Bearer earned\n"_L1));
    m_session->adopt(m_bench->save(m_profile, {{u"accessToken"_s, secret("pasted"_ba)}}));
    settle();
    QVERIFY2(header().startsWith("Authorization: Bearer pasted\n"_L1), qUtf8Printable(header()));
    QVERIFY(header().endsWith("ccmessaging-token: messaging"_L1));
    QCOMPARE(calls(), 2);
}

QTEST_GUILESS_MAIN(TestSessionEdits)
#include "tst_sessionedits.moc"
