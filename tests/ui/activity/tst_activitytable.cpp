// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activitystage.h"
#include "ui/activity/activitywindow.h"

#include <QTemporaryDir>
#include <QTreeView>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What stands in the table of the activity: in which words, and in how much room.
class TestActivityTable : public ActivityStage
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAndSecretsHaveTheNamesOfTheirService();
    void formatsAndCommandsAreNamedAsThePersonKnowsThem();
    void columnsFitWhatTheyHold();
    void aColumnKeepsTheWidthThatItWasGiven();
};

void TestActivityTable::stepsAndSecretsHaveTheNamesOfTheirService()
{
    ActivityEntry entry{.happening = Happening::SecretChanged, .step = u"token"_s, .field = u"password"_s};
    m_stage->activity().note(entry); // of a profile that is gone
    entry.profile = m_stage->find(u"one"_s)->profile().id;
    m_stage->activity().note(entry);
    open();
    QCOMPARE(cell(0, 3), u"Password · User token"_s);
    QCOMPARE(cell(1, 3), u"password · token"_s);
}

void TestActivityTable::formatsAndCommandsAreNamedAsThePersonKnowsThem()
{
    m_stage->activity().note(
        {.happening = Happening::Asked, .name = u"gone"_s, .format = u"curl"_s, .command = u"header"_s});
    m_stage->activity().note({.happening = Happening::Copied, .name = u"gone"_s, .format = u"header"_s});
    open();
    QCOMPARE(cell(0, 3), u"Header lines"_s);
    QCOMPARE(cell(1, 3), u"bearerbox-cli header · curl command"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"written.jsonl"_s);
    QVERIFY(activity()->exportTo(path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY2(written.readAll().contains("\"format\":\"header\""), "what programs read stays as it is");
}

void TestActivityTable::columnsFitWhatTheyHold()
{
    note(u"one"_s);
    note(u"a profile with a name that is so long that nothing else would find room beside it, if it were let"_s);
    open();

    const int text = table()->fontMetrics().horizontalAdvance(cell(0, 0));
    QVERIFY(table()->columnWidth(0) > text && table()->columnWidth(0) < text + 60);
    const int details = table()->columnViewportPosition(3);
    QVERIFY2(details < table()->viewport()->width() * 3 / 4, "the details can be seen");
}

void TestActivityTable::aColumnKeepsTheWidthThatItWasGiven()
{
    note(u"one"_s);
    open();
    table()->setColumnWidth(2, 222); // as a drag does

    note(u"two"_s);

    QCOMPARE(table()->columnWidth(2), 222);
}

QTEST_MAIN(TestActivityTable)
#include "tst_activitytable.moc"
