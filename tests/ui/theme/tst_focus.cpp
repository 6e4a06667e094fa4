// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/focuslook.h"
#include "tests/ui/theme/bothtones.h"
#include "ui/theme/housestyle.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

using Make = std::function<QWidget *()>;

QPushButton *pushButton(const std::function<void(QPushButton &)> &mark = [](QPushButton &) {})
{
    auto *button = new QPushButton(u"Remove"_s);
    button->setAutoDefault(false);
    mark(*button);
    return button;
}

QToolButton *toolButton(const std::function<void(QToolButton &)> &mark)
{
    auto *button = new QToolButton;
    button->setText(u"Show activity"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    mark(*button);
    return button;
}

QToolButton *quietButton(bool isOn)
{
    return toolButton([isOn](QToolButton &button) {
        makeQuiet(button);
        button.setAutoRaise(true);
        button.setCheckable(true);
        button.setChecked(isOn);
    });
}

QCheckBox *checkBox(Qt::CheckState state)
{
    auto *box = new QCheckBox(u"Favourite"_s);
    box->setTristate(true);
    box->setCheckState(state);
    return box;
}

QComboBox *comboBox(bool isEditable)
{
    auto *combo = new QComboBox;
    combo->setEditable(isEditable);
    combo->addItems({u"10 min"_s, u"12 h"_s});
    return combo;
}

template <typename Edit>
Edit *edit(bool isReadOnly)
{
    auto *field = new Edit;
    field->setReadOnly(isReadOnly);
    return field;
}

QLabel *textToCopy()
{
    auto *label = new QLabel(u"SHA-256 of the certificate"_s);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QScrollArea *scrollArea()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::StyledPanel);
    area->setWidget(new QLabel(u"details"_s));
    return area;
}

const std::vector<std::pair<const char *, Make>> kinds{
    {"button", [] { return pushButton(); }},
    {"main button", [] { return pushButton([](QPushButton &button) { makePrimary(button); }); }},
    {"button that destroys", [] { return pushButton([](QPushButton &button) { makeDestructive(button); }); }},
    {"flat button", [] { return quietButton(false); }},
    {"flat button that is on", [] { return quietButton(true); }},
    {"heading that folds away",
     [] {
         QToolButton *button = quietButton(true);
         makeFold(*button);
         return button;
     }},
    {"button with an icon", [] { return toolButton([](QToolButton &button) { button.setText({}); }); }},
    {"main button with an icon", [] { return toolButton([](QToolButton &button) { makePrimary(button); }); }},
    {"button of a menu", [] { return toolButton([](QToolButton &button) { button.setMenu(new QMenu(&button)); }); }},
    {"check box", [] { return checkBox(Qt::Unchecked); }},
    {"ticked check box", [] { return checkBox(Qt::Checked); }},
    {"check box ticked for some", [] { return checkBox(Qt::PartiallyChecked); }},
    {"combo box", [] { return comboBox(false); }},
    {"combo box to write in", [] { return comboBox(true); }},
    {"line", [] { return edit<QLineEdit>(false); }},
    {"line to read", [] { return edit<QLineEdit>(true); }},
    {"text", [] { return edit<QPlainTextEdit>(false); }},
    {"text to read", [] { return edit<QPlainTextEdit>(true); }},
    {"label to copy from", textToCopy},
    {"what scrolls", scrollArea},
};

} // namespace

/// Where the focus is can be seen: by enough points that stand out, in both tones.
class TestFocus : public QObject, protected InBothTones
{
    Q_OBJECT

private Q_SLOTS:
    void focus_isSeen_data()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<Make>("make");
        for (const auto &[name, make] : kinds) {
            QTest::addRow("%s, light", name) << Tone::Light << make;
            QTest::addRow("%s, dark", name) << Tone::Dark << make;
        }
    }
    void focus_isSeen()
    {
        useTone();
        QFETCH(const Make, make);
        QWidget window;
        auto *rows = new QVBoxLayout(&window);
        QWidget *control = make();
        rows->addWidget(control);
        show(window);
        const int found = pointsOfFocus(*control);
        QCOMPARE(QApplication::focusWidget(), control);
        QVERIFY2(found >= fewestPoints, qPrintable(u"%1 points"_s.arg(found)));
    }

    void firstFocusOfADialog_isSeen_data() { addTones(); }
    void firstFocusOfADialog_isSeen()
    {
        useTone();
        QDialog dialog;
        auto *rows = new QVBoxLayout(&dialog);
        auto *cancel = pushButton();
        rows->addWidget(cancel);
        rows->addWidget(pushButton());
        show(dialog);
        QCOMPARE(QApplication::focusWidget(), cancel);
        const QImage with = lookOf(*cancel);
        cancel->clearFocus();
        QVERIFY(pointsThatStandOut(lookOf(*cancel), with) >= fewestPoints);
    }

    void entryOfAMenu_isSeen_data() { addTones(); }
    void entryOfAMenu_isSeen()
    {
        useTone();
        QMenu menu;
        QAction *entry = menu.addAction(u"Duplicate profile"_s);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QImage before = lookOf(menu);
        menu.setActiveAction(entry);
        QVERIFY(pointsThatStandOut(before, lookOf(menu)) >= fewestPoints);
    }

    void rowOfAnOpenComboBox_isSeen_data() { addTones(); }
    void rowOfAnOpenComboBox_isSeen()
    {
        useTone();
        QWidget window;
        auto *combo = comboBox(false);
        auto *rows = new QVBoxLayout(&window);
        rows->addWidget(combo);
        show(window);
        combo->showPopup();
        QAbstractItemView &list = *combo->view();
        QVERIFY(QTest::qWaitForWindowExposed(list.window()));
        const QRect second = list.visualRect(list.model()->index(1, 0));
        const QImage before = list.viewport()->grab(second).toImage();
        QTest::keyClick(&list, Qt::Key_Down);
        QVERIFY(pointsThatStandOut(before, list.viewport()->grab(second).toImage()) >= fewestPoints);
    }

private:
    static void show(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
