// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/playground.h"
#include "tests/core/sessions/machine.h"

#include <QSettings>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// Toys of a program that was killed, on a machine with one window; and what is none.
struct Toys
{
    explicit Toys(const QStringList &toys, const QStringList &others = {})
    {
        QStringList ids;
        for (const QString &name : others + toys) {
            Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
            profile.fields[u"address"_s] = {address};
            profile.refresh = RefreshMode::Manual;
            QVERIFY(program.profiles().add(profile).has_value());
            if (toys.contains(name)) {
                ids << profile.id.toString(QUuid::WithoutBraces);
            }
        }
        QSettings note(settings, QSettings::IniFormat);
        note.setValue(u"sandbox/address"_s, address);
        note.setValue(u"sandbox/profiles"_s, ids);
        note.sync();
        program.openWindow();
    }
    ~Toys()
    {
        program.closeWindow();
        runUntil([this] { return !program.isBorrowed(); }, "all that was begun has ended");
    }
    Q_DISABLE_COPY_MOVE(Toys)

    /// Another program has sent a toy elsewhere, and nobody has told this one yet.
    void sendElsewhere(const QString &name)
    {
        ProfileBook theirs = *ProfileBook::open(machine.folder);
        Profile profile = *theirs.find(name);
        profile.fields[u"address"_s] = {u"https://engine.example"_s};
        QVERIFY(theirs.replace(profile).has_value());
    }

    [[nodiscard]] bool areNoted() const
    {
        return QSettings(settings, QSettings::IniFormat).childGroups().contains(u"sandbox"_s);
    }

    [[nodiscard]] QStringList names() const
    {
        const ProfileBook book = *ProfileBook::open(machine.folder);
        QStringList names;
        for (const Profile &each : book.profiles()) {
            names << each.name;
        }
        return names;
    }

    const QString address = u"http://127.0.0.1:1"_s;
    Machine machine;
    Program program{machine};
    QString settings = machine.directory.filePath(u"settings.ini"_s);
};

} // namespace

/// What becomes of the profiles of the sandbox.
class TestPlayground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasJustSentElsewhere_isNoToyAnyMore_data();
    void whatWasJustSentElsewhere_isNoToyAnyMore();
    void allProfilesGoAtOnce_theSandboxEnds();
};

void TestPlayground::whatWasJustSentElsewhere_isNoToyAnyMore_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isAtEnd");
    const QStringList both{u"kept"_s, u"moved"_s};
    QTest::addRow("when the sandbox is stopped") << both << false;
    QTest::addRow("when the program ends") << both << true;
    QTest::addRow("the only one, when the program ends") << QStringList{u"moved"_s} << true;
}

void TestPlayground::whatWasJustSentElsewhere_isNoToyAnyMore()
{
    QFETCH(const QStringList, names);
    QFETCH(const bool, isAtEnd);
    Toys toys(names);
    Playground playground(toys.program.window(), toys.settings, u"no program"_s);
    toys.sendElsewhere(u"moved"_s);
    if (isAtEnd) {
        playground.clear();
    } else {
        playground.stop();
    }
    QTRY_COMPARE(toys.names(), QStringList{u"moved"_s});
    QTRY_VERIFY(!toys.areNoted());
}

/// The playground ends the sandbox while the book is still taking profiles away.
void TestPlayground::allProfilesGoAtOnce_theSandboxEnds()
{
    Toys toys({u"toy"_s}, {u"one"_s, u"two"_s});
    Playground playground(toys.program.window(), toys.settings, u"no program"_s);
    ProfileBook theirs = *ProfileBook::open(toys.machine.folder);
    for (const QString &name : {u"one"_s, u"two"_s, u"toy"_s}) {
        QVERIFY(theirs.remove((*theirs.find(name)).id).has_value());
    }
    QVERIFY(toys.program.window().reload().has_value());
    QVERIFY(toys.program.window().sessions().empty());
    QTRY_VERIFY(!toys.areNoted());
}

QTEST_GUILESS_MAIN(TestPlayground)
#include "tst_playground.moc"
