// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/shown.h"
#include "ui/theme/controls.h"
#include "ui/window/profilecolumn.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts << action->text();
    }
    return texts;
}

} // namespace

class TestCopying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QApplication::clipboard()->clear();
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
        Stage stage;
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

    void whatCannotBeCleared_isSaidUntilItIsReplacedOrDismissed_data()
    {
        QTest::addColumn<bool>("isEmptiedFirst");
        QTest::addColumn<QString>("way");
        QTest::addColumn<bool>("isThereAfter");
        for (const auto &[title, isEmptiedFirst] :
             {std::pair("taken over", false), std::pair("brought back after it was cleared", true)}) {
            QTest::addRow("%s, then somebody copies something else", title) << isEmptiedFirst << QString() << false;
            QTest::addRow("%s, then Clear now", title) << isEmptiedFirst << u"Clear now"_s << false;
            QTest::addRow("%s, then Dismiss", title) << isEmptiedFirst << u"Dismiss"_s << true;
        }
    }
    void whatCannotBeCleared_isSaidUntilItIsReplacedOrDismissed()
    {
        QFETCH(bool, isEmptiedFirst);
        QFETCH(QString, way);
        QFETCH(bool, isThereAfter);
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        const QString secret = pasted();
        if (isEmptiedFirst) {
            QTest::mouseClick(shown.button(u"Clear now"_s), Qt::LeftButton);
            QCOMPARE(shown.strip(), QString());
        }
        QApplication::clipboard()->setText(secret); // as another program does
        const QString begin =
            isEmptiedFirst ? u"The secret is on the clipboard again"_s : u"The secret may stay on the clipboard"_s;
        QTRY_VERIFY2(shown.strip().startsWith(begin), qPrintable(shown.strip()));
        QVERIFY(shown.strip().endsWith(u"copy something else to replace it."_s));
        if (way.isEmpty()) {
            QApplication::clipboard()->setText(u"something else"_s);
        } else {
            QTest::mouseClick(shown.button(way), Qt::LeftButton);
        }
        QTRY_COMPARE(shown.strip(), QString());
        QCOMPARE(pasted() == secret, isThereAfter);
    }

    void whatCannotBeCleared_isSaidBesideAFailure()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.addWithPassword(stage.engine(u"two"_s));
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        const QString secret = pasted();
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QVERIFY(shown.strip().startsWith(u"Nothing copied from two."_s));
        QApplication::clipboard()->setText(secret);
        QTRY_VERIFY2(shown.strip().contains(u"on the clipboard again"_s), qPrintable(shown.strip()));
        QVERIFY(shown.strip().startsWith(u"Nothing copied from two."_s));
    }

    void copy_takesTheDefaultFormat()
    {
        Stage stage;
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
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        QVERIFY(menu);
        QStringList titles;
        for (const Format &format : formats()) {
            titles << format.title;
        }
        QCOMPARE(textsOf(*menu), titles + QStringList({QString(), u"Single header"_s}));
        menu->actions().at(2)->trigger();
        QVERIFY2(pasted().startsWith(u'{'), "the third format is JSON");
    }

    void copyAs_offersEachHeaderAlone()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.extraHeaders = {{.name = u"X-R&D"_s, .value = u"7"_s}};
        stage.addAlive(profile, 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        const QMenu *single = menu->actions().constLast()->menu();
        QCOMPARE(textsOf(*single), QStringList({u"Authorization"_s, u"Authorization, value alone"_s, u"X-R&&D"_s,
                                                u"X-R&&D, value alone"_s}));
        single->actions().at(1)->trigger();
        QVERIFY(pasted().startsWith(u"Bearer eyJ"_s));
        single->actions().at(2)->trigger();
        QCOMPARE(pasted(), u"X-R&D: 7"_s);
        QVERIFY2(shown.strip().startsWith(u"Copied X-R&D of one"_s), qUtf8Printable(shown.strip()));
    }

    void copyAs_offersFormatsOfOnesOwn()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"mine.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<{{token}}>");
        file.close();
        FormatBook formats;
        formats.addFrom(folder.path());
        Stage stage(QDateTime({2026, 11, 22}, {15, 30}, Qt::UTC), formats);
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        menu->actions().at(textsOf(*menu).indexOf(u"mine"_s))->trigger();
        QVERIFY(pasted().startsWith(u"<eyJ"_s));
    }

    void copyAsCurl_saysWhatCurlCannotDo()
    {
        Stage stage;
        Profile pinned = stage.engine(u"pinned"_s);
        pinned.connection.pinnedSha256 = {QString(64, u'a')};
        stage.addAlive(pinned, 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QVERIFY(!shown.strip().contains(u"curl"_s));
        QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        menu->actions().at(textsOf(*menu).indexOf(u"curl command"_s))->trigger();
        QVERIFY(pasted().startsWith(u"curl "_s));
        QVERIFY(shown.strip().contains(shortcoming(u"curl"_s, pinned.connection)));
    }

    void failedCopy_leavesNoOlderSecret()
    {
        Stage stage;
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
        QVERIFY(shown.strip().endsWith(u"What was copied before has been withdrawn."_s));
    }

    void refusedCopy_tellsThatTheOlderIsGone()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        // Another program takes the clipboard at the very moment.
        connect(
            QApplication::clipboard(), &QClipboard::dataChanged, this,
            [] { QApplication::clipboard()->setText(u"another's"_s); }, Qt::SingleShotConnection);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(shown.strip(), u"Nothing copied from one. The system did not allow it. "
                                "What was copied before has been withdrawn."_s);
    }

    void copiedToken_isWatched()
    {
        Stage stage;
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

    void reveal_hidesItselfAgain()
    {
        Stage stage;
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

    /// A long text must leave no room behind for the short one after it.
    void headers_takeAsMuchRoomAsTheyNeed()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.add(stage.engine(u"b"_s));
        stage.start();
        Shown shown(stage);
        const auto height = [&shown] { return shown.named<QPlainTextEdit>(u"Header set"_s)->height(); };
        const int masked = height();
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QTRY_VERIFY(height() > 3 * masked);
        shown.window.resize(720, 480);
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QTRY_COMPARE(height(), masked);
        QVERIFY2(!shown.named<QPlainTextEdit>(u"Header set"_s)->verticalScrollBar()->isVisible(), "one line fits");
    }

    /// The button says what it would do now; its name stays that of the contract.
    void reveal_showsThatItIsOn()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QAbstractButton *button = shown.button(u"Reveal"_s);
        QCOMPARE(button->text(), u"Reveal"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"Hide"_s);
        QCOMPARE(shown.button(u"Reveal"_s), button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"Reveal"_s);
    }

    void accent_isOnWhatHelpsNow_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("primary");
        QTest::addRow("a token is there: copy it") << u"alive"_s << u"Copy header"_s;
        QTest::addRow("none yet: get one") << u"never"_s << u"Refresh"_s;
        QTest::addRow("expired: get a new one") << u"expired"_s << u"Refresh"_s;
        QTest::addRow("being fetched: wait") << u"fetching"_s << QString();
        QTest::addRow("refused: another attempt may lock the account") << u"refused"_s << QString();
    }
    void accent_isOnWhatHelpsNow()
    {
        QFETCH(const QString, profile);
        QFETCH(const QString, primary);
        Stage stage;
        stage.addAlive(stage.engine(u"alive"_s), 1h, 1min);
        stage.add(stage.engine(u"never"_s));
        stage.addAlive(stage.engine(u"expired"_s), -1h, 2h);
        Profile other = stage.engine(u"refused"_s);
        other.fields[u"account"_s] = {u"other"_s};
        stage.addTroubled(other, {.kind = ErrorKind::Rejected, .httpStatus = 401});
        stage.addFetching(stage.engine(u"fetching"_s));
        stage.start();
        const Shown shown(stage);
        shown.window.column().select(stage.find(profile)->profile().id);
        for (const QString &name : {u"Copy header"_s, u"Refresh"_s}) {
            QCOMPARE(shown.button(name)->property(primaryName).toBool(), name == primary);
        }
        QVERIFY(shown.button(u"Copy header"_s)->isEnabled());
    }

    void reveal_endsWithTheRowAndTheWindow()
    {
        Stage stage;
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
};

QTEST_MAIN(TestCopying)
#include "tst_copying.moc"
