// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listscreens.h"

#include "lives.h"
#include "photographer.h"
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profiledrag.h"
#include "ui/window/profilelist.h"
#include "ui/window/selectionactions.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

namespace {

struct Scene
{
    Scene(Stage &stage, const QString &ending)
        : clipboard(QApplication::clipboard(), 30s)
        , window(stage.book(), clipboard)
        , list(window.column().list())
        , suffix(ending)
        , photographer(window, ending)
    {
        window.show();
    }

    void take(const QString &name) { takeOf(window, name); }
    void takeOf(QWidget &widget, const QString &name) const { photographer.takeOf(widget, u"list-"_s + name); }
    [[nodiscard]] QPoint middleOf(int row) const { return list.visualRect(list.model()->index(row, 0)).center(); }
    void choose(int first, int last)
    {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, middleOf(first));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(last));
    }
    template <typename Dialog>
    void takeDialog(const QString &name)
    {
        auto *dialog = window.findChild<Dialog *>();
        takeOf(*dialog, name);
        dialog->close();
        QTest::qWait(0);
    }

    SecretClipboard clipboard;
    MainWindow window;
    ProfileList &list;
    QString suffix;
    Photographer photographer;
};

void photographChoice(Scene &scene)
{
    scene.choose(1, 3);
    scene.take(u"several"_s);
    // By way of another row: where the pointer stood before, of the window before, moving it there would be no move.
    QTest::mouseMove(scene.list.viewport(), scene.middleOf(3));
    QTest::mouseMove(scene.list.viewport(), scene.middleOf(4));
    scene.take(u"hover"_s);
    const std::unique_ptr<QMimeData> data(dragged(scene.list.chosen()));
    QDragEnterEvent enter(scene.middleOf(5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(scene.list.viewport(), &enter);
    QDragMoveEvent move(scene.middleOf(5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(scene.list.viewport(), &move);
    scene.take(u"drop"_s);
    QDragLeaveEvent leave;
    QApplication::sendEvent(scene.list.viewport(), &leave);
    if (!dragPicture(u"prod-engine"_s, scene.list.font(), scene.list.palette(), 1)
             .save(u"list-dragged-%1.png"_s.arg(scene.suffix))) {
        qFatal("the picture of what is dragged cannot be written");
    }
}

void photographGroups(Scene &scene)
{
    auto *actions = scene.window.findChild<SelectionActions *>();
    QMenu &groups = *actions->moveToGroup->menu();
    groups.popup({0, 0});
    scene.takeOf(groups, u"groups"_s);
    groups.close();
    for (QAction *each : groups.actions()) {
        if (!each->isCheckable() && !each->isSeparator()) {
            each->trigger(); // New group…
            break;
        }
    }
    auto *dialog = scene.window.findChild<QDialog *>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Batch jobs"_s);
    scene.takeDialog<QDialog>(u"new-group"_s);
}

void photographRound(Scene &scene)
{
    auto *actions = scene.window.findChild<SelectionActions *>();
    scene.choose(0, 0);
    actions->refreshAll->trigger();
    scene.takeDialog<Confirmation>(u"tokens-in-use"_s); // closed, they are left out
    scene.take(u"round"_s);
}

void photographRemoval(Scene &scene)
{
    scene.choose(0, 1);
    scene.window.findChild<SelectionActions *>()->removeChosen->trigger();
    scene.takeDialog<Confirmation>(u"remove-many"_s);
    scene.choose(2, 2);
    scene.window.findChild<SelectionActions *>()->removeChosen->trigger();
    scene.take(u"undo"_s);
}

} // namespace

void photographList(const QString &suffix)
{
    Stage stage;
    fillLives(stage);
    Profile care = stage.messaging(u"chat-staging"_s);
    care.group = u"Customer care"_s;
    care.fields[u"userId"_s] = {u"agent-18"_s};
    stage.addChain(care, 3min, 40min);
    Profile batch = stage.engine(u"nightly-batch"_s);
    batch.group = u"Payments"_s;
    batch.environment = Environment::Production;
    stage.addAlive(batch, 5h, 1h);
    stage.start();
    Scene scene(stage, suffix);
    photographChoice(scene);
    photographGroups(scene);
    photographRemoval(scene);
    photographRound(scene);
}

} // namespace bearerbox::test
