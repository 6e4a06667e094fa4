// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/secretclipboard.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Secret secret(const QString &text = u"Authorization: Bearer 密"_s)
{
    return Secret::fromText(text);
}

QClipboard *clipboard()
{
    return QGuiApplication::clipboard();
}

} // namespace

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copy_putsTheTextThere();
    void copy_marksItForHistories();
    void copy_ofNothingFailsAndTakesTheOlderSecretAway();
    void copy_thatSomebodyOvertakesFailsAndLeavesTheirs();
    void copy_againStartsTheTimeAnew();
    void clear_emptiesOnlyWhatIsOurs();
    void time_countsDownAndEmpties();
    void somebodyElse_takesOver();
    void theSameTextOfSomebodyElse_isLeftOver();
    void aTextThatIsBroughtBack_isLeftOver();
    void aLeftover_isClearedWhenWanted();
    void aLeftover_thatComesBackAgainIsToldAgain();
    void aLeftover_isNoneOnceSomethingElseIsThere();
    void aLeftover_isForgottenWithTheNextCopy();
    void aLeftover_thatTheQuitterDoesNotOwnStays();
    void withoutATime_staysUntilSomebodyTakesItAway();
    void quitting_empties();
    void quitting_leavesWhatIsNotOurs();
    void destruction_empties();
};

void TestSecretClipboard::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    clipboard()->clear();
}

void TestSecretClipboard::copy_putsTheTextThere()
{
    SecretClipboard held(clipboard(), 1min);
    const QSignalSpy changes(&held, &SecretClipboard::changed);
    QVERIFY(held.copy(secret()));
    QCOMPARE(clipboard()->text(), u"Authorization: Bearer 密"_s);
    QCOMPARE(clipboard()->mimeData()->data(u"text/plain"_s), secret().reveal().toByteArray());
    QVERIFY(held.isHolding());
    QCOMPARE(held.timeLeft(), 60s);
    QCOMPARE(changes.size(), 1);
}

void TestSecretClipboard::copy_marksItForHistories()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    const QMimeData *content = clipboard()->mimeData();
    QCOMPARE(content->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QVERIFY(content->hasFormat(u"x-kde-passwordManagerHint"_s));
    QVERIFY(!content->hasHtml() && !content->hasUrls() && !content->hasFormat(u"text/rtf"_s));
}

void TestSecretClipboard::copy_ofNothingFailsAndTakesTheOlderSecretAway()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    QVERIFY(!held.copy(Secret()));
    QVERIFY(clipboard()->text().isEmpty());
    QVERIFY(!held.isHolding());
}

void TestSecretClipboard::copy_thatSomebodyOvertakesFailsAndLeavesTheirs()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    const auto overtake = connect(
        clipboard(), &QClipboard::dataChanged, this, [] { clipboard()->setText(u"theirs"_s); },
        Qt::SingleShotConnection);
    QVERIFY(!held.copy(secret(u"newer"_s)));
    QVERIFY(!held.isHolding());
    QCOMPARE(held.timeLeft(), 0s);
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    disconnect(overtake);
}

void TestSecretClipboard::copy_againStartsTheTimeAnew()
{
    SecretClipboard held(clipboard(), 10s);
    QVERIFY(held.copy(secret()));
    held.setLifetime(30s);
    QVERIFY(held.copy(secret(u"newer"_s)));
    QCOMPARE(held.timeLeft(), 30s);
    QCoreApplication::processEvents(); // the older content is gone by now
    QVERIFY(held.isHolding());
    QCOMPARE(clipboard()->text(), u"newer"_s);
}

void TestSecretClipboard::clear_emptiesOnlyWhatIsOurs()
{
    SecretClipboard held(clipboard(), 1min);
    const QSignalSpy cleared(&held, &SecretClipboard::cleared);
    QVERIFY(held.copy(secret()));
    held.clear();
    QVERIFY(clipboard()->text().isEmpty());
    QCOMPARE(cleared.size(), 1);

    QVERIFY(held.copy(secret()));
    clipboard()->setText(u"theirs"_s);
    held.clear();
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    QCOMPARE(cleared.size(), 1);
}

void TestSecretClipboard::time_countsDownAndEmpties()
{
    SecretClipboard held(clipboard(), 1200ms);
    QSignalSpy cleared(&held, &SecretClipboard::cleared);
    std::vector<qint64> seen;
    connect(&held, &SecretClipboard::changed, this, [&] { seen.push_back(held.timeLeft().count()); });
    QVERIFY(held.copy(secret()));
    QVERIFY(cleared.wait());
    QCOMPARE(seen, (std::vector<qint64>{2, 1, 0}));
    QVERIFY(clipboard()->text().isEmpty());
    QVERIFY(!held.isHolding());
}

void TestSecretClipboard::somebodyElse_takesOver()
{
    SecretClipboard held(clipboard(), 1min);
    const QSignalSpy cleared(&held, &SecretClipboard::cleared);
    QVERIFY(held.copy(secret()));
    const QSignalSpy changes(&held, &SecretClipboard::changed);
    clipboard()->setText(u"theirs"_s);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(!held.isHolding());
    QCOMPARE(cleared.size(), 0);
    QCOMPARE(clipboard()->text(), u"theirs"_s);
}

void TestSecretClipboard::theSameTextOfSomebodyElse_isLeftOver()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText() + u'\n');
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    QVERIFY(!held.isHolding());
    held.clear();
    QVERIFY2(!clipboard()->text().isEmpty(), "by itself it is never cleared");
}

void TestSecretClipboard::aTextThatIsBroughtBack_isLeftOver()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    // As GNOME does on Wayland, at once.
    connect(
        clipboard(), &QClipboard::dataChanged, this, [] { clipboard()->setText(secret().revealText()); },
        Qt::SingleShotConnection);
    held.clear();
    QTRY_COMPARE(held.leftover(), Leftover::BroughtBack);
}

void TestSecretClipboard::aLeftover_isClearedWhenWanted()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    held.clearLeftover();
    QVERIFY(clipboard()->text().isEmpty());
    QCOMPARE(held.leftover(), Leftover::None);
}

void TestSecretClipboard::aLeftover_thatComesBackAgainIsToldAgain()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    connect(
        clipboard(), &QClipboard::dataChanged, this, [] { clipboard()->setText(secret().revealText()); },
        Qt::SingleShotConnection);
    held.clearLeftover();
    QTRY_COMPARE(held.leftover(), Leftover::BroughtBack);
}

void TestSecretClipboard::aLeftover_isNoneOnceSomethingElseIsThere()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    clipboard()->setText(u"theirs"_s);
    QTRY_COMPARE(held.leftover(), Leftover::None);
    held.clearLeftover();
    QCOMPARE(clipboard()->text(), u"theirs"_s);
}

void TestSecretClipboard::aLeftover_isForgottenWithTheNextCopy()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    QVERIFY(held.copy(secret(u"newer"_s)));
    QCOMPARE(held.leftover(), Leftover::None);
}

void TestSecretClipboard::aLeftover_thatTheQuitterDoesNotOwnStays()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(secret().revealText());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    QCOMPARE(clipboard()->text(), secret().revealText());
}

void TestSecretClipboard::withoutATime_staysUntilSomebodyTakesItAway()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    held.setLifetime({});
    QVERIFY2(held.isTimed(), "what is held already keeps its time");
    QVERIFY(held.copy(secret()));
    QVERIFY(!held.isTimed());
    QVERIFY(held.isHolding());
    const QSignalSpy changes(&held, &SecretClipboard::changed);
    clipboard()->setText(u"theirs"_s);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(!held.isHolding());
    QVERIFY(held.copy(secret()));
    held.clear();
    QVERIFY(clipboard()->text().isEmpty());
}

void TestSecretClipboard::quitting_empties()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    QVERIFY(clipboard()->text().isEmpty());
    QVERIFY(!held.isHolding());
}

void TestSecretClipboard::quitting_leavesWhatIsNotOurs()
{
    SecretClipboard held(clipboard(), 1min);
    QVERIFY(held.copy(secret()));
    clipboard()->setText(u"theirs"_s);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    QCOMPARE(clipboard()->text(), u"theirs"_s);
}

void TestSecretClipboard::destruction_empties()
{
    {
        SecretClipboard held(clipboard(), 1min);
        QVERIFY(held.copy(secret()));
    }
    QVERIFY(clipboard()->text().isEmpty());
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
