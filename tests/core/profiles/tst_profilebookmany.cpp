// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/profiles/bookfixture.h"

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

ProfileBook::Update called(const Profile &profile, const QString &name)
{
    return {.id = profile.id, .name = profile.name, .edit = [name](Profile onDisk) -> Result<Profile> {
                onDisk.name = name;
                return onDisk;
            }};
}

} // namespace

/// Several changes of the book at once: all of them or none.
class TestProfileBookMany : public BookFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void severalChangesAreOne();
    void severalChangesAreAllOrNone_data();
    void severalChangesAreAllOrNone();
};

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
