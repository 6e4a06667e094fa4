// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/said.h"
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/window/clipboardstrip.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

namespace bearerbox::test {

/// A window over a stage, shown and active.
struct Shown
{
    explicit Shown(Stage &stage, const Opening &opening = {})
        : clipboard(QApplication::clipboard(), std::chrono::seconds(30))
        , window(stage.book(), clipboard, opening)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *each : window.findChildren<Widget *>()) {
            if (each->accessibleName() == name && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const { return named<QAbstractButton>(name); }
    [[nodiscard]] QListView *list() const { return named<QListView>(QStringLiteral("Profiles")); }
    [[nodiscard]] QString headers() const { return named<QPlainTextEdit>(QStringLiteral("Header set"))->toPlainText(); }
    [[nodiscard]] QString strip() const
    {
        const auto *strip = named<ClipboardStrip>(QStringLiteral("Clipboard"));
        return strip ? strip->findChild<QLabel *>()->text() : QString();
    }
    [[nodiscard]] bool says(const QString &text) const { return isSaidIn(window, text); }
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }

    SecretClipboard clipboard;
    MainWindow window;
};

/// What another program would paste.
inline QString pasted()
{
    return QApplication::clipboard()->text();
}

} // namespace bearerbox::test
