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

/// Two toys of a program that was killed, on a machine with one window.
struct Toys
{
    Toys()
    {
        QStringList ids;
        for (const QString &name : {u"kept"_s, u"moved"_s}) {
            Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
            profile.fields[u"address"_s] = {address};
            profile.refresh = RefreshMode::Manual;
            QVERIFY(program.profiles().add(profile).has_value());
            ids << profile.id.toString(QUuid::WithoutBraces);
        }
        QSettings note(settings, QSettings::IniFormat);
        note.setValue(u"sandbox/address"_s, address);
        note.setValue(u"sandbox/profiles"_s, ids);
        note.sync();
        program.openWindow();
    }

    /// Another program has sent a toy elsewhere, and nobody has told this one yet.
    void sendElsewhere(const QString &name)
    {
        ProfileBook theirs = *ProfileBook::open(machine.folder);
        Profile profile = *theirs.find(name);
        profile.fields[u"address"_s] = {u"https://engine.example"_s};
        QVERIFY(theirs.replace(profile).has_value());
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Profile &each : (*ProfileBook::open(machine.folder)).profiles()) {
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
};

void TestPlayground::whatWasJustSentElsewhere_isNoToyAnyMore_data()
{
    QTest::addColumn<bool>("isAtEnd");
    QTest::newRow("when the sandbox is stopped") << false;
    QTest::newRow("when the program ends") << true;
}

void TestPlayground::whatWasJustSentElsewhere_isNoToyAnyMore()
{
    QFETCH(const bool, isAtEnd);
    Toys toys;
    Playground playground(toys.program.window(), toys.settings, u"no program"_s);
    toys.sendElsewhere(u"moved"_s);
    if (isAtEnd) {
        playground.clear();
    } else {
        playground.stop();
    }
    QTRY_COMPARE(toys.names(), QStringList{u"moved"_s});
    QTRY_VERIFY(!QSettings(toys.settings, QSettings::IniFormat).childGroups().contains(u"sandbox"_s));
}

QTEST_GUILESS_MAIN(TestPlayground)
#include "tst_playground.moc"
