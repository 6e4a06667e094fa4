// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopapp.h"
#include "core/profiles/profilebook.h"
#include "tests/ui/support/said.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/profilecolumn.h"

#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

// The running app, and what a person does to it.

namespace bearerbox::test {

using namespace Qt::StringLiterals;

[[nodiscard]] inline MainWindow *window()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto found =
        std::ranges::find_if(all, [](QWidget *each) { return qobject_cast<MainWindow *>(each) && each->isVisible(); });
    return found == all.end() ? nullptr : qobject_cast<MainWindow *>(*found);
}

[[nodiscard]] inline SettingsDialog *dialog()
{
    return window() ? window()->findChild<SettingsDialog *>() : nullptr;
}

inline void press(int key)
{
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTest::keyClick(window(), Qt::Key(key), Qt::ControlModifier);
}

[[nodiscard]] inline bool says(const QString &text)
{
    return isSaidIn(*window(), text);
}

inline void choose(const QString &name, int at)
{
    for (QComboBox *each : dialog()->findChildren<QComboBox *>()) {
        if (each->accessibleName() == name) {
            each->setCurrentIndex(at);
            Q_EMIT each->activated(at);
            return;
        }
    }
    QFAIL(qPrintable(name));
}

/// A folder with two profiles, and the app over it.
struct Scene
{
    explicit Scene(const QString &words = {})
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(words.toUtf8());
        file.close();
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        for (const QString &name : {u"alpha"_s, u"beta"_s}) {
            Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
            profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
            profile.fields[u"account"_s] = {u"root"_s};
            profile.refresh = RefreshMode::Manual;
            QVERIFY(book.add(profile).has_value());
        }
        app = std::make_unique<DesktopApp>(
            *qApp, DesktopOptions{.backend = {.configFolder = home.path(), .store = u"memory"_s}});
        QVERIFY(app->start().has_value());
    }
    ~Scene() { app.reset(); }
    Q_DISABLE_COPY_MOVE(Scene)

    /// Another program changes the address of a profile, which is the current one here.
    void sendTo(const QString &address, const QString &name) const
    {
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        Profile profile = *book.find(name);
        profile.fields[u"address"_s] = {address};
        QVERIFY(book.replace(profile).has_value());
        QTRY_COMPARE(window()->column().current()->profile().value(u"address"_s), address);
    }

    [[nodiscard]] QString path() const { return home.filePath(u"settings.ini"_s); }
    [[nodiscard]] QString word(const QString &key) const
    {
        return QSettings(path(), QSettings::IniFormat).value(key).toString();
    }

    QTemporaryDir home;
    std::unique_ptr<DesktopApp> app;
};

} // namespace bearerbox::test
