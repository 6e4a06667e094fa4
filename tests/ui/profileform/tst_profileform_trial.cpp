// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/profileform/trialstage.h"
#include "ui/profileform/profiledialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What a form holds is tried before it is saved.
class TestTrialBar : public TrialStage
{
    Q_OBJECT

private Q_SLOTS:
    void rightPassword_showsTheTokensLife();
    void saving_asksForNothingMore();
    void refusal_isSaidAndNotRepeated();
    void refusalOfWhatIsNotSaved_leavesTheSessionAlone();
    void cancel_endsTheTestAlone();
    void aLongWait_isExplained();
    void aNameIsNotNeeded();
    void closingMeanwhile_isClean();
    void problems_areShownFirst();
    void anotherValue_takesTheResultAway();
    void anotherValueMeanwhile_dropsTheResult();
};

void TestTrialBar::rightPassword_showsTheTokensLife()
{
    test(u"Pass-w0rd"_s);
    QVERIFY2(says(u"It works"_s), qPrintable(words()));
    QVERIFY2(says(u"User token: lives for 12 hours, until"_s), qPrintable(words()));
    QVERIFY(says(u"as the token itself says"_s));
    QCOMPARE(m_book->sessions().size(), 1U);
    QCOMPARE(calls(), 1);
}

void TestTrialBar::saving_asksForNothingMore()
{
    test(u"Pass-w0rd"_s);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    button(u"Save"_s)->click();
    QTRY_COMPARE(accepted.size(), 1);
    settleSessions();
    const Session *session = m_book->find(static_cast<ProfileDialog *>(m_dialog.get())->profileId());
    QVERIFY(session);
    QTRY_COMPARE(session->state(), SessionState::Valid);
    QCOMPARE(calls(), 1);
}

void TestTrialBar::refusal_isSaidAndNotRepeated()
{
    test(u"wrong"_s);
    QVERIFY2(says(u"nothing is tried again until you change something"_s), qPrintable(words()));
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    button(u"Save"_s)->click();
    QTRY_COMPARE(accepted.size(), 1);
    settleSessions();
    const Session *session = m_book->find(static_cast<ProfileDialog *>(m_dialog.get())->profileId());
    QTRY_COMPARE(session->state(), SessionState::Rejected);
    QCOMPARE(calls(), 1);
}

void TestTrialBar::refusalOfWhatIsNotSaved_leavesTheSessionAlone()
{
    show(std::make_unique<ProfileDialog>(*m_book, m_book->find(m_profile.id)->profile()));
    const SessionState before = session().state();
    test(u"wrong"_s);
    m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreDenied, .detail = u"The keyring has its reasons."_s};
    button(u"Save"_s)->click();
    QTRY_VERIFY(says(u"has its reasons"_s));
    settleSessions();
    QCOMPARE(session().state(), before);
    QCOMPARE(calls(), 1);
}

void TestTrialBar::cancel_endsTheTestAlone()
{
    type(u"Password"_s, u"Pass-w0rd"_s);
    m_service->whenAsked = [this] { static_cast<ProfileDialog *>(m_dialog.get())->reject(); };
    press();
    QTRY_VERIFY2(says(u"The test was stopped"_s), qPrintable(words()));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button(u"Save"_s)->isEnabled());
    QCOMPARE(line(u"Password"_s)->text(), u"Pass-w0rd"_s);
    QTRY_COMPARE(used(m_profile), 1);
}

void TestTrialBar::aLongWait_isExplained()
{
    type(u"Password"_s, u"Pass-w0rd"_s);
    m_dialog->findChild<QTimer *>(u"wait"_s)->setInterval(0);
    QString said;
    m_service->whenAsked = [this, &said] {
        QTest::qWait(0);
        said = words();
    };
    press();
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY2(said.contains(u"Still testing…\nThere is no answer from 127.0.0.1 yet. “Cancel” ends"_s),
             qPrintable(said));
    QVERIFY(says(u"It works"_s) && !says(u"Still testing"_s));
}

void TestTrialBar::aNameIsNotNeeded()
{
    type(u"Name"_s, {});
    test(u"Pass-w0rd"_s);
    QVERIFY2(says(u"It works"_s), qPrintable(words()));
}

void TestTrialBar::closingMeanwhile_isClean()
{
    type(u"Password"_s, u"Pass-w0rd"_s);
    m_service->whenAsked = [this] { m_dialog.reset(); };
    press();
    QTRY_VERIFY(!m_dialog);
    QTRY_COMPARE(used(m_profile), 1);
}

void TestTrialBar::problems_areShownFirst()
{
    type(u"Account"_s, {});
    press();
    QVERIFY(says(u"A value is needed."_s));
    QCOMPARE(calls(), 0);
}

void TestTrialBar::anotherValue_takesTheResultAway()
{
    test(u"Pass-w0rd"_s);
    type(u"Name"_s, u"another name"_s);
    QVERIFY2(says(u"It works"_s), "the name is no matter of the service");
    type(u"Account"_s, u"jane"_s);
    QVERIFY(!says(u"It works"_s));
}

void TestTrialBar::anotherValueMeanwhile_dropsTheResult()
{
    type(u"Password"_s, u"Pass-w0rd"_s);
    m_service->whenAsked = [this] { line(u"Account"_s)->setText(u"jane"_s); };
    press();
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY2(!says(u"It works"_s), qPrintable(words()));
    QCOMPARE(calls(), 1);
}

QTEST_MAIN(TestTrialBar)
#include "tst_profileform_trial.moc"
