// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

Profile profileCalled(const QString &name)
{
    return {.id = QUuid::createUuid(),
            .name = name,
            .service = u"servicecomb-engine"_s,
            .fields = {{u"account"_s, {u"root"_s}}}};
}

ProfileBook::Update called(const Profile &profile, const QString &name)
{
    return {.id = profile.id, .name = profile.name, .edit = [name](Profile onDisk) -> Result<Profile> {
                onDisk.name = name;
                return onDisk;
            }};
}

QStringList namesIn(const ProfileBook &book)
{
    QStringList names;
    for (const Profile &each : book.profiles()) {
        names << each.name;
    }
    return names;
}

} // namespace

/// Several changes of the book at once: all of them or none.
class TestProfileBookMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void severalChangesAreOne();
    void severalChangesAreAllOrNone_data();
    void severalChangesAreAllOrNone();

private:
    [[nodiscard]] ProfileBook open() const;
    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<ConfigFolder> m_folder;
};

void TestProfileBookMany::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    const Result<ConfigFolder> folder = ConfigFolder::open(m_home->path());
    QVERIFY(folder);
    m_folder = *folder;
}

ProfileBook TestProfileBookMany::open() const
{
    Result<ProfileBook> book = ProfileBook::open(*m_folder);
    if (!book) {
        qFatal("%s", qUtf8Printable(book.error().detail));
    }
    return std::move(*book);
}

void TestProfileBookMany::severalChangesAreOne()
{
    ProfileBook book = open();
    const Profile first = profileCalled(u"a"_s);
    const Profile second = profileCalled(u"b"_s);
    QVERIFY(book.addAndUpdate({first, second}, {}));
    // Two may swap their names, and a third take one that becomes free.
    QVERIFY(book.addAndUpdate({profileCalled(u"b"_s)}, {called(first, u"c"_s), called(second, u"a"_s)}));
    QCOMPARE(namesIn(open()), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(namesIn(book), namesIn(open()));
}

void TestProfileBookMany::severalChangesAreAllOrNone_data()
{
    QTest::addColumn<std::vector<Profile>>("added");
    QTest::addColumn<std::vector<ProfileBook::Update>>("updates");
    QTest::addColumn<ErrorKind>("kind");
    using Profiles = std::vector<Profile>;
    using Updates = std::vector<ProfileBook::Update>;
    const Profile fine = profileCalled(u"fine"_s);
    QTest::newRow("a name that one here has")
        << Profiles{fine, profileCalled(u"here"_s)} << Updates{} << ErrorKind::Usage;
    QTest::newRow("a name that two of them have")
        << Profiles{fine, profileCalled(u"x"_s), profileCalled(u"x"_s)} << Updates{} << ErrorKind::Usage;
    QTest::newRow("an id that two of them have") << Profiles{fine, fine} << Updates{} << ErrorKind::Usage;
    QTest::newRow("an edit of what is not there")
        << Profiles{fine} << Updates{called(profileCalled(u"gone"_s), u"x"_s)} << ErrorKind::NotFound;
}

void TestProfileBookMany::severalChangesAreAllOrNone()
{
    QFETCH(const std::vector<Profile>, added);
    QFETCH(const std::vector<ProfileBook::Update>, updates);
    QFETCH(const ErrorKind, kind);
    ProfileBook book = open();
    QVERIFY(book.add(profileCalled(u"here"_s)));
    QCOMPARE(book.addAndUpdate(added, updates).error().kind, kind);
    QCOMPARE(namesIn(book), QStringList{u"here"_s});
    QCOMPARE(namesIn(open()), QStringList{u"here"_s});
}

QTEST_APPLESS_MAIN(TestProfileBookMany)
#include "tst_profilebookmany.moc"
