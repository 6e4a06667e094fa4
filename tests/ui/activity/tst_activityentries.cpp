// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activitystage.h"
#include "ui/activity/activitywindow.h"
#include "ui/dialogs/confirmation.h"

#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What can be done with the entries: they are copied, written to a file, and cleared.
class TestActivityEntries : public ActivityStage
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsCopiedAsText();
    void itsMenuOpensByShiftF10();
    void itIsWrittenForItsOwnerAlone_data();
    void itIsWrittenForItsOwnerAlone();
    void itIsClearedAfterAQuestion();
};

void TestActivityEntries::anEntryIsCopiedAsText()
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

void TestActivityEntries::itsMenuOpensByShiftF10()
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

void TestActivityEntries::itIsWrittenForItsOwnerAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a table") << u"a.csv"_s << "\xEF\xBB\xBFtime,"_ba;
    QTest::newRow("JSON lines") << u"a.jsonl"_s << "{\"at\":"_ba;
}

void TestActivityEntries::itIsWrittenForItsOwnerAlone()
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

void TestActivityEntries::itIsClearedAfterAQuestion()
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

QTEST_MAIN(TestActivityEntries)
#include "tst_activityentries.moc"
