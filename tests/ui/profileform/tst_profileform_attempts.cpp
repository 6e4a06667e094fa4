// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/profileform/trialstage.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/profiledialog.h"

#include <QPushButton>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A test of what a form holds costs an attempt: how many are left is said, and the last ones are asked about.
class TestTrialAttempts : public TrialStage
{
    Q_OBJECT

private Q_SLOTS:
    void secondAttempt_saysWhichItIs();
    void refusedOnce_isAskedAbout();
    void guessedLockOut_isNoFact();
    void lastAttempt_isAskedAbout();
    void lastAttempt_saysWhatElseItCosts();
    void lockedAccount_closesTheButton();

private:
    /// Edits a profile whose token lives, at a service that keeps only one alive.
    void openChat();
    /// Tries a secret there that is wrong, though the token may die of it.
    void refuseInChat(const QString &secret);
    [[nodiscard]] Confirmation *question() const { return m_dialog->findChild<Confirmation *>(); }
    void refuse(int times);
};

void TestTrialAttempts::openChat()
{
    tearDownBook();
    const Profile chat = m_bench->save(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    m_book = std::make_unique<SessionBook>(m_bench->facilities());
    m_book->start();
    QTRY_COMPARE(m_book->find(chat.id)->state(), SessionState::Valid);
    show(std::make_unique<ProfileDialog>(*m_book, chat));
}

void TestTrialAttempts::refuseInChat(const QString &secret)
{
    type(u"App secret"_s, secret);
    press();
    question()->yes()->click();
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    QTRY_VERIFY(!question());
}

void TestTrialAttempts::refuse(int times)
{
    for (int i = 0; i < times; ++i) {
        test(u"wrong"_s + QString::number(i));
    }
}

void TestTrialAttempts::secondAttempt_saysWhichItIs()
{
    QVERIFY(!says(u"attempt"_s));
    refuse(1);
    QVERIFY2(says(u"A test is attempt 2 of 3; refusal 3 locks the account “root”."_s), qPrintable(words()));
}

void TestTrialAttempts::refusedOnce_isAskedAbout()
{
    refuse(1);
    press();
    QVERIFY(question());
    QVERIFY2(says(u"Just this was refused"_s), qPrintable(words()));
    question()->no()->click();
    QCOMPARE(calls(), 1);
    QTRY_VERIFY(!question());
    press();
    question()->yes()->click();
    QTRY_COMPARE(calls(), 2);
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
}

void TestTrialAttempts::guessedLockOut_isNoFact()
{
    openChat();
    refuseInChat(u"wrong"_s);
    QVERIFY2(says(u"Refused in a row: 1. This makes one attempt."_s), qPrintable(words()));
    QVERIFY(!says(u"refusal 3 locks"_s));
}

void TestTrialAttempts::lastAttempt_isAskedAbout()
{
    refuse(2);
    QCOMPARE(calls(), 2);
    type(u"Password"_s, u"Pass-w0rd"_s);
    press();
    QVERIFY(question());
    question()->no()->click();
    QCOMPARE(calls(), 2);
    QTRY_VERIFY(!question());
    press();
    question()->yes()->click();
    QTRY_VERIFY(says(u"It works"_s));
    QCOMPARE(calls(), 3);
}

void TestTrialAttempts::lastAttempt_saysWhatElseItCosts()
{
    openChat();
    refuseInChat(u"wrong"_s);
    refuseInChat(u"wrong again"_s);
    type(u"App secret"_s, u"wrong once more"_s);
    press();
    QVERIFY(question());
    QVERIFY2(says(u"one more might be it. A new messaging token kills"_s), qPrintable(words()));
    question()->no()->click();
}

void TestTrialAttempts::lockedAccount_closesTheButton()
{
    refuse(2);
    type(u"Password"_s, u"wrong again"_s);
    press();
    question()->yes()->click();
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    QTRY_VERIFY(!button(u"Test"_s)->isEnabled());
    QVERIFY2(button(u"Test"_s)->text().startsWith("Locked, 1"_L1), qPrintable(button(u"Test"_s)->text()));
}

QTEST_MAIN(TestTrialAttempts)
#include "tst_profileform_attempts.moc"
