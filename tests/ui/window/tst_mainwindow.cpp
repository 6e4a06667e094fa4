// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/dialogs/confirmation.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        QApplication::clipboard()->clear();
    }

    void names_areThoseOfTheContract_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"Add profile", "Edit profile", "Remove profile", "Copy header", "Copy as", "Refresh", "Reveal"}) {
            QTest::addRow("%s", name) << QString::fromLatin1(name);
        }
    }
    void names_areThoseOfTheContract()
    {
        QFETCH(QString, name);
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QAbstractButton *button = shown.button(name);
        QVERIFY(button);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(accessible->text(QAccessible::Name), name);
        QVERIFY(button->isEnabled());
    }

    void list_hasTheFocusAtTheStart()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QCOMPARE(QApplication::focusWidget(), shown.list());
        QCOMPARE(shown.current(), u"a"_s);
    }

    void click_makesARowCurrent()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QRect row = shown.list()->visualRect(shown.list()->model()->index(1, 0));
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(shown.current(), u"b"_s);
        QVERIFY(shown.says(u"b"_s));
    }

    void lockedKeyring_isSaidOnTop()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.button(u"Try again"_s));
        QVERIFY(shown.says(kindTitle(ErrorKind::StoreLocked)));
        QVERIFY(shown.says(remedy(ErrorKind::StoreLocked)));
    }

    void unlockedKeyring_givesTheLivingTokensBack()
    {
        Stage stage;
        const Profile profile = stage.atSilence(stage.engine(u"one"_s));
        stage.addWithPassword(profile);
        stage.putToken(profile, 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        stage.start();
        const Shown shown(stage);
        stage.failTokens({});
        QTest::mouseClick(shown.button(u"Try again"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.find(u"one"_s)->state(), SessionState::Valid);
        QVERIFY(!stage.wasAsked());
        QVERIFY(!shown.button(u"Try again"_s));
    }

    void buttonOnTop_outlivesWhatOtherSessionsDo()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        stage.start();
        const Shown shown(stage);
        QAbstractButton *button = shown.button(u"Try again"_s);
        button->setFocus();
        Q_EMIT stage.find(u"one"_s)->changed();
        QCOMPARE(shown.button(u"Try again"_s), button);
        QVERIFY(button->hasFocus());
    }

    void word_standsOnTopUntilDismissed()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.tell(u"The last good copy was taken."_s);
        QVERIFY(shown.says(u"The last good copy was taken."_s));
        QTest::mouseClick(shown.button(u"Dismiss"_s), Qt::LeftButton);
        QVERIFY(!shown.says(u"The last good copy was taken."_s));
    }

    void pause_isShownAndEndsHere()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        stage.book().setPaused(true);
        QVERIFY(shown.says(u"Automatic refresh is paused"_s));
        QTest::mouseClick(shown.button(u"Resume"_s), Qt::LeftButton);
        QVERIFY(!stage.book().isPaused());
        QVERIFY(!shown.says(u"Automatic refresh is paused"_s));
    }

    void search_filtersAndEscapeClears()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"alpha"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"beta"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_F, Qt::ControlModifier);
        auto *search = shown.named<QLineEdit>(u"Search"_s);
        QCOMPARE(QApplication::focusWidget(), search);
        QTest::keyClicks(search, u"bet"_s);
        QCOMPARE(shown.current(), u"beta"_s);
        QTest::keyClicks(search, u"zzz"_s);
        QVERIFY(shown.says(u"No match"_s));
        QVERIFY(!shown.list());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(QApplication::focusWidget(), shown.list());
        QCOMPARE(shown.list()->model()->rowCount(), 2);
    }

    void remove_asksAgainWhereTheSecretStays()
    {
        Stage stage;
        stage.addWithPassword(stage.atSilence(stage.engine(u"alpha"_s)));
        stage.start();
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Delete);
        const auto asked = [&shown](const QString &words) -> Confirmation * {
            const auto questions = shown.window.findChildren<Confirmation *>();
            const auto found = std::ranges::find_if(questions, [&words](const Confirmation *each) {
                return each->isVisible() && each->accessibleName().contains(words);
            });
            return found == questions.end() ? nullptr : *found;
        };
        QTRY_VERIFY(asked(u"without its secret"_s));
        QTest::mouseClick(asked(u"without its secret"_s)->yes(), Qt::LeftButton);
        QTRY_VERIFY(stage.book().sessions().empty());
    }

    void welcome_offersOneThingToDo()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(u"Welcome to Bearerbox"_s));
        QTest::mouseClick(shown.button(u"Welcome to Bearerbox: Add profile"_s), Qt::LeftButton);
        QVERIFY(shown.window.findChild<QDialog *>());
        QVERIFY(await(stage.book().save({.profile = stage.engine(u"new"_s)})).has_value());
        QCOMPARE(shown.current(), u"new"_s);
        QVERIFY(!shown.says(u"Welcome to Bearerbox"_s));
    }

    /// Whose token dies with the next one is what counts, not whose app it is.
    void account_isTheOneThatTheDefinitionNames()
    {
        Stage stage;
        stage.add(stage.messaging(u"chat"_s));
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.named<QLabel>(u"User ID: agent-17"_s));
        QVERIFY(shown.says(u"AICC messaging · agent-17"_s));
        QVERIFY(!shown.says(u"0a1b2c3d"_s));
    }

    void plainHttp_isAFactOfTheConnection()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {u"http://engine.example:30100"_s};
        profile.connection.allowPlainHttp = true;
        stage.add(profile);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.named<QLabel>(u"Trust: unencrypted (plain http)"_s));
    }

    void trouble_isSaidInPlainWords()
    {
        Stage stage;
        const Error error{.kind = ErrorKind::Rejected, .httpStatus = 401};
        stage.addTroubled(stage.engine(u"refused"_s), error);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(kindTitle(ErrorKind::Rejected)));
        QVERIFY(shown.says(remedy(ErrorKind::Rejected)));
    }

    void refreshKey_asksTheService()
    {
        Stage stage;
        Profile profile = stage.engine(u"closed port"_s);
        profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
        SecretChanges secrets;
        secrets[u"password"_s] = Secret::fromText(u"secret"_s);
        stage.start();
        QVERIFY(await(stage.book().save({.profile = profile, .changes = secrets})).has_value());
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_F5);
        QTRY_VERIFY(stage.find(u"closed port"_s)->lastError().has_value());
        QCOMPARE(stage.find(u"closed port"_s)->lastError()->kind, ErrorKind::Offline);
        QVERIFY(shown.says(kindTitle(ErrorKind::Offline)));
    }

    /// A second changes the digits of a countdown, and nothing else.
    void second_makesNothingAnew()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.addChain(stage.messaging(u"two"_s), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        const auto parts = [&shown] { return shown.window.findChildren<QObject *>(); };
        const QList<QObject *> before = parts();
        QSignalSpy reset(shown.list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(shown.list()->model(), &QAbstractItemModel::layoutChanged);
        QSignalSpy told(shown.list()->model(), &QAbstractItemModel::dataChanged);
        stage.pass(1s);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 3000);
        QCOMPARE(parts(), before);
        QCOMPARE(reset.size() + moved.size(), 0);
    }

    void hiddenWindow_doesNoWork()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        const auto isTicking = [&shown] {
            const QList<QTimer *> timers = shown.window.findChildren<QTimer *>();
            return std::ranges::any_of(
                timers, [](const QTimer *each) { return each->isActive() && each->intervalAsDuration() == 1s; });
        };
        QVERIFY(isTicking());
        shown.window.hide();
        QVERIFY(!isTicking());
        shown.window.show();
        QVERIFY(isTicking());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
