// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedfile.h"

#include <QDir>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestSharedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void twoProgramsChangeOneAfterTheOther();
    void whatIsTheSameIsNotWritten();
    void aFileThatComesIsSeen();
    void whatAnotherPutsInItsPlaceIsSeen();
    void whatCannotBeReadCountsAsEmpty();
    void whatCannotBeOpenedIsLeftAsItIs();
    void aHeldLockIsNotWaitedForForEver();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"notes.json"_s); }
    [[nodiscard]] QString lockPath() const { return path() + ".lock"_L1; }
    [[nodiscard]] SharedFile open() const { return {path(), lockPath()}; }
    static void put(SharedFile &file, const QString &member, int value)
    {
        file.change([&](QJsonObject &content) { content[member] = value; });
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSharedFile::twoProgramsChangeOneAfterTheOther()
{
    SharedFile one = open();
    SharedFile other = open();
    put(one, u"one"_s, 1);
    put(other, u"other"_s, 2);
    QCOMPARE(one.content(), (QJsonObject{{u"one"_s, 1}, {u"other"_s, 2}, {u"version"_s, 1}}));
}

void TestSharedFile::whatIsTheSameIsNotWritten()
{
    SharedFile file = open();
    file.change([](QJsonObject &) {});
    QVERIFY(!QFile::exists(path()));
}

void TestSharedFile::aFileThatComesIsSeen()
{
    SharedFile mine = open();
    QVERIFY(mine.content().isEmpty());
    SharedFile theirs = open();
    put(theirs, u"one"_s, 1);
    QCOMPARE(mine.content()["one"_L1].toInt(), 1);
}

void TestSharedFile::whatAnotherPutsInItsPlaceIsSeen()
{
    SharedFile mine = open();
    SharedFile theirs = open();
    for (int round = 0; round < 20; ++round) { // as quickly as the machine can, and of the same size
        put(theirs, u"n"_s, round % 10);
        QCOMPARE(mine.content()[u"n"].toInt(), round % 10);
    }
    QVERIFY(QFile::remove(path()) && QFile::remove(path() + ".last-good"_L1));
    QVERIFY(mine.content().isEmpty());
}

void TestSharedFile::whatCannotBeReadCountsAsEmpty()
{
    QFile broken(path());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{broken");
    broken.close();
    SharedFile file = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"notes\\.json was not usable"_s));
    QVERIFY(file.content().isEmpty());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"notes\\.json was not usable"_s));
    put(file, u"one"_s, 1);
    QCOMPARE(open().content()[u"one"], QJsonValue(1));
}

void TestSharedFile::whatCannotBeOpenedIsLeftAsItIs()
{
    QVERIFY(QDir().mkpath(path()));
    SharedFile file = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"notes\\.json cannot be read"_s));
    QCOMPARE(file.change([](QJsonObject &content) { content[u"one"_s] = 1; }).error().kind, ErrorKind::Internal);
    QVERIFY(QFileInfo(path()).isDir());
}

void TestSharedFile::aHeldLockIsNotWaitedForForEver()
{
    QLockFile held(lockPath());
    QVERIFY(held.lock());
    SharedFile file = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Another program holds"_s));
    QCOMPARE(file.change([](QJsonObject &content) { content[u"one"_s] = 1; }).error().kind, ErrorKind::Timeout);
    QVERIFY(file.content().isEmpty());
}

QTEST_APPLESS_MAIN(TestSharedFile)
#include "tst_sharedfile.moc"
