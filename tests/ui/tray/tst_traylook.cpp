// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traylook.h"

#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

Outlook alive(const QString &name, milliseconds left, Obstacle obstacle = Obstacle::None)
{
    return {.name = name,
            .state = left > 5min ? SessionState::Valid : SessionState::Expiring,
            .title = stateTitle(left > 5min ? SessionState::Valid : SessionState::Expiring),
            .left = left,
            .leeway = 5min,
            .obstacle = obstacle};
}

Outlook in(SessionState state, const QString &name = u"one"_s)
{
    return {.name = name, .state = state, .title = stateTitle(state)};
}

/// As a person sees it who sees no colours, on a panel.
QImage greyOn(const QIcon &icon, int side, const QColor &panel)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(panel);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, icon.pixmap(QSize(side, side), 1.0));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// How many pixels are plainly lighter or darker in one than in the other.
int differing(const QImage &one, const QImage &other)
{
    int found = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            found += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 60 ? 1 : 0;
        }
    }
    return found;
}

constexpr std::array everyState{TrayState::Well, TrayState::Paused, TrayState::Attention, TrayState::Trouble};

} // namespace

class TestTrayLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void spans_data();
    void spans();
    void spans_holdUntilTheyChange();
    void states_data();
    void states();
    void theWorst_decidesAboutTheIcon();
    void toolTip_hasTheWorstFirst();
    void toolTip_ofMany_isShort();
    void toolTip_ofNone();
    void look_holdsUntilSomethingTurns_data();
    void look_holdsUntilSomethingTurns();
    void icons_differWithoutColour_data();
    void icons_differWithoutColour();
};

void TestTrayLook::spans_data()
{
    QTest::addColumn<milliseconds>("left");
    QTest::addColumn<QString>("text");
    QTest::addRow("the last minute") << milliseconds(59'999ms) << u"less than a minute"_s;
    QTest::addRow("a minute") << milliseconds(1min) << u"1 min"_s;
    QTest::addRow("never more than there is") << milliseconds(119s) << u"1 min"_s;
    QTest::addRow("minutes up to two hours") << milliseconds(2h - 1ms) << u"119 min"_s;
    QTest::addRow("hours") << milliseconds(11h + 59min) << u"11 h"_s;
    QTest::addRow("days") << milliseconds(49h) << u"2 d"_s;
}

void TestTrayLook::spans()
{
    QFETCH(milliseconds, left);
    QTEST(leftText(left), "text");
}

void TestTrayLook::spans_holdUntilTheyChange()
{
    for (const milliseconds left : {milliseconds(90s), milliseconds(1min), milliseconds(119min + 1s), milliseconds(2h),
                                    milliseconds(11h + 3min), milliseconds(48h), milliseconds(100h)}) {
        const milliseconds holds = leftTextHolds(left);
        QVERIFY(holds > 0ms);
        QCOMPARE(leftText(left - holds + 1ms), leftText(left));
        QVERIFY(leftText(left - holds) != leftText(left));
    }
}

void TestTrayLook::states_data()
{
    QTest::addColumn<Outlook>("outlook");
    QTest::addColumn<TrayState>("state");
    QTest::addRow("alive") << alive(u"one"_s, 1h) << TrayState::Well;
    QTest::addRow("never fetched") << in(SessionState::Empty) << TrayState::Well;
    QTest::addRow("about to be renewed") << alive(u"one"_s, 4min) << TrayState::Well;
    QTest::addRow("about to be lost") << alive(u"one"_s, 4min, Obstacle::Manual) << TrayState::Attention;
    QTest::addRow("lost") << in(SessionState::Expired) << TrayState::Attention;
    QTest::addRow("refused") << in(SessionState::Rejected) << TrayState::Trouble;
    QTest::addRow("locked") << in(SessionState::Blocked) << TrayState::Trouble;
    QTest::addRow("failed") << in(SessionState::Failed) << TrayState::Trouble;
}

void TestTrayLook::states()
{
    QFETCH(Outlook, outlook);
    QTEST(trayStateOf(outlook), "state");
}

void TestTrayLook::theWorst_decidesAboutTheIcon()
{
    const Outlook good = alive(u"good"_s, 1h);
    QCOMPARE(trayLookOf({good}, false).state, TrayState::Well);
    QCOMPARE(trayLookOf({good}, true).state, TrayState::Paused);
    QCOMPARE(trayLookOf({good, in(SessionState::Expired)}, true).state, TrayState::Attention);
    QCOMPARE(trayLookOf({in(SessionState::Failed), good, in(SessionState::Expired)}, false).state, TrayState::Trouble);
}

void TestTrayLook::toolTip_hasTheWorstFirst()
{
    Outlook locked = in(SessionState::Blocked, u"locked"_s);
    locked.blockedFor = 14min + 20s;
    Outlook refused = alive(u"refused"_s, 3h);
    refused.state = SessionState::Rejected;
    refused.title = stateTitle(SessionState::Rejected);
    const TrayLook look = trayLookOf(
        {alive(u"b"_s, 11h), alive(u"a"_s, 42min), in(SessionState::Expired, u"dead"_s), locked, refused}, true);
    QCOMPARE(look.toolTip, u"3 of 5 need attention\nAutomatic refresh is paused\nrefused: Refused · 3 h left\n"
                           "locked: Locked · 14 min more\ndead: Expired\na: Valid · 42 min left\n"
                           "b: Valid · 11 h left"_s);
}

void TestTrayLook::toolTip_ofMany_isShort()
{
    std::vector<Outlook> many;
    for (int i = 0; i < 200; ++i) {
        many.push_back(alive(u"profile %1"_s.arg(i), 1h + i * 1min));
    }
    const QStringList lines = trayLookOf(many, false).toolTip.split(u'\n');
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.first(), u"All is well"_s);
    QCOMPARE(lines.last(), u"and 194 more"_s);
}

void TestTrayLook::toolTip_ofNone()
{
    const TrayLook look = trayLookOf({}, false);
    QCOMPARE(look.toolTip, u"No profile yet"_s);
    QVERIFY(!look.holds);
}

void TestTrayLook::look_holdsUntilSomethingTurns_data()
{
    Outlook locked = in(SessionState::Blocked);
    locked.blockedFor = 30s;
    QTest::addColumn<Outlook>("outlook");
    QTest::addColumn<std::optional<milliseconds>>("holds");
    QTest::addRow("nothing counts down") << in(SessionState::Expired) << std::optional<milliseconds>();
    QTest::addRow("the hour changes") << alive(u"one"_s, 11h + 30min) << std::optional<milliseconds>(30min + 1ms);
    QTest::addRow("the minute changes") << alive(u"one"_s, 42min + 7s) << std::optional<milliseconds>(7s + 1ms);
    QTest::addRow("the leeway begins") << alive(u"one"_s, 5min + 4s) << std::optional<milliseconds>(4s + 1ms);
    QTest::addRow("the token dies") << alive(u"one"_s, 4s) << std::optional<milliseconds>(4s);
    QTest::addRow("a lock ends") << locked << std::optional<milliseconds>(30s);
}

void TestTrayLook::look_holdsUntilSomethingTurns()
{
    QFETCH(Outlook, outlook);
    QTEST(trayLookOf({outlook}, false).holds, "holds");
}

void TestTrayLook::icons_differWithoutColour_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<QColor>("panel");
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QTest::addRow("%d pixels on a light panel", side) << side << QColor(0xef, 0xf0, 0xf1);
        QTest::addRow("%d pixels on a dark panel", side) << side << QColor(0x20, 0x23, 0x26);
    }
}

void TestTrayLook::icons_differWithoutColour()
{
    QFETCH(int, side);
    QFETCH(QColor, panel);
    QImage bare(side, side, QImage::Format_RGB32);
    bare.fill(panel);
    const QImage ground = bare.convertToFormat(QImage::Format_Grayscale8);
    for (const TrayState one : everyState) {
        const QImage image = greyOn(trayIcon(one), side, panel);
        QVERIFY2(differing(image, ground) > side * side / 3, "it stands out from the panel");
        for (const TrayState other : everyState) {
            if (one != other) {
                QVERIFY(differing(image, greyOn(trayIcon(other), side, panel)) > side * side / 40);
            }
        }
    }
}

QTEST_MAIN(TestTrayLook)
#include "tst_traylook.moc"
