// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wishscreens.h"

#include "photographer.h"
#include "tests/ui/window/shown.h"
#include "ui/lock/windowcover.h"
#include "ui/settings/settingsdialog.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void takeSettings(const test::Photographer &photographer, QWidget &window, const Settings &settings,
                  const Surroundings &around, const QString &name)
{
    SettingsDialog dialog(settings, around, &window);
    dialog.open();
    photographer.takeOf(dialog, name);
    auto *bar = dialog.findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    photographer.takeOf(dialog, name + "-end"_L1);
}

} // namespace

void photographWishes(const QString &suffix)
{
    test::Stage stage;
    stage.addAlive(stage.engine(u"prod-engine"_s), 11h, 1min);
    stage.start();
    test::Shown shown(stage);
    const test::Photographer photographer(shown.window, suffix);
    takeSettings(photographer, shown.window, {}, {}, u"settings"_s);
    takeSettings(
        photographer, shown.window,
        {.clipboardLifetime = std::nullopt, .proxy = {.mode = ProxyMode::Explicit, .address = QUrl(u"proxy.test"_s)}},
        {.hasTray = false, .hasKeyring = false, .loginStart = LoginStart::SwitchedOff}, u"settings-here"_s);
    WindowCover cover(shown.window);
    cover.follow(LockState::Closed);
    photographer.take(u"locked"_s);
    cover.follow(LockState::Asking);
    photographer.take(u"locked-asking"_s);
    cover.follow(LockState::Closed);
    cover.explain({.kind = ErrorKind::StoreLocked, .detail = {}});
    photographer.take(u"locked-refused"_s);
    cover.setKeeper(LockKeeper::Nobody);
    photographer.take(u"locked-nobody"_s);
}
