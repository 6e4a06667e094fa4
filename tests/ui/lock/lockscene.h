// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window/shown.h"
#include "ui/lock/lock.h"
#include "ui/lock/windowcover.h"

namespace bearerbox::test {

/// What the keychain says at once.
inline QCoro::Task<Result<void>> answered(Result<void> answer)
{
    co_return answer;
}

/// A window with a profile, a lock, and a keychain that answers as it is told.
struct LockScene
{
    LockScene()
    {
        stage.addAlive(stage.engine(QStringLiteral("prod-engine")), std::chrono::hours(1), std::chrono::minutes(1));
        stage.start();
        shown = std::make_unique<Shown>(stage);
        cover = std::make_unique<WindowCover>(shown->window);
        QObject::connect(&lock, &Lock::changed, cover.get(), &WindowCover::follow);
        QObject::connect(&lock, &Lock::refused, cover.get(), &WindowCover::explain);
        QObject::connect(cover.get(), &WindowCover::openWanted, &lock, &Lock::open);
    }

    [[nodiscard]] QAbstractButton *unlockButton() const
    {
        return shown->button(QStringLiteral("Bearerbox is locked: Unlock"));
    }

    Stage stage;
    std::unique_ptr<Shown> shown;
    Result<void> answer;
    Lock lock{[this] { return answered(answer); }};
    std::unique_ptr<WindowCover> cover;
};

} // namespace bearerbox::test
