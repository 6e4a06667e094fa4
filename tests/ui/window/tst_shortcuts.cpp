// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"
#include "ui/profileform/profiledialog.h"

#include <QMenu>
#include <QShortcut>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whether a person meets an action in a menu, which shows its key.
bool isInAMenu(const QAction &action)
{
    const QList<QObject *> places = action.associatedObjects();
    return std::ranges::any_of(places, [](const QObject *each) {
        // The list and the table make a menu of their actions.
        return qobject_cast<const QMenu *>(each) || qobject_cast<const QAbstractItemView *>(each);
    });
}

bool isInAToolTip(const QWidget &window, const QKeySequence &key)
{
    const QString text = u"(%1)"_s.arg(key.toString(QKeySequence::NativeText));
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    return std::ranges::any_of(widgets, [&text](const QWidget *each) { return each->toolTip().contains(text); });
}

/// The keys of a window that neither a menu nor a tool tip shows.
QString secretKeysOf(const QWidget &window)
{
    QStringList found;
    for (const QAction *each : window.findChildren<QAction *>()) {
        const QKeySequence key = each->shortcut();
        if (!key.isEmpty() && !isInAMenu(*each) && !isInAToolTip(window, key)) {
            found << key.toString(QKeySequence::PortableText) + u' ' + each->text();
        }
    }
    for (const QShortcut *each : window.findChildren<QShortcut *>()) {
        if (!isInAToolTip(window, each->key())) {
            found << each->key().toString(QKeySequence::PortableText);
        }
    }
    return found.join(u"; "_s);
}

} // namespace

/// No key is a secret of whoever wrote the window.
class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void window_showsItsKeys()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"engine"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        const ActivityDesk desk(stage.book(), shown.window);
        QCOMPARE(secretKeysOf(shown.window), QString());
    }

    void activity_showsItsKeys()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        const ActivityDesk desk(stage.book(), shown.window);
        QTest::keyClick(&shown.window, Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(secretKeysOf(*shown.window.findChild<ActivityWindow *>()), QString());
    }

    void form_showsItsKeys()
    {
        Stage stage;
        stage.start();
        const ProfileDialog dialog(stage.book(), std::nullopt, nullptr, {.refresh = RefreshMode::Auto, .service = {}});
        QCOMPARE(secretKeysOf(dialog), QString());
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
