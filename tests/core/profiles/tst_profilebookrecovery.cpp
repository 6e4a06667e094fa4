// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/profiles/bookfixture.h"
#include "tests/support/files.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

#include <unistd.h>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Files that are not as they should be: nothing of them is ever lost.
class TestProfileBookRecovery : public BookFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void whatIsNotUnderstoodIsLeftAlone_data();
    void whatIsNotUnderstoodIsLeftAlone();
    void anUnusableEntryIsLeftOutAndKept_data();
    void anUnusableEntryIsLeftOutAndKept();
    void aBookThatIsOpenDoesNotOverwriteANewerVersion();
    void onlyASoundBookIsOpenedWithoutAWord_data();
    void onlyASoundBookIsOpenedWithoutAWord();
    void garbageIsSetAsideAndTheLastGoodCopyUsed();
    void aBookThatIsGoneIsTakenFromItsCopy();
    void nothingIsMendedWhileAnotherHoldsTheLock();
    void garbageWithoutACopyIsAnErrorAndKept();
    void anUnreadableFileIsAnErrorAndStays();
    void aWriterThatWasKilledDoesNoHarm();
    void theLockOfAProgramThatIsGoneIsBroken();

private:
    [[nodiscard]] QString path() const { return m_folder->profiles(); }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_home->path()).entryList({u"profiles.json.unreadable-*"_s});
    }
};

void TestProfileBookRecovery::whatIsNotUnderstoodIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::addRow("a newer version") << R"({"version": 2, "profiles": []})"_ba << u"newer version"_s;
    QTest::addRow("a newer version of another shape")
        << R"({"version": 2, "profiles": {"a": {}}})"_ba << u"newer version"_s;
    QTest::addRow("a version between two") << R"({"version": 1.5, "profiles": []})"_ba << u"newer version"_s;
    QTest::addRow("a version that is a word") << R"({"version": "2", "profiles": []})"_ba << u"no file of profiles"_s;
    QTest::addRow("a version before the first") << R"({"version": 0, "profiles": []})"_ba << u"no file of profiles"_s;
    QTest::addRow("profiles that are no list")
        << R"({"version": 1, "profiles": {"a": {}}})"_ba << u"no file of profiles"_s;
    QTest::addRow("no list") << R"({"version": 1})"_ba << u"no file of profiles"_s;
    QTest::addRow("no version") << R"({"profiles": []})"_ba << u"no file of profiles"_s;
    QTest::addRow("nothing at all") << "{}"_ba << u"no file of profiles"_s;
}

void TestProfileBookRecovery::whatIsNotUnderstoodIsLeftAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QVERIFY(put(path(), content));
    const Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, ErrorKind::Internal);
    QVERIFY2(book.error().detail.contains(path()) && book.error().detail.contains(words),
             qUtf8Printable(book.error().detail));
    QVERIFY2(!userMessage(book.error()).contains("report"_L1), qUtf8Printable(userMessage(book.error())));
    QCOMPARE(bytesOf(path()), content);
    QVERIFY(setAside().isEmpty());
}

void TestProfileBookRecovery::anUnusableEntryIsLeftOutAndKept_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    QTest::addRow("no object") << R"("a")"_ba << u"lacks its id"_s;
    QTest::addRow("no id") << R"({"name": "a", "service": "s"})"_ba << u"lacks its id"_s;
    QTest::addRow("a member of the wrong type")
        << R"({"id": "11111111-2222-3333-4444-555555555556", "name": "a", "service": "s", "fields": 1})"_ba
        << u"“fields”"_s;
    QTest::addRow("the id of another")
        << R"({"id": "11111111-2222-3333-4444-555555555555", "name": "twin", "service": "s", "later": [1]})"_ba
        << u"“twin” has the id of another"_s;
}

void TestProfileBookRecovery::anUnusableEntryIsLeftOutAndKept()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, words);
    const QByteArray good = R"({"id": "11111111-2222-3333-4444-555555555555", "name": "good", "service": "s"})";
    const QByteArray content = R"({"version": 1, "profiles": [)" + good + ',' + entry + "]}";
    QVERIFY(put(path(), content));
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY2(book, qUtf8Printable(book ? QString() : book.error().detail));
    QCOMPARE(book->profiles().size(), 1);
    QCOMPARE(book->warnings().size(), 1);
    QVERIFY2(book->warnings()[0].contains(path()) && book->warnings()[0].contains(words),
             qUtf8Printable(book->warnings()[0]));
    QCOMPARE(bytesOf(path()), content);
    QVERIFY(setAside().isEmpty());
    QVERIFY(book->add(profileCalled(u"b"_s)));
    const QJsonArray kept = QJsonDocument::fromJson(bytesOf(path()))[u"profiles"].toArray();
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.last(), QJsonDocument::fromJson('[' + entry + ']')[0]);
    QCOMPARE(ProfileBook::open(*m_folder)->profiles().size(), 2);
}

void TestProfileBookRecovery::aBookThatIsOpenDoesNotOverwriteANewerVersion()
{
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(book);
    QVERIFY(book->add(profileCalled(u"a"_s)));
    const QByteArray newer = R"({"version": 2, "profiles": []})";
    QVERIFY(put(path(), newer));
    QVERIFY(!book->add(profileCalled(u"b"_s)));
    QVERIFY(!book->remove(book->profiles()[0].id));
    QVERIFY(!book->reload());
    QCOMPARE(bytesOf(path()), newer);
    QCOMPARE(book->profiles().size(), 1);
}

void TestProfileBookRecovery::onlyASoundBookIsOpenedWithoutAWord_data()
{
    const QByteArray empty = R"({"version": 1, "profiles": []})"_ba;
    QTest::addColumn<QByteArray>("content"); // null where there is no file
    QTest::addColumn<QByteArray>("copy");
    QTest::addColumn<bool>("isOpened");
    QTest::addRow("no file yet") << QByteArray() << QByteArray() << false;
    QTest::addRow("a book") << empty << QByteArray() << true;
    QTest::addRow("a book beside its copy") << empty << empty << true;
    QTest::addRow("the file is gone, its copy is there") << QByteArray() << empty << false;
    QTest::addRow("garbage beside a copy") << "garbage"_ba << empty << false;
    QTest::addRow("garbage alone") << "garbage"_ba << QByteArray() << false;
    QTest::addRow("a newer version") << R"({"version": 2, "profiles": []})"_ba << QByteArray() << false;
    QTest::addRow("an entry that is no profile")
        << R"({"version": 1, "profiles": [{"name": "a"}]})"_ba << QByteArray() << false;
}

void TestProfileBookRecovery::onlyASoundBookIsOpenedWithoutAWord()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, copy);
    if (!content.isNull()) {
        QVERIFY(put(path(), content));
    }
    if (!copy.isNull()) {
        QVERIFY(put(path() + ".last-good"_L1, copy));
    }
    const QStringList before = QDir(m_home->path()).entryList(QDir::Files);
    const std::optional<ProfileBook> book = ProfileBook::openSound(*m_folder);
    QTEST(book.has_value(), "isOpened");
    QVERIFY(!book || (book->warnings().isEmpty() && !book->isOutdated()));
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files), before);
}

void TestProfileBookRecovery::garbageIsSetAsideAndTheLastGoodCopyUsed()
{
    QVERIFY(ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s)));
    QVERIFY(put(path(), "{\"version\": 1, \"prof"));
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY2(book, qUtf8Printable(book ? QString() : book.error().detail));
    QCOMPARE(book->profiles().size(), 1);
    QCOMPARE(setAside().size(), 1);
    QVERIFY2(book->warnings().join(u' ').contains(setAside().front()), qUtf8Printable(book->warnings().join(u' ')));
    QVERIFY(book->add(profileCalled(u"b"_s)));
    const Result<ProfileBook> again = ProfileBook::open(*m_folder);
    QCOMPARE(again->profiles().size(), 2);
    QVERIFY(again->warnings().isEmpty());
}

void TestProfileBookRecovery::aBookThatIsGoneIsTakenFromItsCopy()
{
    QVERIFY(ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s)));
    QVERIFY(QFile::remove(path()));
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(book);
    QCOMPARE(book->profiles().size(), 1);
    QVERIFY2(book->warnings().join(u' ').contains(path()), qUtf8Printable(book->warnings().join(u' ')));
    QVERIFY(QFile::remove(path()));
    QVERIFY(book->add(profileCalled(u"b"_s)));
    QCOMPARE(ProfileBook::open(*m_folder)->profiles().size(), 2);
}

void TestProfileBookRecovery::nothingIsMendedWhileAnotherHoldsTheLock()
{
    QVERIFY(ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s)));
    const QByteArray garbage = "{\"version\": 1, \"prof";
    QVERIFY(put(path(), garbage));
    QLockFile another(m_folder->credentialLock(u"profiles"_s));
    QVERIFY(another.tryLock());
    const Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(book);
    QCOMPARE(book->profiles().size(), 1);
    QVERIFY(!book->warnings().isEmpty());
    QCOMPARE(bytesOf(path()), garbage);
    QVERIFY(setAside().isEmpty());
}

void TestProfileBookRecovery::garbageWithoutACopyIsAnErrorAndKept()
{
    const QByteArray garbage("\0\xff{]", 4);
    QVERIFY(put(path(), garbage));
    const Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, ErrorKind::Internal);
    QCOMPARE(setAside().size(), 1);
    QVERIFY(book.error().detail.contains(setAside().front()));
    QCOMPARE(bytesOf(m_home->filePath(setAside().front())), garbage);
}

void TestProfileBookRecovery::anUnreadableFileIsAnErrorAndStays()
{
    QVERIFY(ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s)));
    const QByteArray before = bytesOf(path());
    QVERIFY(QFile::setPermissions(path(), {}));
    const bool mayReadAnyway = access(qUtf8Printable(path()), R_OK) == 0; // as root
    const Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(book.has_value(), mayReadAnyway);
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(setAside().isEmpty());
}

void TestProfileBookRecovery::aWriterThatWasKilledDoesNoHarm()
{
    QVERIFY(ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s)));
    // QSaveFile writes beside the file under such a name, and leaves it when it is killed.
    QVERIFY(put(path() + ".AbCdEf"_L1, "{\"version\": 1, \"profi"));
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    QVERIFY(book);
    QVERIFY(book->warnings().isEmpty());
    QVERIFY(book->add(profileCalled(u"b"_s)));
    QCOMPARE(ProfileBook::open(*m_folder)->profiles().size(), 2);
}

void TestProfileBookRecovery::theLockOfAProgramThatIsGoneIsBroken()
{
    // A process id that cannot be running (above any kernel's limit), as QLockFile writes it: id, program, host.
    const QByteArray left = "2147483646\nbearerbox-cli\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    QVERIFY(put(m_folder->credentialLock(u"profiles"_s), left));
    const Result<void> added = ProfileBook::open(*m_folder)->add(profileCalled(u"a"_s));
    QVERIFY2(added, qUtf8Printable(added ? QString() : added.error().detail));
}

QTEST_APPLESS_MAIN(TestProfileBookRecovery)
#include "tst_profilebookrecovery.moc"
