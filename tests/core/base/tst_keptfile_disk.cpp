// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/base/keptfilefixture.h"

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What the disk refuses: the file stays as it was.
class TestKeptFileDisk : public KeptFileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void aFileThatCannotBeOpenedStays();
    void aFolderThatCannotBeWrittenLeavesTheFile();
    void aFullDiskLeavesTheFile();
    void aCopyThatCannotBeWrittenDoesNotSpoilTheChange();
};

void TestKeptFileDisk::aFileThatCannotBeOpenedStays()
{
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    const QByteArray before = bytesOf(path());
    QVERIFY(QFile::setPermissions(path(), {}));
    const bool mayReadAnyway = access(qUtf8Printable(path()), R_OK) == 0; // as root
    const Result<QJsonObject> content = KeptFile(path()).mend();
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner));
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(setAside().isEmpty());
    QCOMPARE(content.has_value(), mayReadAnyway);
    if (!content) {
        QCOMPARE(content.error().kind, ErrorKind::Internal);
        QVERIFY(content.error().detail.contains(path()));
    }
}

void TestKeptFileDisk::aFolderThatCannotBeWrittenLeavesTheFile()
{
    // Nobody, root included, can make a file below a file.
    QVERIFY(put(path(), "{}"));
    const Result<void> written = KeptFile(path() + "/below.json"_L1).write({{u"n"_s, 1}});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY2(written.error().detail.contains(path() + "/below.json"_L1), qUtf8Printable(written.error().detail));
    QCOMPARE(bytesOf(path()), "{}"_ba);
}

/// A file that may not grow is the disk that is full: some of it is written, the rest is not.
void TestKeptFileDisk::aFullDiskLeavesTheFile()
{
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    const QByteArray before = bytesOf(path());
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit full{.rlim_cur = 4096, .rlim_max = usual.rlim_max};
    const auto inherited = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const Result<void> written = KeptFile(path()).write({{u"n"_s, QString(100'000, u'x')}});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, inherited);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(*KeptFile(path()).read(), (QJsonObject{{u"n"_s, 1}}));
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size(), 2); // and its last good copy
}

void TestKeptFileDisk::aCopyThatCannotBeWrittenDoesNotSpoilTheChange()
{
    QVERIFY(QDir(folder()).mkdir(u"kept.json.last-good"_s));
    KeptFile file(path());
    QVERIFY(file.write({{u"n"_s, 1}}));
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 1}}));
}

QTEST_APPLESS_MAIN(TestKeptFileDisk)
#include "tst_keptfile_disk.moc"
