// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelist.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestFileList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesEndingInIsByName_data();
    void filesEndingInIsByName();
};

void TestFileList::filesEndingInIsByName_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("listed");
    QTest::addRow("an empty folder") << QStringList() << QStringList();
    QTest::addRow("they are in order") << QStringList{u"b.json"_s, u"a.json"_s}
                                       << QStringList{u"a.json"_s, u"b.json"_s};
    QTest::addRow("another ending stays out") << QStringList{u"a.json~"_s, u"a.txt"_s, u"json"_s} << QStringList();
    QTest::addRow("in capitals it is the same ending") << QStringList{u"A.JSON"_s} << QStringList{u"A.JSON"_s};
    QTest::addRow("a folder is no file") << QStringList{u"sub.json/"_s} << QStringList();
    QTest::addRow("what begins with a dot is hidden") << QStringList{u".a.json"_s} << QStringList();
}

void TestFileList::filesEndingInIsByName()
{
    QFETCH(const QStringList, there);
    const QTemporaryDir folder;
    for (const QString &each : there) {
        if (each.endsWith(u'/')) {
            QVERIFY(QDir(folder.path()).mkdir(each.chopped(1)));
        } else {
            QVERIFY(QFile(folder.filePath(each)).open(QIODevice::WriteOnly));
        }
    }
    QTEST(filesEndingIn(QDir(folder.path()), ".json"_L1), "listed");
}

QTEST_GUILESS_MAIN(TestFileList)
#include "tst_filelist.moc"
