// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothtones.h"
#include "pictures.h"
#include "ui/theme/housestyle.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What people type into or choose from, as the house style draws it in both tones.
class TestFields : public QObject, protected InBothTones
{
    Q_OBJECT

private Q_SLOTS:
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

    void wrongField_hasTheLineOfDanger_data() { addTones(); }
    void wrongField_hasTheLineOfDanger()
    {
        useTone();
        QFETCH(const Tone, tone);
        QLineEdit line;
        QComboBox combo;
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &combo}) {
            QCOMPARE(pictureOf(*field, {200, 30}).pixelColor(100, 0), colours().outline);
            markFaulty(*field, true);
            QCOMPARE(pictureOf(*field, {200, 30}).pixelColor(100, 0), stateColour(SessionState::Rejected, tone));
            markFaulty(*field, false);
            QCOMPARE(pictureOf(*field, {200, 30}).pixelColor(100, 0), colours().outline);
        }
    }

    /// Fields stand one below the other, so that their texts do as well.
    void fields_haveTheirTextsInLine()
    {
        QLineEdit line(u"I"_s);
        QComboBox typed;
        typed.setEditable(true);
        QComboBox chosen;
        for (QComboBox *each : {&typed, &chosen}) {
            each->addItem(u"I"_s);
        }
        const auto start = [](QWidget &field) {
            const QImage image = pictureOf(field, {200, 30});
            int x = 3;
            while (x < 100 && image.copy(x, 8, 1, 14) == image.copy(150, 8, 1, 14)) {
                ++x;
            }
            return x;
        };
        QVERIFY(start(line) < 20);
        QCOMPARE(start(typed), start(line));
        QCOMPARE(start(chosen), start(line));
    }

    void comboBox_hasRoomForItsWidestEntry()
    {
        QComboBox combo;
        combo.addItems({u"Light"_s, u"Same as the system"_s});
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.rect = QRect(QPoint(), combo.sizeHint());
        const QRect text =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        QVERIFY(text.width() - 2 >= combo.fontMetrics().horizontalAdvance(u"Same as the system"_s));
    }

    void listOfAComboBox_marksItsEntriesAsAMenuDoes_data() { addTones(); }
    void listOfAComboBox_marksItsEntriesAsAMenuDoes()
    {
        useTone();
        QComboBox combo;
        combo.addItems({u"Light"_s, u"Dark"_s});
        combo.show();
        combo.showPopup();
        QWidget *list = combo.view()->window();
        const QImage image = pictureOf(*list, list->size());
        QVERIFY(hasColour(image, image.rect(), colours().pressed));
        QVERIFY(!hasColour(image, image.rect(), colours().accentFill));
        combo.hidePopup();
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
