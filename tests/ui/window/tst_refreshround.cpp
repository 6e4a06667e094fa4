// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/refreshround.h"
#include "ui/window/roundstrip.h"
#include "ui/window/selectionactions.h"
#include "ui/window/severalpanel.h"

#include <QAction>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An engine of an account of its own whose server hangs up.
Profile dead(const Stage &stage, const QString &name)
{
    Profile profile = stage.atHangUp(stage.engine(name));
    profile.fields[u"account"_s] = {u"account of "_s + name};
    return profile;
}

void addDead(Stage &stage, const QStringList &names)
{
    for (const QString &name : names) {
        stage.addWithPassword(dead(stage, name));
    }
}

QString stripText(const Shown &shown)
{
    const auto *strip = shown.window.findChild<RoundStrip *>();
    return strip->isVisible() ? strip->findChild<QLabel *>()->text() : QString();
}

void refreshAll(const Shown &shown)
{
    for (QAction *each : shown.window.column().menu().actions()) {
        if (each->text() == "Refresh all"_L1) {
            each->trigger();
        }
    }
}

} // namespace

/// Many profiles refreshed one after the other.
class TestRefreshRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { failOnWarnings(); }

    /// Nobody looks at each of many: what is known to be wrong is not among them.
    void whatWasRefused_isLeftOut()
    {
        Stage stage;
        addDead(stage, {u"a"_s});
        Profile refused = stage.atSilence(stage.engine(u"b"_s));
        stage.addWithPassword(refused);
        refused.secretRevision = 1; // as it was saved
        stage.refuseAgain(refused);
        stage.start();
        const Shown shown(stage);
        refreshAll(shown);
        QTRY_COMPARE(stripText(shown), u"1 failed: a · 1 left out: b (it was refused; try it alone)"_s);
        QVERIFY(!stage.wasAsked());
    }

    void all_areTriedOneAfterTheOther()
    {
        Stage stage;
        addDead(stage, {u"a"_s, u"b"_s, u"c"_s});
        stage.start();
        const Shown shown(stage);
        int most = 0;
        connect(&stage.book(), &SessionBook::changed, &shown.window, [&] {
            most = std::max<int>(most, int(std::ranges::count_if(stage.book().sessions(), [](const auto &each) {
                                     return each->state() == SessionState::Fetching;
                                 })));
        });
        refreshAll(shown);
        QCOMPARE(stripText(shown), u"Refreshing 1 of 3…"_s);
        QVERIFY(shown.named<QProgressBar>(u"Profiles refreshed"_s));
        QTRY_COMPARE(stripText(shown), u"3 failed: a, b and c"_s);
        QCOMPARE(most, 1);
        QVERIFY(!shown.named<QProgressBar>(u"Profiles refreshed"_s));
        QTest::mouseClick(shown.button(u"Dismiss"_s), Qt::LeftButton);
        QCOMPARE(stripText(shown), QString());
    }

    /// As the tray does, where nobody may look at the window.
    void withoutAQuestion_allAreTriedOneAfterTheOtherAndTheRestIsNamed()
    {
        Stage stage;
        addDead(stage, {u"a"_s, u"b"_s});
        stage.addChain(stage.messaging(u"chat"_s), 8min, 40min);
        stage.start();
        const Shown shown(stage);
        int most = 0;
        connect(&stage.book(), &SessionBook::changed, &shown.window, [&] {
            most = std::max<int>(most, int(std::ranges::count_if(stage.book().sessions(), [](const auto &each) {
                                     return each->state() == SessionState::Fetching;
                                 })));
        });
        QCOMPARE(shown.window.selection().refreshAllUnasked(), QStringList{u"chat"_s});
        QCOMPARE(stripText(shown), u"Refreshing 1 of 2…"_s);
        QVERIFY2(shown.window.selection().refreshAllUnasked().isEmpty(), "one round at a time");
        QTRY_COMPARE(stripText(shown), u"2 failed: a and b · 1 left out: chat (its token may be in use)"_s);
        QCOMPARE(most, 1);
    }

    void anotherWindow_saysWhatTheRoundCameToUnlessThatIsDismissed_data()
    {
        QTest::addColumn<bool>("isDismissed");
        QTest::addRow("still to be read") << false;
        QTest::addRow("dismissed") << true;
    }
    void anotherWindow_saysWhatTheRoundCameToUnlessThatIsDismissed()
    {
        QFETCH(const bool, isDismissed);
        Stage stage;
        addDead(stage, {u"a"_s, u"b"_s});
        stage.start();
        Shown shown(stage);
        const QSignalSpy idle(&shown.window, &MainWindow::idle);
        refreshAll(shown);
        QVERIFY(shown.window.isBusy());
        QTRY_COMPARE(idle.size(), 1);
        QVERIFY(!shown.window.isBusy());
        if (isDismissed) {
            QTest::mouseClick(shown.button(u"Dismiss"_s), Qt::LeftButton);
        }
        Shown next(stage);
        next.window.takeOver(shown.window);
        QCOMPARE(stripText(next), isDismissed ? QString() : u"2 failed: a and b"_s);
    }

    void cancel_letsWhatIsUnderWayEnd()
    {
        Stage stage;
        const Profile first = stage.atSilence(stage.engine(u"a"_s));
        stage.addWithPassword(first);
        addDead(stage, {u"b"_s, u"c"_s});
        stage.start();
        const Shown shown(stage);
        refreshAll(shown);
        QTRY_VERIFY(stage.wasAsked());
        shown.button(u"Cancel"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(stripText(shown), u"Waiting for the last answer…"_s);
        stage.hangUpOnSilence();
        QTRY_COMPARE(stripText(shown), u"1 failed: a · 2 not tried"_s);
        QCOMPARE(QApplication::focusWidget(), shown.button(u"Dismiss"_s));
        QVERIFY(!stage.find(u"b"_s)->lastError());
    }

    void chosenOnes_areRefreshedByTheUsualKey()
    {
        Stage stage;
        addDead(stage, {u"a"_s, u"b"_s, u"c"_s});
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(shown.list(), Qt::Key_F5);
        QTRY_COMPARE(stripText(shown), u"2 failed: a and b"_s);
        QVERIFY(!stage.find(u"c"_s)->lastError());
    }

    /// The last attempt before a lock-out is nobody's to spend among many, and a locked account is left alone.
    void atTheEdgeAndLocked_areLeftOutByName()
    {
        Stage stage;
        const Profile edge = dead(stage, u"edge"_s);
        stage.addWithPassword(edge);
        stage.refuseAgain(edge);
        stage.refuseAgain(edge);
        Profile locked = dead(stage, u"locked"_s);
        stage.addTroubled(locked, {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(60)});
        addDead(stage, {u"free"_s});
        stage.start();
        const Shown shown(stage);
        refreshAll(shown);
        QTRY_COMPARE(stripText(shown), u"1 failed: free · 2 left out: edge (one more refusal would lock its account) "
                                       u"and locked (its account is locked)"_s);
        QVERIFY(!shown.window.findChild<Confirmation *>());
    }

    void tokensInUse_areAskedAboutOnceForAll_data()
    {
        QTest::addColumn<bool>("isMeant");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("refreshed too") << true << u"3 failed: chat 1, chat 2 and engine"_s;
        QTest::addRow("left out and named")
            << false
            << u"1 failed: engine · 2 left out: chat 1 (its token may be in use) and chat 2 (its token may be in use)"_s;
    }
    void tokensInUse_areAskedAboutOnceForAll()
    {
        QFETCH(const bool, isMeant);
        Stage stage;
        for (const QString &name : {u"chat 1"_s, u"chat 2"_s}) {
            Profile chat = stage.messaging(name);
            chat.fields[u"domain"_s] = {u"http://127.0.0.1:1"_s};
            chat.fields[u"userId"_s] = {name.last(1)};
            stage.addChain(chat, 9min, 50min);
        }
        addDead(stage, {u"engine"_s});
        stage.start();
        const Shown shown(stage);
        refreshAll(shown);
        auto *question = shown.window.findChild<Confirmation *>();
        QVERIFY(question);
        QVERIFY(question->accessibleDescription().startsWith(u"chat 1 and chat 2."_s));
        QTest::mouseClick(isMeant ? question->yes() : question->no(), Qt::LeftButton);
        QTRY_VERIFY(!stripText(shown).isEmpty() && !stripText(shown).endsWith(u'…'));
        QTEST(stripText(shown), "sentence");
    }

    void profileThatGoesMeanwhile_isPassedOver()
    {
        Stage stage;
        const Profile first = stage.atSilence(stage.engine(u"a"_s));
        stage.addWithPassword(first);
        addDead(stage, {u"b"_s});
        stage.start();
        const Shown shown(stage);
        refreshAll(shown);
        QTRY_VERIFY(stage.wasAsked());
        stage.removeElsewhere(u"a"_s);
        QVERIFY(stage.book().reload());
        QTRY_COMPARE(stripText(shown), u"1 failed: b"_s);
    }
};

QTEST_MAIN(TestRefreshRound)
#include "tst_refreshround.moc"
