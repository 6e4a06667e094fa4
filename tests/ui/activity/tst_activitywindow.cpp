// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/shown.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/profilecolumn.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTimer>
#include <QTreeView>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestActivityWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMenuOpensIt();
    void fromThePanelItIsOfThatProfile();
    void itFollowsAndKeepsTheSelection();
    void whoReadsFurtherDownIsNotDisturbed();
    void aSearchFindsOrSaysThatItDoesNot();
    void withoutAnythingItSaysSo();
    void anEntryIsCopiedAsText();
    void itsMenuOpensByShiftF10();
    void itIsWrittenForItsOwnerAlone_data();
    void itIsWrittenForItsOwnerAlone();
    void itIsClearedAfterAQuestion();
    void everyControlHasAName();

private:
    void open() { QTest::keyClick(&m_shown->window, Qt::Key_H, Qt::ControlModifier); }
    [[nodiscard]] ActivityWindow *activity() const { return m_shown->window.findChild<ActivityWindow *>(); }
    [[nodiscard]] QTreeView *table() const { return activity()->findChild<QTreeView *>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool says(const QString &text) const;
    void note(const QString &name, Happening happening = Happening::Copied);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Shown> m_shown;
};

void TestActivityWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_stage = std::make_unique<Stage>();
    m_stage->addAlive(m_stage->engine(u"one"_s), 1h, 1min);
    m_stage->addAlive(m_stage->engine(u"two"_s), 2h, 1min);
    m_stage->start();
    QVERIFY(m_stage->activity().clear());
    m_shown = std::make_unique<Shown>(*m_stage);
    new ActivityDesk(m_stage->book(), m_shown->window);
}

void TestActivityWindow::cleanup()
{
    m_shown.reset();
    m_stage.reset();
}

QPushButton *TestActivityWindow::button(const QString &text) const
{
    const auto buttons = activity()->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [&text](const auto *each) { return each->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

bool TestActivityWindow::says(const QString &text) const
{
    const auto labels = activity()->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
}

void TestActivityWindow::note(const QString &name, Happening happening)
{
    ActivityEntry entry{.happening = happening, .name = name, .format = u"curl"_s};
    if (const Session *session = m_stage->find(name)) {
        entry.profile = session->profile().id;
    }
    m_stage->activity().note(std::move(entry));
}

void TestActivityWindow::theMenuOpensIt()
{
    note(u"one"_s);
    for (QAction *action : m_shown->window.column().menu().actions()) {
        if (action->text() == u"Activity…"_s) {
            action->trigger();
        }
    }

    QVERIFY(activity()->isVisible());
    QCOMPARE(cell(0, 1), u"Copied"_s);
    QVERIFY(says(u"1 entry"_s));
    QTest::keyClick(activity(), Qt::Key_Escape);
    QTRY_VERIFY(!activity());
}

void TestActivityWindow::fromThePanelItIsOfThatProfile()
{
    note(u"one"_s);
    note(u"two"_s);
    m_shown->window.column().select(m_stage->find(u"two"_s)->profile().id);

    QTest::mouseClick(m_shown->button(u"Show activity"_s), Qt::LeftButton);

    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 2), u"two"_s);
    QCOMPARE(activity()->findChildren<QComboBox *>().first()->currentText(), u"two"_s);
}

void TestActivityWindow::itFollowsAndKeepsTheSelection()
{
    note(u"one"_s);
    open();
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(says(u"curl"_s));

    note(u"two"_s, Happening::Asked);

    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, 2), u"two"_s);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Up);
    QVERIFY(says(u"Used by the command line"_s));
}

void TestActivityWindow::whoReadsFurtherDownIsNotDisturbed()
{
    for (int i = 0; i < 100; ++i) {
        note(u"number %1"_s.arg(i));
    }
    open();
    QVERIFY(QTest::qWaitForWindowExposed(activity()));
    table()->scrollTo(table()->model()->index(50, 0), QAbstractItemView::PositionAtTop);
    const QString before = table()->indexAt({0, 0}).siblingAtColumn(2).data().toString();

    note(u"new"_s);

    QCOMPARE(table()->indexAt({0, 0}).siblingAtColumn(2).data().toString(), before);
    QCOMPARE(cell(0, 2), u"new"_s);
}

void TestActivityWindow::aSearchFindsOrSaysThatItDoesNot()
{
    note(u"one"_s);
    note(u"two"_s);
    open();
    auto *search = activity()->findChild<QLineEdit *>();

    QTest::keyClicks(table(), u"o"_s);
    QCOMPARE(activity()->focusWidget(), search);
    QTest::keyClicks(search, u"ne"_s);
    QCOMPARE(search->text(), u"one"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::keyClicks(search, u"zzz"_s);
    QVERIFY(says(u"No match"_s));
    QVERIFY(!button(u"Export…"_s)->isEnabled());

    for (QAbstractButton *each : activity()->findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == u"Show everything"_s) {
            each->click();
        }
    }
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(search->text().isEmpty());
}

void TestActivityWindow::withoutAnythingItSaysSo()
{
    open();

    QVERIFY(says(u"Nothing has happened yet"_s));
    QVERIFY(!button(u"Clear…"_s)->isEnabled());
    note(u"one"_s);
    QVERIFY(table()->isVisible());
}

void TestActivityWindow::anEntryIsCopiedAsText()
{
    note(u"one"_s);
    open();
    activity()->activateWindow();
    QTRY_VERIFY(table()->hasFocus());

    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);

    QVERIFY(pasted().startsWith(u"Copied\nTime: "_s));
    QVERIFY(pasted().contains(u"Profile: one"_s));
    QApplication::clipboard()->clear();
    button(u"Copy entry"_s)->click();
    QVERIFY(pasted().contains(u"Format: curl"_s));
}

void TestActivityWindow::itsMenuOpensByShiftF10()
{
    note(u"one"_s);
    open();
    QString first;
    QTimer::singleShot(0, table(), [&first] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            first = menu->actions().constFirst()->text();
            menu->close();
        }
    });
    QTest::keyClick(table(), Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(first, u"Copy entry"_s);
}

void TestActivityWindow::itIsWrittenForItsOwnerAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a table") << u"a.csv"_s << "\xEF\xBB\xBFtime,"_ba;
    QTest::newRow("JSON lines") << u"a.jsonl"_s << "{\"at\":"_ba;
}

void TestActivityWindow::itIsWrittenForItsOwnerAlone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    note(u"one"_s);
    open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);

    QVERIFY(activity()->exportTo(path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QVERIFY(!activity()->exportTo(folder.filePath(u"missing/a.csv"_s)));
}

void TestActivityWindow::itIsClearedAfterAQuestion()
{
    note(u"one"_s);
    open();

    button(u"Clear…"_s)->click();
    activity()->findChild<Confirmation *>()->no()->click();
    QCOMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(!activity()->findChild<Confirmation *>());
    button(u"Clear…"_s)->click();
    activity()->findChild<Confirmation *>()->yes()->click();

    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(says(u"Nothing has happened yet"_s));
}

void TestActivityWindow::everyControlHasAName()
{
    note(u"one"_s);
    open();

    int controls = 0;
    for (const QWidget *each : activity()->findChildren<QWidget *>()) {
        const auto *pushed = qobject_cast<const QAbstractButton *>(each);
        const bool isNamed = !each->accessibleName().isEmpty() || (pushed && !pushed->text().isEmpty());
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible() && !qobject_cast<const QScrollBar *>(each)) {
            QVERIFY2(isNamed, each->metaObject()->className());
            ++controls;
        }
    }
    QVERIFY2(controls > 3, "the search, two choices and the table at least");
}

QTEST_MAIN(TestActivityWindow)
#include "tst_activitywindow.moc"
