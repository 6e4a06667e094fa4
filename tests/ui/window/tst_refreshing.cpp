// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/refreshdesk.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The question that a press on Refresh brings; nothing if it brings none.
Confirmation *askedBy(const Shown &shown)
{
    QTest::mouseClick(shown.button(u"Refresh"_s), Qt::LeftButton);
    auto *question = shown.window.findChild<Confirmation *>();
    // Until the question has the focus, a key would still mean the list.
    const auto hasFocus = [question] { return question->isAncestorOf(QApplication::focusWidget()); };
    if (question && !QTest::qWaitFor(hasFocus)) {
        qFatal("the question is not in front");
    }
    return question;
}

/// A chain whose address nobody answers at; a refresh ends as Offline.
Profile unreachableChat(const Stage &stage)
{
    Profile chat = stage.messaging(u"chat"_s);
    chat.fields[u"domain"_s] = {u"http://127.0.0.1:1"_s};
    return chat;
}

} // namespace

/// What a press on Refresh asks back, and what comes of it.
class TestRefreshing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void locked_closesTheActionAndCountsDown()
    {
        Stage stage;
        stage.addTroubled(stage.engine(u"one"_s),
                          {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(14 * 60 + 33)});
        stage.start();
        const Shown shown(stage);
        auto *refresh = qobject_cast<QToolButton *>(shown.button(u"Refresh"_s));
        QVERIFY(!refresh->isEnabled());
        QCOMPARE(refresh->text(), u"Locked, 14:35"_s);
        stage.pass(1s);
        QTRY_COMPARE_WITH_TIMEOUT(refresh->text(), u"Locked, 14:34"_s, 3000);
        stage.pass(14min + 34s);
        QTRY_COMPARE_WITH_TIMEOUT(refresh->text(), u"Refresh"_s, 3000);
        QVERIFY(refresh->isEnabled());
    }

    /// The account is locked, whichever profile did it.
    void locked_byAnotherProfileOfTheAccount()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"alive"_s), 1h, 1min);
        stage.addTroubled(stage.engine(u"locked"_s), {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(60)});
        stage.start();
        const Shown shown(stage);
        QCOMPARE(shown.current(), u"alive"_s);
        QVERIFY(!shown.button(u"Refresh"_s)->isEnabled());
        QVERIFY(shown.says(u"3 of 3 attempts used"_s));
    }

    void edge_namesTheConsequence_data() { addAnswers(); }
    void edge_namesTheConsequence()
    {
        QFETCH(bool, confirmed);
        Stage stage;
        const Profile profile = stage.atSilence(stage.engine(u"one"_s));
        stage.addWithPassword(profile);
        stage.refuseAgain(profile);
        stage.refuseAgain(profile);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(u"2 of 3 attempts used"_s));
        Confirmation *question = askedBy(shown);
        QVERIFY(question);
        QVERIFY2(question->accessibleDescription().contains(
                     u"One more refusal locks the account “root” at 127.0.0.1 for 15 minutes."_s),
                 qPrintable(question->accessibleDescription()));
        if (confirmed) {
            QTest::mouseClick(question->yes(), Qt::LeftButton);
            QTRY_VERIFY(stage.wasAsked());
        } else {
            QTest::keyClick(question, Qt::Key_Return);
            QTRY_VERIFY(!shown.window.findChild<Confirmation *>());
            QVERIFY(stage.find(u"one"_s)->state() != SessionState::Fetching);
        }
    }

    /// What is known to be wrong spends no attempt without a word.
    void whatWasRefused_isAskedAboutBeforeItIsTriedAgain_data() { addAnswers(); }
    void whatWasRefused_isAskedAboutBeforeItIsTriedAgain()
    {
        QFETCH(bool, confirmed);
        Stage stage;
        Profile profile = stage.atSilence(stage.engine(u"one"_s));
        stage.addWithPassword(profile);
        profile.secretRevision = 1; // as it was saved
        stage.refuseAgain(profile);
        stage.start();
        const Shown shown(stage);
        const Session *session = stage.find(u"one"_s);
        QCOMPARE(session->state(), SessionState::Rejected);
        QVERIFY(shown.window.refreshes().needsDecision(*session));
        Confirmation *question = askedBy(shown);
        QVERIFY(question);
        QCOMPARE(question->accessibleDescription(), u"Just this was refused; another attempt may count again."_s);
        if (confirmed) {
            QTest::mouseClick(question->yes(), Qt::LeftButton);
            QTRY_VERIFY(stage.wasAsked());
        } else {
            QTest::keyClick(question, Qt::Key_Return);
            QTRY_VERIFY(!shown.window.findChild<Confirmation *>());
            QCOMPARE(session->state(), SessionState::Rejected);
        }
    }

    void aTokenInUse_isNotKilledWithoutAWord()
    {
        Stage stage;
        stage.addChain(unreachableChat(stage), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        Session *chat = stage.find(u"chat"_s);
        Confirmation *question = askedBy(shown);
        QVERIFY(question);
        QCOMPARE(question->accessibleDescription(), chat->refreshWarning());
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            QTest::keyClick(question, key);
            QTRY_VERIFY(!shown.window.findChild<Confirmation *>());
            QVERIFY(!chat->lastError());
            question = askedBy(shown);
        }
        QTest::mouseClick(question->yes(), Qt::LeftButton);
        QTRY_VERIFY(chat->lastError()); // it has no secret: it was refreshed
    }

    void aTokenInUse_isWarnedOfOnceIfThePersonWishes()
    {
        Stage stage;
        stage.addChain(unreachableChat(stage), 9min, 50min);
        Profile other = unreachableChat(stage);
        other.id = QUuid::createUuid();
        other.name = u"zz other"_s;
        other.fields[u"userId"_s] = {u"agent-18"_s};
        stage.addChain(other, 9min, 50min);
        stage.start();
        const Shown shown(stage);
        Confirmation *question = askedBy(shown);
        QVERIFY(question && question->wish());
        question->wish()->setChecked(true);
        QTest::mouseClick(question->yes(), Qt::LeftButton);
        QTRY_VERIFY(stage.find(u"chat"_s)->lastError());
        QTRY_VERIFY(!shown.window.findChild<Confirmation *>());
        QVERIFY(!askedBy(shown));
        QTRY_VERIFY(stage.find(u"chat"_s)->state() != SessionState::Fetching);
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QVERIFY2(askedBy(shown), "the wish is for one profile");
    }

    void noTokenInUse_needsNoQuestion()
    {
        Stage stage;
        stage.add(unreachableChat(stage));
        stage.start();
        const Shown shown(stage);
        QVERIFY(!askedBy(shown));
        QTRY_VERIFY(stage.find(u"chat"_s)->lastError());
    }

    /// As the tray does it while the window is hidden.
    void questionWithoutAWindow_showsIt()
    {
        Stage stage;
        stage.addChain(unreachableChat(stage), 9min, 50min);
        stage.start();
        Shown shown(stage);
        shown.window.hide();
        shown.window.refreshes().refresh(*stage.find(u"chat"_s));
        QVERIFY(shown.window.isVisible());
        shown.window.refreshes().refresh(*stage.find(u"chat"_s));
        QCOMPARE(shown.window.findChildren<Confirmation *>().size(), 1);
    }

    void oneOfMany_isRefreshedOnlyWithoutAQuestion()
    {
        Stage stage;
        stage.addChain(unreachableChat(stage), 9min, 50min);
        const Profile edge = stage.atSilence(stage.engine(u"edge"_s));
        stage.addWithPassword(edge);
        stage.refuseAgain(edge);
        stage.refuseAgain(edge);
        Profile locked = stage.engine(u"locked"_s);
        locked.fields[u"account"_s] = {u"other"_s};
        stage.addTroubled(locked, {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(60)});
        Profile free = stage.atSilence(stage.engine(u"free"_s));
        free.fields[u"account"_s] = {u"third"_s};
        stage.addWithPassword(free);
        stage.start();
        const Shown shown(stage);
        RefreshDesk &desk = shown.window.refreshes();
        QVERIFY(!desk.refreshUnasked(*stage.find(u"chat"_s)));
        QVERIFY(!desk.refreshUnasked(*stage.find(u"edge"_s)));
        QVERIFY(desk.refreshUnasked(*stage.find(u"locked"_s))); // nothing to decide
        QVERIFY(desk.refreshUnasked(*stage.find(u"free"_s)));
        QCOMPARE(stage.find(u"free"_s)->state(), SessionState::Fetching);
        QVERIFY(stage.find(u"locked"_s)->state() != SessionState::Fetching);
        QVERIFY(!shown.window.findChild<Confirmation *>());
    }

    void addresses_showWhichServes()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {u"https://a.example:30100"_s, u"https://b.example:30100"_s};
        stage.add(profile);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(u"https://a.example:30100 (serves)\nhttps://b.example:30100 (in reserve)"_s));
    }

private:
    static void addAnswers()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::addRow("confirmed") << true;
        QTest::addRow("cancelled with the key that comes first") << false;
    }
};

QTEST_MAIN(TestRefreshing)
#include "tst_refreshing.moc"
