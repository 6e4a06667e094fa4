// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profiledrag.h"
#include "ui/window/profilelist.h"
#include "ui/window/sessionlistmodel.h"

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

namespace bearerbox::test {

/// Five profiles: a favourite, two in a group, one in another, one in none.
inline void fillSections(Stage &stage)
{
    const auto add = [&stage](const QString &name, const QString &group, bool isFavourite) {
        Profile profile = stage.engine(name);
        profile.group = group;
        profile.favourite = isFavourite;
        stage.addAlive(profile, std::chrono::hours(1), std::chrono::minutes(1));
    };
    add(QStringLiteral("star"), {}, true);
    add(QStringLiteral("pay 1"), QStringLiteral("Payments"), false);
    add(QStringLiteral("pay 2"), QStringLiteral("Payments"), false);
    add(QStringLiteral("web"), QStringLiteral("Web"), false);
    add(QStringLiteral("loose"), {}, false);
    stage.start();
}

/// A window over them.
struct List : Shown
{
    explicit List(Stage &stage) : Shown(stage), rows(window.column().list()) {}

    [[nodiscard]] QModelIndex at(const QString &name) const
    {
        return rows.model()->match(rows.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    }
    void click(const QString &name, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, keys, rows.visualRect(at(name)).center() + QPoint(-60, 12));
    }
    [[nodiscard]] QPoint headingOf(const QString &name) const
    {
        return rows.visualRect(at(name)).topLeft() + QPoint(40, 10);
    }
    [[nodiscard]] QStringList chosen() const
    {
        QStringList names;
        for (const QUuid &id : rows.chosen()) {
            for (int row = 0; row < rows.model()->rowCount(); ++row) {
                const QModelIndex index = rows.model()->index(row, 0);
                if (index.data(SessionListModel::IdRole).toUuid() == id) {
                    names << index.data().toString();
                }
            }
        }
        return names;
    }
    /// Drags what is chosen to a point and lets go; whether it was taken.
    bool drop(const QPoint &point) const
    {
        const std::unique_ptr<QMimeData> data(dragged(rows.chosen()));
        QDragEnterEvent enter(point, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(rows.viewport(), &enter);
        QDragMoveEvent move(point, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(rows.viewport(), &move);
        const bool isWelcome = enter.isAccepted() && move.isAccepted();
        if (isWelcome) {
            QDropEvent event(QPointF(point), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(rows.viewport(), &event);
        }
        return isWelcome;
    }

    ProfileList &rows;
};

/// An entry of a menu by its text; null where there is none.
inline QAction *entry(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    return found == actions.end() ? nullptr : *found;
}

} // namespace bearerbox::test
