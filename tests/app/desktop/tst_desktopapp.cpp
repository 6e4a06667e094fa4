// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopapp.h"
#include "core/profiles/profilebook.h"
#include "ui/about/aboutdialog.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sandboxstrip.h"
#include "ui/window/undostrip.h"
#include "ui/window/windowactions.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

Profile engine(const QString &name)
{
    Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
    profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
    profile.fields[u"account"_s] = {u"root"_s};
    profile.refresh = RefreshMode::Manual;
    return profile;
}

MainWindow *window()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(all, [](QWidget *each) { return qobject_cast<MainWindow *>(each); });
    return found == all.end() ? nullptr : qobject_cast<MainWindow *>(*found);
}

QString current()
{
    const Session *session = window()->column().current();
    return session ? session->profile().name : QString();
}

} // namespace

/// The desktop app as a whole, in a folder of its own.
class TestDesktopApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// bearerbox-cli adds, edits and removes while the window is open.
    void window_followsWhatOthersChange()
    {
        const QTemporaryDir home;
        DesktopApp app(*qApp, {.backend = memoryIn(home)});
        QVERIFY(app.start().has_value());
        ProfileBook other = *ProfileBook::open(*ConfigFolder::open(home.path()));
        Profile profile = engine(u"added"_s);
        QVERIFY(other.add(profile).has_value());
        QTRY_COMPARE(current(), u"added"_s);
        profile.name = u"renamed"_s;
        QVERIFY(other.replace(profile).has_value());
        QTRY_COMPARE(current(), u"renamed"_s);
        QVERIFY(other.remove(profile.id).has_value());
        QTRY_COMPARE(current(), QString());
    }

    /// The profiles are read while the display is connected to.
    void window_showsWhatChangedSinceTheProfilesWereRead()
    {
        const QTemporaryDir home;
        BackendOptions options = memoryIn(home);
        options.folder = *ConfigFolder::open(home.path());
        ProfileBook other = *ProfileBook::open(*options.folder);
        const Profile old = engine(u"old"_s);
        QVERIFY(other.add(old).has_value());
        options.profiles = ProfileBook::openSound(*options.folder);
        QVERIFY(options.profiles);
        QVERIFY(other.remove(old.id).has_value());
        QVERIFY(other.add(engine(u"meanwhile"_s)).has_value());
        DesktopApp app(*qApp, {.backend = options});
        QVERIFY(app.start().has_value());
        QTRY_COMPARE(current(), u"meanwhile"_s);
    }

    void profile_isTheOneOfLastTime()
    {
        const QTemporaryDir home;
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            QVERIFY(book.add(engine(name)).has_value());
        }
        {
            DesktopApp app(*qApp, {.backend = memoryIn(home)});
            QVERIFY(app.start().has_value());
            QCOMPARE(current(), u"a"_s);
            window()->column().select(book.find(u"b"_s)->id);
        }
        DesktopApp app(*qApp, {.backend = memoryIn(home)});
        QVERIFY(app.start().has_value());
        QCOMPARE(current(), u"b"_s);
    }

    void secrets_areSaidToBeInMemory()
    {
        const QTemporaryDir home;
        DesktopApp app(*qApp, {.backend = memoryIn(home)});
        QVERIFY(app.start().has_value());
        QCOMPARE(window()->findChild<BannerColumn *>()->secretPlace(), SecretPlace::Memory);
    }

    /// A test has no session bus.
    void keyring_isSaidToBeMissing()
    {
        const QTemporaryDir home;
        DesktopApp app(*qApp, {.backend = {.configFolder = home.path(), .store = u"keychain"_s}});
        QVERIFY(app.start().has_value());
        QTRY_COMPARE(window()->findChild<BannerColumn *>()->secretPlace(), SecretPlace::Nowhere);
    }

    void menu_leadsToTheVersions()
    {
        const QTemporaryDir home;
        DesktopApp app(*qApp, {.backend = memoryIn(home)});
        QVERIFY(app.start().has_value());
        const QList<QAction *> actions = window()->column().menu().actions();
        const auto about = std::ranges::find(actions, u"About Bearerbox"_s, &QAction::text);
        QVERIFY(about != actions.end());
        (*about)->trigger();
        QVERIFY(window()->findChild<AboutDialog *>()->isVisible());
    }

    /// The sandbox has ended by then; the profile is known to be its own all the same.
    void toy_thatComesBackIsKnownToBeOne()
    {
        const QTemporaryDir home;
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        const Profile toy = engine(u"toy"_s);
        QVERIFY(book.add(toy).has_value());
        const auto settings = [&home] { return QSettings(home.filePath(u"settings.ini"_s), QSettings::IniFormat); };
        settings().setValue("sandbox/address", toy.value(u"address"_s));
        settings().setValue("sandbox/profiles", QStringList(toy.id.toString(QUuid::WithoutBraces)));
        DesktopApp app(*qApp, {.backend = memoryIn(home)});
        QVERIFY(app.start().has_value());
        QCOMPARE(current(), u"toy"_s);
        QVERIFY(window()->sandbox().state() == SandboxState::Gone);

        window()->findChild<WindowActions *>()->remove->trigger();
        QTRY_VERIFY(window()->sandbox().state() == SandboxState::Off);
        QVERIFY(!settings().contains("sandbox/profiles"));

        QAction *undo = window()->findChild<UndoStrip *>()->undo();
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_VERIFY(window()->sandbox().state() == SandboxState::Gone);
        QVERIFY(settings().contains("sandbox/profiles"));
    }

private:
    static BackendOptions memoryIn(const QTemporaryDir &home)
    {
        return {.configFolder = home.path(), .store = u"memory"_s};
    }
};

QTEST_MAIN(TestDesktopApp)
#include "tst_desktopapp.moc"
