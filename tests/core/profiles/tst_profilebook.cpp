// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/profiles/bookfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>
#include <thread>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The book as one program and as several use it; tst_profilebookrecovery has the files that are not as they should be.
class TestProfileBook : public BookFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void anEmptyFolderIsAnEmptyBook();
    void profilesSurviveInTheirOrder();
    void severalValuesSurvive();
    void aProfileOfAnUnknownServiceIsKept();
    void unknownMembersOfTheFileSurvive();
    void theFileIsReadableVersionedAndItsOwners();
    void aNameIsTakenOnce();
    void anIdIsTakenOnce();
    void replaceAndRemove();
    void twoBooksLoseNoChange();
    void manyWritersLoseNoChange();
    void aNameThatAnotherBookTookIsTaken();
    void aFailedChangeChangesNothing();
    void reloadTellsWhetherAnythingIsDifferent();
    void aBookIsOutdatedOnceAnotherHasWritten();

private:
    [[nodiscard]] QJsonObject onDisk() const;
};

QJsonObject TestProfileBook::onDisk() const
{
    QFile file(m_folder->profiles());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestProfileBook::anEmptyFolderIsAnEmptyBook()
{
    const ProfileBook book = open();
    QVERIFY(book.profiles().empty());
    QVERIFY(book.warnings().isEmpty());
    QVERIFY(!QFile::exists(m_folder->profiles()));
    QCOMPARE(book.find(u"x"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(!book.find(QUuid::createUuid()));
}

void TestProfileBook::profilesSurviveInTheirOrder()
{
    ProfileBook book = open();
    for (const QString &name : {u"b"_s, u"a"_s, u"生产"_s}) {
        QVERIFY(book.add(profileCalled(name)));
    }
    const ProfileBook again = open();
    QCOMPARE(namesIn(again), QStringList({u"b"_s, u"a"_s, u"生产"_s}));
    QVERIFY(again.profiles() == book.profiles());
    QCOMPARE(again.find(u"a"_s)->id, book.profiles()[1].id);
    QCOMPARE(again.find(book.profiles()[2].id)->name, u"生产"_s);
}

void TestProfileBook::severalValuesSurvive()
{
    Profile profile = profileCalled(u"pair"_s);
    profile.fields[u"address"_s] = {u"https://a.example"_s, u"https://b.example"_s};
    QVERIFY(open().add(profile));
    QVERIFY(*open().find(u"pair"_s) == profile);
}

void TestProfileBook::aProfileOfAnUnknownServiceIsKept()
{
    Profile profile = profileCalled(u"foreign"_s);
    profile.service = u"not-here"_s;
    profile.fields = {{u"whatever"_s, {u"1"_s}}};
    QVERIFY(open().add(profile));
    QVERIFY(open().add(profileCalled(u"other"_s)));
    QVERIFY(*open().find(u"foreign"_s) == profile);
}

void TestProfileBook::unknownMembersOfTheFileSurvive()
{
    QVERIFY(open().add(profileCalled(u"a"_s)));
    QJsonObject document = onDisk();
    document[u"theme"_s] = u"dark"_s;
    QJsonArray profiles = document[u"profiles"].toArray();
    QJsonObject first = profiles[0].toObject();
    first[u"colour"_s] = u"red"_s;
    profiles[0] = first;
    document[u"profiles"] = profiles;
    QVERIFY(KeptFile(m_folder->profiles()).write(document));
    QVERIFY(open().add(profileCalled(u"b"_s)));
    QCOMPARE(onDisk()[u"theme"].toString(), u"dark"_s);
    QCOMPARE(onDisk()[u"profiles"][0][u"colour"].toString(), u"red"_s);
    QCOMPARE(onDisk()[u"profiles"].toArray().size(), 2);
}

void TestProfileBook::theFileIsReadableVersionedAndItsOwners()
{
    QVERIFY(open().add(profileCalled(u"a"_s)));
    QCOMPARE(onDisk()[u"version"], QJsonValue(1));
    QFile file(m_folder->profiles());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().count('\n') > 5);
    QCOMPARE(QFileInfo(file).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void TestProfileBook::aNameIsTakenOnce()
{
    ProfileBook book = open();
    QVERIFY(book.add(profileCalled(u"a"_s)));
    const Result<void> again = book.add(profileCalled(u"a"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Usage);
    QVERIFY(again.error().detail.contains(u"“a”"_s));
    QVERIFY(book.add(profileCalled(u"A"_s)));
    Profile renamed = book.profiles()[1];
    renamed.name = u"a"_s;
    QCOMPARE(book.replace(renamed).error().kind, ErrorKind::Usage);
    QCOMPARE(namesIn(open()), QStringList({u"a"_s, u"A"_s}));
}

void TestProfileBook::anIdIsTakenOnce()
{
    ProfileBook book = open();
    const Profile profile = profileCalled(u"a"_s);
    QVERIFY(book.add(profile));
    QVERIFY(!book.add(profile));
    Profile other = profile;
    other.name = u"b"_s;
    const Result<void> again = book.add(other);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Usage);
    QCOMPARE(namesIn(open()), QStringList(u"a"_s));
}

void TestProfileBook::replaceAndRemove()
{
    ProfileBook book = open();
    const Profile a = profileCalled(u"a"_s);
    QVERIFY(book.add(a));
    QVERIFY(book.add(profileCalled(u"b"_s)));
    Profile changed = a;
    changed.group = u"Team"_s;
    QVERIFY(book.replace(changed));
    changed.name = u"c"_s;
    QVERIFY(book.replace(changed));
    QCOMPARE(namesIn(open()), QStringList({u"c"_s, u"b"_s}));
    QCOMPARE(open().find(u"c"_s)->group, u"Team"_s);
    QVERIFY(book.remove(a.id));
    QCOMPARE(namesIn(open()), QStringList(u"b"_s));
    QCOMPARE(book.replace(changed).error().kind, ErrorKind::NotFound);
}

void TestProfileBook::twoBooksLoseNoChange()
{
    ProfileBook first = open();
    ProfileBook second = open();
    QVERIFY(first.add(profileCalled(u"a"_s)));
    QVERIFY(second.add(profileCalled(u"b"_s)));
    QCOMPARE(namesIn(second), QStringList({u"a"_s, u"b"_s}));
    Profile changed = first.profiles()[0];
    changed.group = u"Team"_s;
    QVERIFY(first.replace(changed));
    QVERIFY(second.remove(second.profiles()[1].id));
    QCOMPARE(namesIn(open()), QStringList(u"a"_s));
    QCOMPARE(open().find(u"a"_s)->group, u"Team"_s);
}

void TestProfileBook::manyWritersLoseNoChange()
{
    constexpr int writers = 3;
    constexpr int each = 3; // few, for a slow disk: the last writer waits no longer than the lock's five seconds
    std::atomic<int> added = 0;
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([this, writer, &added] {
            ProfileBook book = open();
            for (int i = 0; i < each; ++i) {
                added += book.add(profileCalled(u"%1-%2"_s.arg(writer).arg(i))) ? 1 : 0;
            }
        });
    }
    threads.clear();
    QCOMPARE(added.load(), writers * each);
    QCOMPARE(open().profiles().size(), writers * each);
}

void TestProfileBook::aNameThatAnotherBookTookIsTaken()
{
    ProfileBook stale = open();
    QVERIFY(open().add(profileCalled(u"a"_s)));
    QVERIFY(stale.find(u"a"_s).error().kind == ErrorKind::NotFound);
    QCOMPARE(stale.add(profileCalled(u"a"_s)).error().kind, ErrorKind::Usage);
}

void TestProfileBook::aFailedChangeChangesNothing()
{
    ProfileBook book = open();
    QVERIFY(book.add(profileCalled(u"a"_s)));
    const QJsonObject before = onDisk();
    QVERIFY(!book.add(profileCalled(u"a"_s)));
    QVERIFY(!book.replace(profileCalled(u"b"_s)));
    QCOMPARE(onDisk(), before);
    QCOMPARE(namesIn(book), QStringList(u"a"_s));
}

void TestProfileBook::reloadTellsWhetherAnythingIsDifferent()
{
    ProfileBook book = open();
    QCOMPARE(book.reload(), Result<bool>(false));
    QVERIFY(open().add(profileCalled(u"a"_s)));
    QCOMPARE(book.reload(), Result<bool>(true));
    QCOMPARE(namesIn(book), QStringList(u"a"_s));
    QCOMPARE(book.reload(), Result<bool>(false));
}

void TestProfileBook::aBookIsOutdatedOnceAnotherHasWritten()
{
    QVERIFY(open().add(profileCalled(u"a"_s)));
    ProfileBook book = ProfileBook::openSound(*m_folder).value();
    QCOMPARE(namesIn(book), QStringList(u"a"_s));
    QVERIFY(!book.isOutdated());
    QVERIFY(open().add(profileCalled(u"b"_s)));
    QVERIFY(book.isOutdated());
    QCOMPARE(book.reload(), Result<bool>(true));
    QVERIFY(!book.isOutdated());
    QCOMPARE(namesIn(book), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(book.add(profileCalled(u"c"_s)));
    QVERIFY2(!book.isOutdated(), "nobody else has");
    QCOMPARE(book.reload(), Result<bool>(false));
    QCOMPARE(namesIn(book), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

QTEST_APPLESS_MAIN(TestProfileBook)
#include "tst_profilebook.moc"
