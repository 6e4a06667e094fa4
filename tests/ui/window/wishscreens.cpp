// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wishscreens.h"

#include "tests/ui/window/shown.h"
#include "ui/lock/windowcover.h"
#include "ui/settings/settingsdialog.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void take(QWidget &widget, const QString &name, const QString &suffix)
{
    QTest::qWait(120);
    const QString path = u"%1/%2-%3.png"_s.arg(QDir::currentPath(), name, suffix);
    if (!widget.grab().save(path)) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

void takeSettings(QWidget &window, const Settings &settings, const Surroundings &around, const QString &name,
                  const QString &suffix)
{
    SettingsDialog dialog(settings, around, &window);
    dialog.open();
    take(dialog, name, suffix);
    auto *bar = dialog.findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    take(dialog, name + "-end"_L1, suffix);
}

} // namespace

void photographWishes(const QString &suffix)
{
    test::Stage stage;
    stage.addAlive(stage.engine(u"prod-engine"_s), 11h, 1min);
    stage.start();
    test::Shown shown(stage);
    takeSettings(shown.window, {}, {}, u"settings"_s, suffix);
    takeSettings(
        shown.window,
        {.clipboardLifetime = std::nullopt, .proxy = {.mode = ProxyMode::Explicit, .address = QUrl(u"proxy.test"_s)}},
        {.hasTray = false, .hasKeyring = false, .loginStart = LoginStart::SwitchedOff}, u"settings-here"_s, suffix);
    WindowCover cover(shown.window);
    cover.follow(LockState::Closed);
    take(shown.window, u"locked"_s, suffix);
    cover.follow(LockState::Asking);
    take(shown.window, u"locked-asking"_s, suffix);
    cover.follow(LockState::Closed);
    cover.explain({.kind = ErrorKind::StoreLocked, .detail = {}});
    take(shown.window, u"locked-refused"_s, suffix);
    cover.setKeeper(LockKeeper::Nobody);
    take(shown.window, u"locked-nobody"_s, suffix);
}
