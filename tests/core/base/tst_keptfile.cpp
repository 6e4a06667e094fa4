// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keptfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

const QByteArray garbage("{\"profiles\": [\0\xff", 16);

} // namespace

class TestKeptFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFileIsAnEmptyDocument();
    void whatIsWrittenIsRead();
    void onlyTheOwnerMayReadIt();
    void garbage_data();
    void garbage();
    void aMissingFileIsTakenFromItsCopy();
    void aReaderTouchesNothing();
    void garbageIsKeptByAWriterToo();
    void garbageWithoutAGoodCopyIsKeptAndReported();
    void twoBrokenFilesAreBothKept();
    void aBrokenGoodCopyIsNoGoodCopy();
    void aBrokenCopyAloneIsDamage();
    void aWriterKeepsABrokenCopy();
    void aFileThatCannotBeOpenedStays();
    void aFileThatCannotBeReadStays();
    void whatAKilledWriterLeftDoesNoHarm();
    void aFolderThatCannotBeWrittenLeavesTheFile();
    void aFullDiskLeavesTheFile();
    void aCopyThatCannotBeWrittenDoesNotSpoilTheChange();
    void aLinkIsWrittenThrough();

private:
    [[nodiscard]] QStringList setAside() const;
    [[nodiscard]] QStringList copiesSetAside() const;
    [[nodiscard]] QString below(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestKeptFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = below(u"kept.json"_s);
}

QStringList TestKeptFile::setAside() const
{
    return QDir(m_folder->path()).entryList({u"kept.json.unreadable-*"_s});
}

QStringList TestKeptFile::copiesSetAside() const
{
    return QDir(m_folder->path()).entryList({u"kept.json.last-good.unreadable-*"_s});
}

void TestKeptFile::noFileIsAnEmptyDocument()
{
    KeptFile file(m_path);
    const Result<QJsonObject> content = file.read();
    QVERIFY(content);
    QVERIFY(content->isEmpty());
    QVERIFY(file.warning().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

void TestKeptFile::whatIsWrittenIsRead()
{
    const QJsonObject first{{u"n"_s, 1}};
    const QJsonObject second{{u"text"_s, u"密码 \"quoted\"\n"_s}};
    KeptFile file(m_path);
    QVERIFY(file.write(first));
    QCOMPARE(*file.read(), first);
    QVERIFY(file.write(second));
    QCOMPARE(*file.read(), second);
    QCOMPARE(*KeptFile(m_path).read(), second);
    QVERIFY(file.warning().isEmpty());
}

void TestKeptFile::onlyTheOwnerMayReadIt()
{
    QVERIFY(put(m_path, "{}"));
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    const auto everybody =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &path : {m_path, m_path + ".last-good"_L1}) {
        QVERIFY(QFileInfo(path).permissions() & QFileDevice::WriteOwner);
        QVERIFY2(!(QFileInfo(path).permissions() & everybody), qUtf8Printable(path));
    }
}

void TestKeptFile::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("bytes that are no text") << ::garbage;
    QTest::addRow("an empty file, as after a crash of the machine") << QByteArray();
    QTest::addRow("cut off") << "{\"n\": 1"_ba;
    QTest::addRow("zeros") << QByteArray(4096, '\0');
    QTest::addRow("a list") << "[]"_ba;
    QTest::addRow("a settings file") << "[General]\nn=1\n"_ba;
}

void TestKeptFile::garbage()
{
    QFETCH(QByteArray, bytes);
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(m_path).write(good));
    QVERIFY(put(m_path, bytes));
    KeptFile file(m_path);
    const Result<QJsonObject> content = file.mend();
    QVERIFY2(content, qUtf8Printable(content ? QString() : content.error().detail));
    QCOMPARE(*content, good);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(bytesOf(below(setAside().front())), bytes);
    QVERIFY2(file.warning().contains(setAside().front()) && file.warning().contains(u"last good copy"_s),
             qUtf8Printable(file.warning()));
    // The next one to look finds all in order.
    KeptFile next(m_path);
    QCOMPARE(*next.read(), good);
    QVERIFY(next.warning().isEmpty());
}

void TestKeptFile::aMissingFileIsTakenFromItsCopy()
{
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(m_path).write(good));
    QVERIFY(QFile::remove(m_path));
    KeptFile reader(m_path);
    QCOMPARE(*reader.read(), good);
    QVERIFY(reader.isDamaged());
    QVERIFY2(reader.warning().contains(m_path) && reader.warning().contains(u"last good copy"_s),
             qUtf8Printable(reader.warning()));
    QVERIFY2(!QFile::exists(m_path), "a reader holds no lock");
    KeptFile mender(m_path);
    QCOMPARE(*mender.mend(), good);
    QVERIFY(mender.warning().contains(u"last good copy"_s));
    QVERIFY(setAside().isEmpty());
    KeptFile next(m_path);
    QCOMPARE(*next.read(), good);
    QVERIFY(next.warning().isEmpty());
    QVERIFY(!next.isDamaged());
}

void TestKeptFile::aReaderTouchesNothing()
{
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(m_path).write(good));
    QVERIFY(put(m_path, ::garbage));
    KeptFile reader(m_path);
    QCOMPARE(*reader.read(), good);
    QVERIFY(reader.isDamaged());
    QCOMPARE(bytesOf(m_path), ::garbage);
    QVERIFY(QFile::remove(m_path + ".last-good"_L1));
    QVERIFY(!reader.read());
    QVERIFY(reader.isDamaged());
    QCOMPARE(bytesOf(m_path), ::garbage);
    QVERIFY(setAside().isEmpty());
}

void TestKeptFile::garbageIsKeptByAWriterToo()
{
    QVERIFY(put(m_path, ::garbage));
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(bytesOf(below(setAside().front())), ::garbage);
    QCOMPARE(*KeptFile(m_path).read(), (QJsonObject{{u"n"_s, 1}}));
}

void TestKeptFile::garbageWithoutAGoodCopyIsKeptAndReported()
{
    QVERIFY(put(m_path, ::garbage));
    KeptFile file(m_path);
    const Result<QJsonObject> content = file.mend();
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::Internal);
    QCOMPARE(setAside().size(), 1);
    QVERIFY2(content.error().detail.contains(setAside().front()), qUtf8Printable(content.error().detail));
    QCOMPARE(bytesOf(below(setAside().front())), ::garbage);
}

void TestKeptFile::twoBrokenFilesAreBothKept()
{
    for (const auto &bytes : {"first"_ba, "second"_ba, "third"_ba}) {
        QVERIFY(put(m_path, bytes));
        QVERIFY(!KeptFile(m_path).mend());
    }
    QSet<QByteArray> kept;
    for (const QString &name : setAside()) {
        kept << bytesOf(below(name));
    }
    QCOMPARE(kept, (QSet<QByteArray>{"first", "second", "third"}));
}

void TestKeptFile::aBrokenGoodCopyIsNoGoodCopy()
{
    QVERIFY(put(m_path, "{"));
    QVERIFY(put(m_path + ".last-good"_L1, "{"));
    KeptFile broken(m_path);
    const Result<QJsonObject> none = broken.mend();
    QVERIFY(!none);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(copiesSetAside().size(), 1);
    QVERIFY2(none.error().detail.contains(setAside().front()) && none.error().detail.contains(copiesSetAside().front()),
             qUtf8Printable(none.error().detail));
    // Who looks next begins anew, and is told so, until there is a file again.
    KeptFile next(m_path);
    QVERIFY(next.read()->isEmpty());
    QVERIFY2(next.warning().contains(setAside().front()), qUtf8Printable(next.warning()));
    QVERIFY(next.write({{u"n"_s, 1}}));
    KeptFile last(m_path);
    QVERIFY(last.read());
    QVERIFY(last.warning().isEmpty());
    QCOMPARE(bytesOf(below(copiesSetAside().front())), "{"_ba);
}

void TestKeptFile::aBrokenCopyAloneIsDamage()
{
    QVERIFY(put(m_path + ".last-good"_L1, "{"));
    KeptFile reader(m_path);
    QVERIFY(!reader.read());
    QVERIFY(reader.isDamaged());
}

void TestKeptFile::aWriterKeepsABrokenCopy()
{
    QVERIFY(put(m_path, R"({"n": 1})"));
    QVERIFY(put(m_path + ".last-good"_L1, "{"));
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 2}}));
    QCOMPARE(copiesSetAside().size(), 1);
    QCOMPARE(bytesOf(below(copiesSetAside().front())), "{"_ba);
    QVERIFY(bytesOf(m_path + ".last-good"_L1).contains("\"n\": 2"));
}

void TestKeptFile::aFileThatCannotBeOpenedStays()
{
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    const QByteArray before = bytesOf(m_path);
    QVERIFY(QFile::setPermissions(m_path, {}));
    const bool mayReadAnyway = access(qUtf8Printable(m_path), R_OK) == 0; // as root
    const Result<QJsonObject> content = KeptFile(m_path).mend();
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner));
    QCOMPARE(bytesOf(m_path), before);
    QVERIFY(setAside().isEmpty());
    QCOMPARE(content.has_value(), mayReadAnyway);
    if (!content) {
        QCOMPARE(content.error().kind, ErrorKind::Internal);
        QVERIFY(content.error().detail.contains(m_path));
    }
}

void TestKeptFile::aFileThatCannotBeReadStays()
{
    // Opens, and gives an error at the first byte, to root too: what a failing disk does.
    const QString failing = u"/proc/self/mem"_s;
    if (!QFile::exists(failing)) {
        QSKIP("needs Linux");
    }
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QFile::link(failing, m_path));
    const Result<QJsonObject> content = KeptFile(m_path).mend();
    QVERIFY(!content);
    QVERIFY(!KeptFile(m_path).write({{u"n"_s, 2}}));
    QVERIFY2(content.error().detail.contains(u"cannot be read"_s), qUtf8Printable(content.error().detail));
    QCOMPARE(QFile::symLinkTarget(m_path), failing);
    QVERIFY(setAside().isEmpty());
}

void TestKeptFile::whatAKilledWriterLeftDoesNoHarm()
{
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    // QSaveFile writes beside the file under such a name.
    QVERIFY(put(m_path + ".AbCdEf"_L1, "{\"n\": 2, \"half"));
    KeptFile file(m_path);
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 1}}));
    QVERIFY(file.write({{u"n"_s, 3}}));
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 3}}));
    QVERIFY(file.warning().isEmpty());
}

void TestKeptFile::aFolderThatCannotBeWrittenLeavesTheFile()
{
    // Nobody, root included, can make a file below a file.
    QVERIFY(put(m_path, "{}"));
    const Result<void> written = KeptFile(m_path + "/below.json"_L1).write({{u"n"_s, 1}});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY2(written.error().detail.contains(m_path + "/below.json"_L1), qUtf8Printable(written.error().detail));
    QCOMPARE(bytesOf(m_path), "{}"_ba);
}

/// A file that may not grow is the disk that is full: some of it is written, the rest is not.
void TestKeptFile::aFullDiskLeavesTheFile()
{
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    const QByteArray before = bytesOf(m_path);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit full{.rlim_cur = 4096, .rlim_max = usual.rlim_max};
    const auto inherited = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const Result<void> written = KeptFile(m_path).write({{u"n"_s, QString(100'000, u'x')}});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, inherited);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QCOMPARE(bytesOf(m_path), before);
    QCOMPARE(*KeptFile(m_path).read(), (QJsonObject{{u"n"_s, 1}}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // and its last good copy
}

void TestKeptFile::aCopyThatCannotBeWrittenDoesNotSpoilTheChange()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"kept.json.last-good"_s));
    KeptFile file(m_path);
    QVERIFY(file.write({{u"n"_s, 1}}));
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 1}}));
}

void TestKeptFile::aLinkIsWrittenThrough()
{
    QVERIFY(put(below(u"dotfiles.json"_s), "{}"));
    QVERIFY(QFile::link(below(u"dotfiles.json"_s), m_path));
    QVERIFY(KeptFile(m_path).write({{u"n"_s, 1}}));
    QVERIFY(QFileInfo(m_path).isSymbolicLink());
    QVERIFY(bytesOf(below(u"dotfiles.json"_s)).contains("\"n\": 1"));
}

QTEST_APPLESS_MAIN(TestKeptFile)
#include "tst_keptfile.moc"
