// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/secretdialogs/secretstage.h"
#include "ui/dialogs/confirmation.h"
#include "ui/secretdialogs/entersecretdialog.h"
#include "ui/secretdialogs/secretwording.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEnterSecret : public SecretStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUpBook(); }
    void cleanup() { tearDownBook(); }
    void anAcceptedOneIsSaidInPlace();
    void othersTakeItOverIfChosen();
    void aRefusedOneLeavesTheOthers();
    void nothingTypedIsNotTried();
    void theBudgetIsSaidBeforehand();
    void atTheEdgeThePersonDecides();
    void lockedItIsClosedAndCountsDown();
    void aLockPastMidnightHasItsDate();
    void anothersLockIsNoticedWhileItIsOpen();
    void hiddenItRests();
    void itIsHiddenUntilShown();
    void withoutOthersThereIsNoList();
    void itMayGoWhileItWorks();
    void itAsksBeforeATypedOneIsLost();

private:
    void open() { show(std::make_unique<EnterSecretDialog>(*m_book, session(), *logInSecret(session().service()))); }
    void add(const QString &name)
    {
        m_others << addProfile(name, "Pass-w0rd"_ba);
        QVERIFY(m_book->reload());
        settleSessions();
    }
    /// Somebody has the account locked, for so long.
    void lock(std::chrono::seconds span)
    {
        const Error error{.kind = ErrorKind::Blocked, .until = m_bench->time.now().addSecs(span.count())};
        m_bench->attempts.noteFailure(materialOf(m_profile), error, true, m_bench->time.now());
    }
    [[nodiscard]] QAbstractButton *doIt() const { return button(u"Save and try"_s); }
    QList<Profile> m_others;
};

namespace {

/// The dialog looks at the account once a second.
constexpr int nextLook = 3000;

} // namespace

void TestEnterSecret::anAcceptedOneIsSaidInPlace()
{
    changeElsewhere("N3w-secret"_ba);
    session().refresh();
    settleSessions();
    QCOMPARE(session().state(), SessionState::Rejected);
    open();
    type(u"New password"_s, u"N3w-secret"_s);
    click(u"Save and try"_s);
    QVERIFY2(says(u"Stored, and the service took it."_s), qUtf8Printable(words()));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!line(u"New password"_s)->isVisible());
    QCOMPARE(calls(logInCall), 2);
    settleSessions();
    QCOMPARE(session().state(), SessionState::Valid);
    click(u"Close"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestEnterSecret::othersTakeItOverIfChosen()
{
    m_others.clear();
    add(u"one & two"_s);
    add(u"left alone"_s);
    changeElsewhere("N3w-secret"_ba);
    open();
    button(u"left alone"_s)->click();
    type(u"New password"_s, u"N3w-secret"_s);
    click(u"Save and try"_s);
    QCOMPARE(stored(m_others[0], u"password"_s), "N3w-secret"_ba);
    QCOMPARE(stored(m_others[1], u"password"_s), "Pass-w0rd"_ba);
}

void TestEnterSecret::aRefusedOneLeavesTheOthers()
{
    m_others.clear();
    add(u"other"_s);
    changeElsewhere("N3w-secret"_ba);
    open();
    type(u"New password"_s, u"Wr0ng-one"_s);
    click(u"Save and try"_s);
    QVERIFY2(says(u"Credential refused"_s), qUtf8Printable(words()));
    QVERIFY(says(u"is stored, and is not tried again by itself"_s));
    QVERIFY2(says(u"1 of 3 attempts used. This makes one attempt."_s), qUtf8Printable(words()));
    QCOMPARE(stored(u"password"_s), "Wr0ng-one"_ba);
    QCOMPARE(stored(m_others[0], u"password"_s), "Pass-w0rd"_ba);
    settleSessions();
    QCOMPARE(session().state(), SessionState::Rejected);
    type(u"New password"_s, u"N3w-secret"_s);
    click(u"Save and try"_s);
    QVERIFY(says(u"Stored, and the service took it."_s));
    QVERIFY(!says(u"Credential refused"_s));
    QCOMPARE(stored(m_others[0], u"password"_s), "N3w-secret"_ba);
    QCOMPARE(calls(logInCall), 2);
}

void TestEnterSecret::nothingTypedIsNotTried()
{
    open();
    click(u"Save and try"_s);
    QVERIFY(says(u"Enter the new one."_s));
    QCOMPARE(calls(), 0);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
}

void TestEnterSecret::theBudgetIsSaidBeforehand()
{
    open();
    QVERIFY2(says(u"0 of 3 attempts used. This makes one attempt."_s), qUtf8Printable(words()));
}

void TestEnterSecret::atTheEdgeThePersonDecides()
{
    changeElsewhere("N3w-secret"_ba);
    open();
    for (const QString &wrong : {u"Wr0ng-one"_s, u"Wr0ng-two"_s}) {
        type(u"New password"_s, wrong);
        click(u"Save and try"_s);
    }
    QVERIFY2(says(u"2 of 3 attempts used. One more refusal locks the account “root” at 127.0.0.1 for 15 minutes."_s),
             qUtf8Printable(words()));
    type(u"New password"_s, u"N3w-secret"_s);
    click(u"Save and try"_s);
    QVERIFY(says(u"one more refusal would lock the account"_s));
    QCOMPARE(calls(logInCall), 2);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    button(u"Make the attempt all the same"_s)->click();
    click(u"Save and try"_s);
    QVERIFY2(says(u"Stored, and the service took it."_s), qUtf8Printable(words()));
    QCOMPARE(calls(logInCall), 3);
}

void TestEnterSecret::lockedItIsClosedAndCountsDown()
{
    lock(10min);
    open();
    QVERIFY(says(u"The account is locked for your network address until "_s));
    QVERIFY(!doIt()->isEnabled());
    QCOMPARE(doIt()->text(), u"Locked, 10:02"_s);
    m_bench->time.advance(1s);
    QTRY_COMPARE_WITH_TIMEOUT(doIt()->text(), u"Locked, 10:01"_s, nextLook);
    m_bench->time.advance(10min + 1s);
    QTRY_VERIFY_WITH_TIMEOUT(doIt()->isEnabled(), nextLook);
    QCOMPARE(doIt()->text().remove(u'&'), u"Save and try"_s);
    QVERIFY2(!says(u"The account is locked"_s), qUtf8Printable(words()));
    QCOMPARE(calls(), 0);
}

void TestEnterSecret::aLockPastMidnightHasItsDate()
{
    const QDateTime now = m_bench->time.now().toLocalTime();
    m_bench->time.advance(std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay())) - 5min);
    lock(10min);
    open();
    const QString date = QLocale().toString(now.date().addDays(1), QLocale::ShortFormat);
    QVERIFY2(says(u"until "_s + date), qUtf8Printable(words()));
}

void TestEnterSecret::anothersLockIsNoticedWhileItIsOpen()
{
    open();
    QVERIFY(doIt()->isEnabled());
    lock(10min);
    QTRY_VERIFY_WITH_TIMEOUT(!doIt()->isEnabled(), nextLook);
}

void TestEnterSecret::hiddenItRests()
{
    const auto isLooking = [this] {
        return std::ranges::any_of(m_dialog->findChildren<QTimer *>(Qt::FindDirectChildrenOnly),
                                   [](const QTimer *each) { return each->isActive(); });
    };
    open();
    QVERIFY(isLooking());
    m_dialog->hide();
    QVERIFY(!isLooking());
    m_dialog->show();
    QVERIFY(isLooking());
    type(u"New password"_s, u"Pass-w0rd"_s);
    click(u"Save and try"_s);
    QVERIFY(says(u"Stored, and the service took it."_s));
    QVERIFY2(!isLooking(), "nothing is left to try");
}

void TestEnterSecret::itIsHiddenUntilShown()
{
    open();
    QCOMPARE(line(u"New password"_s)->echoMode(), QLineEdit::Password);
    button(u"Show New password"_s)->click();
    QCOMPARE(line(u"New password"_s)->echoMode(), QLineEdit::Normal);
}

void TestEnterSecret::withoutOthersThereIsNoList()
{
    open();
    QVERIFY(!says(u"profiles of the same account"_s));
}

void TestEnterSecret::itMayGoWhileItWorks()
{
    changeElsewhere("N3w-secret"_ba);
    open();
    type(u"New password"_s, u"N3w-secret"_s);
    button(u"Save and try"_s)->click();
    m_dialog->reject();
    QVERIFY2(m_dialog->isVisible(), "nobody would see what came of it");
    m_dialog.reset();
    QTRY_COMPARE(calls(logInCall), 1);
    QTRY_COMPARE(session().state(), SessionState::Valid);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
}

/// What is stored already is no loss, even if the service refused it.
void TestEnterSecret::itAsksBeforeATypedOneIsLost()
{
    changeElsewhere("N3w-secret"_ba);
    open();
    type(u"New password"_s, u"Wr0ng-one"_s);
    m_dialog->reject();
    auto *question = m_dialog->findChild<Confirmation *>();
    QVERIFY(question && m_dialog->isVisible());
    question->no()->click();
    QTRY_VERIFY(!m_dialog->findChild<Confirmation *>());
    click(u"Save and try"_s);
    QCOMPARE(stored(u"password"_s), "Wr0ng-one"_ba);
    m_dialog->reject();
    QVERIFY(!m_dialog->findChild<Confirmation *>());
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestEnterSecret)
#include "tst_entersecret.moc"
