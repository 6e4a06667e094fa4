// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"
#include "ui/theme/controls.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace bearerbox;
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

QImage pictureOf(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(coloursOf(toneOf(QApplication::palette())).window);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

bool hasColour(const QImage &image, const QRect &area, const QColor &colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

/// What the house style draws itself, in both tones.
class TestControls : public QObject
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

    void comboBox_hasALineAroundItAndRoundCorners_data()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<bool>("editable");
        for (const bool editable : {false, true}) {
            const char *kind = editable ? "editable" : "to choose from";
            QTest::addRow("light, %s", kind) << Tone::Light << editable;
            QTest::addRow("dark, %s", kind) << Tone::Dark << editable;
        }
    }
    void comboBox_hasALineAroundItAndRoundCorners()
    {
        useTone();
        QFETCH(const bool, editable);
        QComboBox combo;
        combo.setEditable(editable);
        combo.addItem(u"12h"_s);
        const QImage image = pictureOf(combo, {200, 30});
        for (const QPoint side : {QPoint(100, 0), QPoint(100, 29), QPoint(0, 15), QPoint(199, 15), QPoint(60, 0)}) {
            QCOMPARE(image.pixelColor(side), colours().outline);
        }
        for (const QPoint corner : {QPoint(0, 0), QPoint(199, 0), QPoint(0, 29), QPoint(199, 29)}) {
            QCOMPARE(image.pixelColor(corner), colours().window);
        }
        QCOMPARE(image.pixelColor(100, 4), colours().base);
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

    void menu_givesEachTextItsRoom()
    {
        QMenu menu;
        QAction *longest = menu.addAction(u"Change password at the service…"_s, QKeySequence(u"Ctrl+Shift+P"_s), [] {});
        const int texts = menu.fontMetrics().horizontalAdvance(u"Change password at the service…"_s) +
                          menu.fontMetrics().horizontalAdvance(u"Ctrl+Shift+P"_s);
        QVERIFY(menu.sizeHint().width() >= texts + 40);
        QVERIFY(menu.actionGeometry(longest).width() > texts);
    }

private:
    static void addTones()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addRow("light") << Tone::Light;
        QTest::addRow("dark") << Tone::Dark;
    }
    void useTone()
    {
        QFETCH(const Tone, tone);
        m_theme.choose(tone == Tone::Light ? ThemeChoice::Light : ThemeChoice::Dark);
    }
    static const Colours &colours() { return coloursOf(toneOf(QApplication::palette())); }

    Theme m_theme{*qApp};
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
