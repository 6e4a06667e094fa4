// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothtones.h"
#include "pictures.h"
#include "ui/theme/colours.h"
#include "ui/theme/controls.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <ranges>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// A check box in one of its states, drawn by the style alone.
QImage checkBox(Tone tone, QStyle::State state)
{
    HouseStyle style;
    QStyleOption option;
    option.rect = QRect(0, 0, 16, 16);
    option.palette = paletteOf(tone);
    option.state = state;
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(coloursOf(tone).window);
    QPainter painter(&image);
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, nullptr);
    return image;
}

} // namespace

/// What the house style draws itself, in both tones.
class TestControls : public QObject, protected InBothTones
{
    Q_OBJECT

private Q_SLOTS:
    void checkBox_looksDifferentInEachState_data() { addTones(); }
    void checkBox_looksDifferentInEachState()
    {
        QFETCH(const Tone, tone);
        const QStyle::State on = QStyle::State_Enabled;
        const std::vector<std::pair<const char *, QStyle::State>> states{
            {"unchecked", on | QStyle::State_Off},
            {"checked", on | QStyle::State_On},
            {"partly checked", on | QStyle::State_NoChange},
            {"unchecked with the focus", on | QStyle::State_Off | QStyle::State_HasFocus},
            {"checked with the focus", on | QStyle::State_On | QStyle::State_HasFocus},
            {"disabled", QStyle::State_Off},
            {"disabled and checked", QStyle::State_On},
            {"disabled and partly checked", QStyle::State_NoChange}};
        for (std::size_t i = 0; i < states.size(); ++i) {
            for (std::size_t other = 0; other < i; ++other) {
                QVERIFY2(checkBox(tone, states[i].second) != checkBox(tone, states[other].second),
                         qPrintable(u"%1 looks like %2"_s.arg(QLatin1StringView(states[i].first),
                                                              QLatin1StringView(states[other].first))));
            }
        }
    }

    void fold_beginsAtTheEdgeOfTheTextsAroundIt_data() { addTones(); }
    void fold_beginsAtTheEdgeOfTheTextsAroundIt()
    {
        useTone();
        QToolButton button;
        button.setText(u"Request details"_s);
        button.setCheckable(true);
        button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        makeFold(button);
        for (const QString &sign : {u"chevron-right"_s, u"chevron"_s}) {
            button.setIcon(tintedIcon(sign));
            button.setChecked(sign == "chevron"_L1);
            const QImage picture = pictureOf(button, button.sizeHint());
            const QColor ground = picture.pixelColor(picture.width() - 1, 0);
            const auto isBlank = [&](int x) {
                return !std::ranges::any_of(std::views::iota(0, picture.height()),
                                            [&](int y) { return picture.pixelColor(x, y) != ground; });
            };
            const auto columns = std::views::iota(0, picture.width());
            QVERIFY(std::ranges::find_if_not(columns, isBlank) - columns.begin() <= 3);
            QVERIFY2(isBlank(picture.width() - 2), "and its text is whole");
        }
    }

    void checkBox_ofAWidgetIsDrawnByUs_data() { addTones(); }
    void checkBox_ofAWidgetIsDrawnByUs()
    {
        useTone();
        QCheckBox box(u"Favourite"_s);
        box.setTristate(true);
        std::vector<QImage> pictures;
        for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            box.setCheckState(state);
            pictures.push_back(pictureOf(box, box.sizeHint()));
        }
        const QColor fill = colours().accentFill;
        QVERIFY(!hasColour(pictures[0], pictures[0].rect(), fill));
        QVERIFY(hasColour(pictures[1], pictures[1].rect(), fill));
        QVERIFY(hasColour(pictures[2], pictures[2].rect(), fill));
        QVERIFY(pictures[1] != pictures[2]);
    }

    void button_keepsItsTextOffItsEdges_data() { addTones(); }
    void button_keepsItsTextOffItsEdges()
    {
        useTone();
        for (const QString &text : {u"OK"_s, u"Add another"_s, u"Replace the pin…"_s}) {
            const QPushButton button(text);
            QVERIFY2(button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(text) + 24, qPrintable(text));
        }
    }

    void destructiveButton_isWrittenInTheColourOfDanger_data() { addTones(); }
    void destructiveButton_isWrittenInTheColourOfDanger()
    {
        useTone();
        QFETCH(const Tone, tone);
        const auto drawnBy = [](QPushButton &button) { return pictureOf(button, {120, 30}); };
        QPushButton calm(u"IIII"_s);
        QPushButton dangerous(u"IIII"_s);
        makeDestructive(dangerous);
        const QColor danger = stateColour(SessionState::Rejected, tone);
        QVERIFY(!hasColour(drawnBy(calm), calm.rect(), danger));
        QVERIFY(hasColour(drawnBy(dangerous), dangerous.rect(), danger));
        dangerous.setEnabled(false);
        QVERIFY(!hasColour(drawnBy(dangerous), dangerous.rect(), danger));
    }

    /// The line of the focus is thicker, and lies within.
    void checkBox_isOfOneSizeInAllStates_data() { addTones(); }
    void checkBox_isOfOneSizeInAllStates()
    {
        QFETCH(const Tone, tone);
        const QStyle::State on = QStyle::State_Enabled;
        for (const QStyle::State state :
             {on | QStyle::State_Off, on | QStyle::State_On, QStyle::State_Off | on | QStyle::State_HasFocus,
              on | QStyle::State_On | QStyle::State_HasFocus}) {
            const QImage box = checkBox(tone, state);
            const QColor edge = box.pixelColor(8, 0);
            QVERIFY(edge != coloursOf(tone).window);
            QVERIFY2(edge == QColor(coloursOf(tone).outline) || edge == coloursOf(tone).accentFill ||
                         edge == coloursOf(tone).accent || edge == coloursOf(tone).text,
                     "a whole line, at the edge");
        }
    }

    void control_growsWithItsFont_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("icon");
        QTest::addColumn<int>("box");
        QTest::addRow("small") << 7 << 16 << 14;
        QTest::addRow("ordinary") << 9 << 16 << 14;
        QTest::addRow("large") << 16 << 24 << 21;
        QTest::addRow("very large") << 24 << 28 << 24;
    }
    void control_growsWithItsFont()
    {
        QFETCH(const int, points);
        m_theme.choose(ThemeChoice::Light); // with the style that is meant
        QFont font(u"DejaVu Sans"_s);
        font.setPixelSize(points * 96 / 72);
        QToolButton button;
        button.setFont(font);
        QTEST(button.iconSize().width(), "icon");
        QTEST(button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button), "box");
        QPushButton written(u"Save"_s);
        written.setFont(font);
        QVERIFY2(written.sizeHint().height() >= written.fontMetrics().height() + 10, "there is air around the text");
    }

    void primaryButton_mayBecomeOneOfMany()
    {
        QToolButton button;
        button.setText(u"Copy"_s);
        button.setToolButtonStyle(Qt::ToolButtonTextOnly);
        makePrimary(button);
        const QImage primary = pictureOf(button, {100, 30});
        makePrimary(button, false);
        QVERIFY(pictureOf(button, {100, 30}) != primary);
        makePrimary(button, true);
        QCOMPARE(pictureOf(button, {100, 30}), primary);
    }

    void defaultButton_needNotBePrimary()
    {
        QDialog dialog;
        auto *close = new QPushButton(u"Close"_s, &dialog);
        close->setDefault(true);
        dialog.show();
        const QImage primary = pictureOf(*close, {100, 30});
        QVERIFY(hasColour(primary, primary.rect(), colours().accentFill));
        makePrimary(*close, false);
        const QImage plain = pictureOf(*close, {100, 30});
        QVERIFY(!hasColour(plain, plain.rect(), colours().accentFill));
    }

    void menu_showsWhatIsTickedAndItsSections_data() { addTones(); }
    void menu_showsWhatIsTickedAndItsSections()
    {
        useTone();
        QMenu menu;
        menu.addSection(u"Sort by"_s);
        QAction *name = menu.addAction(u"Name"_s);
        name->setCheckable(true);
        const QImage before = pictureOf(menu, menu.sizeHint());
        name->setChecked(true);
        const QImage after = pictureOf(menu, menu.sizeHint());
        const QRect entry = menu.actionGeometry(name);
        QVERIFY(!hasColour(before, entry, colours().accent));
        QVERIFY(hasColour(after, entry, colours().accent));
        QCOMPARE(before.copy(menu.actionGeometry(menu.actions().front())),
                 after.copy(menu.actionGeometry(menu.actions().front())));
        QVERIFY(menu.actionGeometry(menu.actions().front()).height() > menu.fontMetrics().height());
    }

    void menu_hasALineOfOnePixelAroundIt_data() { addTones(); }
    void menu_hasALineOfOnePixelAroundIt()
    {
        useTone();
        HouseStyle style;
        QStyleOption option;
        option.rect = QRect(0, 0, 40, 40);
        option.palette = QApplication::palette();
        QImage image(QSize(80, 80), QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        QPainter painter(&image);
        style.drawPrimitive(QStyle::PE_PanelMenu, &option, &painter, nullptr);
        for (const int edge : {0, 1, 78, 79}) {
            QCOMPARE(image.pixelColor(edge, 40), colours().border);
            QCOMPARE(image.pixelColor(40, edge), colours().border);
        }
        for (const int inside : {2, 77}) {
            QCOMPARE(image.pixelColor(inside, 40), colours().raised);
            QCOMPARE(image.pixelColor(40, inside), colours().raised);
        }
    }

    void menu_givesEachTextItsRoom()
    {
        QMenu menu;
        QAction *longest = menu.addAction(u"Change password at the service…"_s, QKeySequence(u"Ctrl+Shift+P"_s), [] {});
        const int texts = menu.fontMetrics().horizontalAdvance(u"Change password at the service…"_s) +
                          menu.fontMetrics().horizontalAdvance(u"Ctrl+Shift+P"_s);
        QVERIFY(menu.sizeHint().width() >= texts + 40);
        QVERIFY(menu.actionGeometry(longest).width() > texts);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
