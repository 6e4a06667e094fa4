// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "ui/theme/colours.h"
#include "ui/window/emptystate.h"
#include "ui/window/lifeview.h"
#include "ui/window/marks.h"
#include "ui/window/noticebox.h"
#include "ui/window/pieces.h"
#include "ui/window/timelinestrip.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How many dark parts one line of pixels has.
int countDarkParts(const QImage &image, int y)
{
    int parts = 0;
    bool wasDark = false;
    for (int x = 0; x < image.width(); ++x) {
        const bool isDark = image.pixelColor(x, y).lightness() < 120;
        parts += isDark && !wasDark ? 1 : 0;
        wasDark = isDark;
    }
    return parts;
}

QImage pictureOf(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

} // namespace

/// Where the pieces of the window stand when there is little room for them, or many of them.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void row_mayGoWithRowsWithin()
    {
        for (int i = 0; i < 3; ++i) {
            QWidget window;
            auto *around = new WrappingRow(4);
            window.setLayout(around);
            for (int each = 0; each < 3; ++each) {
                auto *within = new QHBoxLayout;
                within->addWidget(new QLabel(u"text"_s));
                around->addLayout(within);
            }
            around->addWidget(new QLabel(u"last"_s));
            QVERIFY(window.sizeHint().isValid());
        }
    }

    void life_wrapsWhatHasNoRoomBesideTheFigures()
    {
        LifeView view;
        const Life life{.state = SessionState::Valid,
                        .title = u"Valid"_s,
                        .headline = u"11:42:07"_s,
                        .caption = u"left, until 23 Nov 2026 03:12"_s,
                        .next = u"Next refresh 23 Nov 2026 02:12"_s,
                        .fraction = 0.5};
        view.setLife(life);
        const int line = view.fontMetrics().height();
        QVERIFY2(view.heightForWidth(200) >= view.heightForWidth(1000) + (2 * line), "each has lines of its own");
        QVERIFY2(view.heightForWidth(120) > view.heightForWidth(200), "and they wrap");
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        auto *within = new LifeView;
        within->setLife(life);
        column->addWidget(within);
        column->addStretch(1);
        page.resize(200, 800);
        page.show();
        QCOMPARE(within->height(), view.heightForWidth(200));
    }

    void notice_hasItsButtonBesideAShortTextAndBelowALongOne()
    {
        NoticeBox box;
        QAction action(u"Enter a new password…"_s);
        box.setAction(&action);
        const auto *button = box.findChild<QToolButton *>();
        const auto text = [&box] { return box.findChildren<QLabel *>().last()->geometry(); };
        const auto place = [&box, button] { return QRect(button->mapTo(&box, QPoint()), button->size()); };
        const auto fit = [&box] { box.resize(500, box.heightForWidth(500)); };
        box.show();
        box.say(SessionState::Failed, u"Refused"_s, u"The password is wrong."_s);
        fit();
        QVERIFY(place().x() > text().right());
        QVERIFY(place().y() < text().bottom());
        box.say(SessionState::Failed, u"Refused"_s, u"The service refused the password. "_s.repeated(8));
        fit();
        QVERIFY(place().y() > text().bottom());
        QCOMPARE(place().x(), text().x());
        QVERIFY(box.rect().contains(place()));
    }

    void card_putsItsButtonBelowAHeadingThatTakesTheWidth()
    {
        Card card(u"Last 24 hours"_s);
        QAction action(u"Show activity"_s);
        const QToolButton *button = card.addButton(&action);
        const auto *heading = card.findChild<QLabel *>();
        card.show();
        card.resize(600, card.heightForWidth(600));
        QCOMPARE(button->y(), heading->y());
        QVERIFY2(button->geometry().right() > 580, "at the right edge");
        const int narrow = button->width() + 40;
        card.resize(narrow, card.heightForWidth(narrow));
        QVERIFY(button->y() > heading->geometry().bottom());
        QVERIFY2(button->geometry().right() > narrow - 20, "and still at the right edge");
    }

    void row_standsInTheMiddleLineByLine()
    {
        QWidget page;
        auto *row = new WrappingRow(8, Qt::AlignHCenter);
        page.setLayout(row);
        row->setContentsMargins(0, 0, 0, 0);
        std::vector<QPushButton *> buttons;
        for (int i = 0; i < 3; ++i) {
            buttons.push_back(new QPushButton(u"Button"_s, &page));
            row->addWidget(buttons.back());
        }
        page.show();
        const int one = buttons.front()->sizeHint().width();
        page.resize((2 * one) + 28, 300);
        QCOMPARE(buttons[0]->x(), 10);
        QCOMPARE(buttons[1]->x(), 10 + one + 8);
        QVERIFY(buttons[2]->y() > buttons[0]->y());
        QVERIFY(qAbs(buttons[2]->geometry().center().x() - page.rect().center().x()) <= 1);
        buttons[0]->hide();
        QTest::qWait(0);
        QCOMPARE(buttons[2]->y(), buttons[1]->y());
    }

    void emptyState_keepsItsTitleInPlace()
    {
        EmptyState page(u"search"_s);
        page.resize(400, 500);
        page.show();
        const auto titleAt = [&page](const QString &sentence) {
            page.setTexts(u"Locked"_s, sentence);
            QTest::qWait(0);
            return page.findChildren<QLabel *>().at(1)->y();
        };
        QCOMPARE(titleAt(u"Waiting…"_s), titleAt(u"To unlock, the keyring of this computer is asked. "_s.repeated(4)));
    }

    void ticks_thatWouldTouchAreLeftOut()
    {
        const QDateTime now({2026, 11, 22}, {12, 0}, Qt::UTC);
        const auto ticksOf = [&now](std::chrono::minutes between) {
            Timeline day{.from = now.addDays(-1), .to = now, .lanes = {{.step = u"token"_s}}};
            for (QDateTime at = day.from; at <= now; at = at.addSecs(std::chrono::seconds(between).count())) {
                day.lanes.front().refreshes.push_back(at);
            }
            TimelineStrip strip;
            strip.setTimeline(day, {u"Token"_s});
            strip.resize(480, strip.sizeHint().height());
            strip.setPalette(paletteOf(Tone::Light));
            return countDarkParts(pictureOf(strip), 1);
        };
        QCOMPARE(ticksOf(6h), 5);
        const int most = 480 / 6 + 1;
        QVERIFY2(ticksOf(5min) <= most && ticksOf(5min) > most / 2, qPrintable(QString::number(ticksOf(5min))));
    }

    void mark_canBeSeenOnARowThatIsChosen_data()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<Environment>("environment");
        for (const Environment each : {Environment::Production, Environment::Staging, Environment::Test}) {
            QTest::addRow("%d in light", int(each)) << Tone::Light << each;
            QTest::addRow("%d in dark", int(each)) << Tone::Dark << each;
        }
    }
    void mark_canBeSeenOnARowThatIsChosen()
    {
        QFETCH(const Tone, tone);
        QFETCH(const Environment, environment);
        const QSize size = markSize(QApplication::font(), environment);
        for (const QColor &ground :
             {coloursOf(tone).selected, coloursOf(tone).selectedQuiet, coloursOf(tone).hover, coloursOf(tone).window}) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(ground);
            QPainter painter(&image);
            paintMark(painter, image.rect(), QApplication::font(), environment, tone);
            const QColor edge = image.pixelColor(0, size.height() / 2);
            QVERIFY2(qAbs(edge.lightness() - ground.lightness()) > 25, qPrintable(edge.name() + ground.name()));
        }
    }
};

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
