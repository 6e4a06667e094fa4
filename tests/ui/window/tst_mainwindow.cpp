// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window over a stage, shown and active.
struct Shown
{
    explicit Shown(test::Stage &stage) : clipboard(QApplication::clipboard(), 30s), window(stage.book(), clipboard)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *each : window.findChildren<Widget *>()) {
            if (each->accessibleName() == name && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const { return named<QAbstractButton>(name); }
    [[nodiscard]] QListView *list() const { return named<QListView>(u"Profiles"_s); }
    [[nodiscard]] QString headers() const { return named<QPlainTextEdit>(u"Header set"_s)->toPlainText(); }
    [[nodiscard]] QString strip() const
    {
        const auto *label = named<QLabel>(u"Clipboard"_s);
        return label ? label->text() : QString();
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
    }
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }

    SecretClipboard clipboard;
    MainWindow window;
};

QString pasted()
{
    return QApplication::clipboard()->text();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
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
        test::Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QAbstractButton *button = shown.button(name);
        QVERIFY(button);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(accessible->text(QAccessible::Name), name);
        QVERIFY(button->isEnabled());
    }

    void everyControl_hasAName()
    {
        test::Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        const Shown shown(stage);
        for (QWidget *each : shown.window.findChildren<QWidget *>()) {
            const bool isInner = qobject_cast<QLineEdit *>(each->parentWidget()); // Qt's own buttons inside a field
            if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && !isInner) {
                const QString name = QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name);
                QVERIFY2(!name.isEmpty(), each->metaObject()->className());
            }
        }
    }

    void list_hasTheFocusAtTheStart()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QCOMPARE(QApplication::focusWidget(), shown.list());
        QCOMPARE(shown.current(), u"a"_s);
    }

    void click_makesARowCurrent()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QRect row = shown.list()->visualRect(shown.list()->model()->index(1, 0));
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(shown.current(), u"b"_s);
        QVERIFY(shown.says(u"b"_s));
    }

    void copy_byKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addRow("Ctrl+C") << int(Qt::Key_C) << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::addRow("Enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers(Qt::NoModifier);
    }
    void copy_byKeys()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        test::Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key(key), modifiers);
        QVERIFY(pasted().startsWith(u"Authorization: Bearer eyJ"_s));
        QCOMPARE(shown.strip(), u"Copied header of one · clears in 30 s"_s);
        QTest::mouseClick(shown.button(u"Clear now"_s), Qt::LeftButton);
        QCOMPARE(pasted(), QString());
        QCOMPARE(shown.strip(), QString());
    }

    void copy_takesTheDefaultFormat()
    {
        test::Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.defaultFormat = u"raw"_s;
        stage.addAlive(profile, 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::mouseClick(shown.button(u"Copy header"_s), Qt::LeftButton);
        QVERIFY(pasted().startsWith(u"eyJ"_s));
    }

    void copyAs_offersEveryFormat()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->defaultAction()->menu();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), qsizetype(formats().size()));
        menu->actions().at(2)->trigger();
        QVERIFY2(pasted().startsWith(u'{'), "the third format is JSON");
    }

    void failedCopy_leavesNoOlderSecret()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"a good one"_s), 1h, 1min);
        stage.add(stage.engine(u"never fetched"_s));
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QVERIFY(!pasted().isEmpty());
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(pasted(), QString());
        QVERIFY(shown.strip().startsWith(u"Nothing copied from never fetched."_s));
        QVERIFY(shown.strip().endsWith(u"What was copied before has been cleared."_s));
    }

    void copiedToken_isWatched()
    {
        test::Stage stage;
        Profile profile = stage.engine(u"renewed"_s);
        profile.refresh = RefreshMode::Auto;
        stage.addAlive(profile, 1h, 1min);
        stage.start();
        QTRY_COMPARE(stage.find(u"renewed"_s)->state(), SessionState::Valid);
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        const QString first = pasted();
        QVERIFY(!shown.button(u"Copy again"_s));
        stage.pass(56min);
        stage.putToken(profile, 12h, 0s);
        stage.find(u"renewed"_s)->wake();
        QTRY_VERIFY(shown.strip().startsWith(u"“renewed” has a newer token than the one you copied"_s));
        QCOMPARE(pasted(), first);
        QTest::mouseClick(shown.button(u"Copy again"_s), Qt::LeftButton);
        QVERIFY(pasted() != first);
        QVERIFY(shown.strip().startsWith(u"Copied header of renewed"_s));
        QVERIFY(!shown.button(u"Copy again"_s));
    }

    void lockedKeyring_isSaidOnTop()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.button(u"Try again"_s));
        QVERIFY(shown.says(kindTitle(ErrorKind::StoreLocked)));
        QVERIFY(shown.says(remedy(ErrorKind::StoreLocked)));
    }

    void word_standsOnTopUntilDismissed()
    {
        test::Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.tell(u"The last good copy was taken."_s);
        QVERIFY(shown.says(u"The last good copy was taken."_s));
        QTest::mouseClick(shown.button(u"Dismiss"_s), Qt::LeftButton);
        QVERIFY(!shown.says(u"The last good copy was taken."_s));
    }

    void reveal_hidesItselfAgain()
    {
        test::Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        Shown shown(stage);
        QVERIFY(shown.headers().contains(u"ccmessaging-token: ••••"_s));
        QVERIFY(!shown.headers().contains(u"-of-chat"_s));
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QVERIFY(shown.headers().contains(u"ccmessaging-token: messaging-of-chat"_s));
        stage.pass(29s);
        QTRY_VERIFY_WITH_TIMEOUT(shown.says(u"hides in 1 s"_s), 3000);
        stage.pass(1s);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.headers().contains(u"-of-chat"_s), 3000);
    }

    void reveal_endsWithTheRowAndTheWindow()
    {
        test::Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QVERIFY(shown.headers().contains(u"eyJ"_s));
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QVERIFY(!shown.headers().contains(u"eyJ"_s));
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        shown.window.hide();
        shown.window.show();
        QVERIFY(!shown.headers().contains(u"eyJ"_s));
    }

    void search_filtersAndEscapeClears()
    {
        test::Stage stage;
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

    void remove_asksByName_data()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::addRow("confirmed") << true;
        QTest::addRow("cancelled") << false;
    }
    void remove_asksByName()
    {
        QFETCH(bool, confirmed);
        test::Stage stage;
        stage.addAlive(stage.engine(u"alpha"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Delete);
        auto *question = shown.window.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(u"alpha"_s));
        for (QAbstractButton *each : question->buttons()) {
            if ((question->buttonRole(each) == QMessageBox::DestructiveRole) == confirmed) {
                QTest::mouseClick(each, Qt::LeftButton);
                break;
            }
        }
        if (confirmed) {
            QTRY_VERIFY(stage.book().sessions().empty());
            QVERIFY(shown.says(u"Welcome to Bearerbox"_s));
        } else {
            QTRY_VERIFY(!shown.window.findChild<QMessageBox *>());
            QCOMPARE(stage.book().sessions().size(), 1U);
        }
    }

    void welcome_offersOneThingToDo()
    {
        test::Stage stage;
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(u"Welcome to Bearerbox"_s));
        QTest::mouseClick(shown.button(u"Add profile"_s), Qt::LeftButton);
        QVERIFY(shown.window.findChild<QDialog *>());
        QVERIFY(test::await(stage.book().save(stage.engine(u"new"_s), {})).has_value());
        QCOMPARE(shown.current(), u"new"_s);
        QVERIFY(!shown.says(u"Welcome to Bearerbox"_s));
    }

    void trouble_isSaidInPlainWords()
    {
        test::Stage stage;
        const Error error{.kind = ErrorKind::Rejected, .httpStatus = 401};
        stage.addTroubled(stage.engine(u"refused"_s), error);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(kindTitle(ErrorKind::Rejected)));
        QVERIFY(shown.says(remedy(ErrorKind::Rejected)));
    }

    void refreshKey_asksTheService()
    {
        test::Stage stage;
        Profile profile = stage.engine(u"closed port"_s);
        profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
        SecretChanges secrets;
        secrets[u"password"_s] = Secret::fromText(u"secret"_s);
        stage.start();
        QVERIFY(test::await(stage.book().save(profile, secrets)).has_value());
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_F5);
        QTRY_VERIFY(stage.find(u"closed port"_s)->lastError().has_value());
        QCOMPARE(stage.find(u"closed port"_s)->lastError()->kind, ErrorKind::Offline);
        QVERIFY(shown.says(kindTitle(ErrorKind::Offline)));
    }

    void hiddenWindow_doesNoWork()
    {
        test::Stage stage;
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
