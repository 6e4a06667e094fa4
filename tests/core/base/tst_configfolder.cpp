// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/configfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

constexpr auto group = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup;
constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

bool isForItsOwnerAlone(const QString &path)
{
    const QFileDevice::Permissions permissions = QFileInfo(path).permissions();
    return !(permissions & (group | others)) && (permissions & owner) == owner;
}

} // namespace

class TestConfigFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qunsetenv("BEARERBOX_CONFIG_DIR"); }
    void aMissingFolderIsMadeForItsOwnerAlone();
    void aFolderThatIsThereKeepsItsPermissions();
    void thePlatformsPlaceIsClosed();
    void whatIsGivenWinsOverTheEnvironment();
    void theEnvironmentWinsOverThePlatform();
    void thePlatformsPlaceIsTheLastResort();
    void aRelativePathIsMadeAbsolute();
    void aFileInTheWayIsAnError();
    void whereNothingCanBeMadeNotesAreOurOwn();
    void aFolderThatCannotBeWrittenIsReadWithItsNotes();
    void theNamesOfTheContract();

private:
    [[nodiscard]] QString below(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConfigFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestConfigFolder::aMissingFolderIsMadeForItsOwnerAlone()
{
    const Result<ConfigFolder> folder = ConfigFolder::open(below(u"a/b"_s));
    QVERIFY(folder);
    QCOMPARE(folder->path(), below(u"a/b"_s));
    QVERIFY(isForItsOwnerAlone(folder->path()));
    const QString locks = QFileInfo(folder->credentialLock(u"x"_s)).path();
    QVERIFY(QDir(locks).exists());
    QVERIFY(isForItsOwnerAlone(locks));
}

void TestConfigFolder::aFolderThatIsThereKeepsItsPermissions()
{
    // "--config-dir /tmp" must not close /tmp to everybody else.
    const QString shared = below(u"shared"_s);
    QVERIFY(QDir().mkpath(shared));
    QVERIFY(QFile::setPermissions(shared, owner | group | others));
    QVERIFY(ConfigFolder::open(shared));
    QVERIFY((QFileInfo(shared).permissions() & (group | others)) == (group | others));
    QVERIFY(isForItsOwnerAlone(shared + "/locks"_L1));
}

void TestConfigFolder::thePlatformsPlaceIsClosed()
{
    const QString place = below(u"config/bearerbox"_s);
    QVERIFY(QDir().mkpath(place));
    QVERIFY(QFile::setPermissions(place, owner | group | others));
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", below(u"config"_s).toUtf8());
    const Result<ConfigFolder> folder = ConfigFolder::open({});
    qputenv("XDG_CONFIG_HOME", before);
    QVERIFY(folder);
    QCOMPARE(folder->path(), place);
    QVERIFY(isForItsOwnerAlone(place));
}

void TestConfigFolder::whatIsGivenWinsOverTheEnvironment()
{
    qputenv("BEARERBOX_CONFIG_DIR", below(u"environment"_s).toUtf8());
    QCOMPARE(ConfigFolder::open(below(u"given"_s))->path(), below(u"given"_s));
    QVERIFY(!QFile::exists(below(u"environment"_s)));
}

void TestConfigFolder::theEnvironmentWinsOverThePlatform()
{
    qputenv("BEARERBOX_CONFIG_DIR", below(u"environment"_s).toUtf8());
    QCOMPARE(ConfigFolder::open({})->path(), below(u"environment"_s));
}

void TestConfigFolder::thePlatformsPlaceIsTheLastResort()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", below(u"config"_s).toUtf8());
    const Result<ConfigFolder> folder = ConfigFolder::open({});
    qputenv("XDG_CONFIG_HOME", before);
    QVERIFY(folder);
    QCOMPARE(folder->path(), below(u"config/bearerbox"_s));
}

void TestConfigFolder::aRelativePathIsMadeAbsolute()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const Result<ConfigFolder> folder = ConfigFolder::open(u"here/../there/"_s);
    const QString expected = QDir::currentPath() + "/there"_L1;
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(folder);
    QCOMPARE(folder->path(), expected);
}

void TestConfigFolder::aFileInTheWayIsAnError()
{
    QFile file(below(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<ConfigFolder> folder = ConfigFolder::open(below(u"file"_s));
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::Internal);
    QVERIFY(folder.error().detail.contains(below(u"file"_s)));
}

void TestConfigFolder::whereNothingCanBeMadeNotesAreOurOwn()
{
    // Nobody, root included, can make a folder below a file.
    QFile file(below(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = below(u"file/bearerbox"_s);
    QString scratch;
    {
        const Result<ConfigFolder> folder = ConfigFolder::open(path);
        QVERIFY(folder);
        QVERIFY(!folder->isWritable());
        QCOMPARE(folder->profiles(), path + "/profiles.json"_L1);
        scratch = QFileInfo(folder->attempts()).path();
        QVERIFY(scratch != path && isForItsOwnerAlone(scratch));
        QCOMPARE(QFileInfo(folder->clocks()).path(), scratch);
        QCOMPARE(QFileInfo(folder->liveTokens()).path(), scratch);
        QVERIFY(QFileInfo(QFileInfo(folder->credentialLock(u"x"_s)).path()).isWritable());
        const Result<ConfigFolder> other = ConfigFolder::open(path);
        QVERIFY(other->attempts() != folder->attempts());
        other->discardScratch();
        QVERIFY(!QFile::exists(QFileInfo(other->attempts()).path()));
    }
    QVERIFY2(!QFile::exists(scratch), "they go with the program");
}

void TestConfigFolder::aFolderThatCannotBeWrittenIsReadWithItsNotes()
{
    // A file instead of the folder for the locks stands for a folder without the right to write: root has all rights.
    const QString path = below(u"a"_s);
    QVERIFY(QDir().mkpath(path));
    for (const QString &name : {u"/locks"_s, u"/attempts.json"_s, u"/uses.json"_s}) {
        QFile file(path + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
    }
    const Result<ConfigFolder> folder = ConfigFolder::open(path);
    QVERIFY(folder);
    QVERIFY(!folder->isWritable());
    QFile notes(folder->attempts());
    QVERIFY(notes.fileName() != path + "/attempts.json"_L1);
    QVERIFY(notes.open(QIODevice::ReadWrite));
    QCOMPARE(notes.readAll(), "{}"_ba);
    QVERIFY(QFile::exists(QFileInfo(folder->activity()).path() + "/uses.json"_L1));
}

void TestConfigFolder::theNamesOfTheContract()
{
    const Result<ConfigFolder> folder = ConfigFolder::open(below(u"a"_s));
    QVERIFY(folder);
    QCOMPARE(folder->profiles(), below(u"a/profiles.json"_s));
    QCOMPARE(folder->settings(), below(u"a/settings.ini"_s));
    QCOMPARE(folder->services(), below(u"a/services"_s));
    QVERIFY(folder->credentialLock(u"x"_s) != folder->credentialLock(u"y"_s));
}

QTEST_APPLESS_MAIN(TestConfigFolder)
#include "tst_configfolder.moc"
