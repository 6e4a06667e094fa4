// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/theme/controls.h"
#include "ui/window/notices.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sessionpanel.h"

#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One click or one key, and the header set is on the clipboard; what the strip below tells of it.
class TestCopying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
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
        QVERIFY(shown.strip().startsWith(u"Nothing copied from “two”."_s));
        QApplication::clipboard()->setText(secret);
        QTRY_VERIFY2(shown.strip().contains(u"on the clipboard again"_s), qPrintable(shown.strip()));
        QVERIFY(shown.strip().startsWith(u"Nothing copied from “two”."_s));
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
        QVERIFY(shown.strip().startsWith(u"Nothing copied from “never fetched”."_s));
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
        QCOMPARE(shown.strip(), u"Nothing copied from “one”. The system did not allow it. "
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

    /// A notice does not offer once more what stands above it; there it is the accent instead.
    void tryingAgain_isOfferedOnce_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::addRow("nothing was sent") << true;
        QTest::addRow("it was sent, so another attempt may count") << false;
    }
    void tryingAgain_isOfferedOnce()
    {
        QFETCH(const bool, isAnswered);
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
        stage.addWithPassword(isAnswered ? profile : stage.atHangUp(profile));
        stage.start();
        const Shown shown(stage);
        Session *session = stage.find(u"one"_s);
        session->refresh();
        QTRY_COMPARE(session->state(), SessionState::Failed);
        QVERIFY(noticesOf(*session, session->now()).front().help == Help::Refresh);
        const auto buttons = shown.window.findChild<SessionPanel *>()->findChildren<QToolButton *>();
        const auto isOffer = [](const QToolButton *each) { return each->isVisible() && each->text() == "Refresh"_L1; };
        QCOMPARE(std::ranges::count_if(buttons, isOffer), 1);
        QCOMPARE(shown.button(u"Refresh"_s)->property(primaryName).toBool(), isAnswered);
    }
};

QTEST_MAIN(TestCopying)
#include "tst_copying.moc"
