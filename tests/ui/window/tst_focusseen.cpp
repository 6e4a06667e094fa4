// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/focuslook.h"
#include "tests/ui/theme/bothtones.h"
#include "tests/ui/window/shown.h"
#include "ui/about/aboutdialog.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"
#include "ui/profileform/profiledialog.h"
#include "ui/settings/settingsdialog.h"

#include <QRegularExpression>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How a person would name it.
QString nameOf(const QWidget &control)
{
    return u"%1 “%2”"_s.arg(QLatin1StringView(control.metaObject()->className()), control.accessibleName());
}

/// What can have the focus in a window and does not show that it has it.
QString unseenIn(QWidget &window)
{
    QCoreApplication::processEvents(); // the first focus is given late
    QStringList unseen;
    for (QWidget *each = window.nextInFocusChain(); each != &window; each = each->nextInFocusChain()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) != 0 && !each->focusProxy();
        if (isStop && each->window() == &window && each->isVisible() && each->isEnabled() &&
            pointsOfFocus(*each) < fewestPoints) {
            unseen << nameOf(*each);
        }
    }
    return unseen.join(u"; "_s);
}

} // namespace

/// Each control of the windows shows in both tones that it has the focus, also where it draws itself.
class TestFocusSeen : public QObject, protected InBothTones
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        useTone();
    }

    void window_data() { addTones(); }
    void window()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chain"_s), 5min, 30min);
        stage.addAlive(stage.engine(u"engine"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        QCOMPARE(unseenIn(shown.window), QString());
    }

    void welcome_data() { addTones(); }
    void welcome()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        QVERIFY(shown.button(u"AICC messaging"_s));
        QCOMPARE(unseenIn(shown.window), QString());
    }

    void form_data() { addTones(); }
    void form()
    {
        Stage stage;
        stage.start();
        ProfileDialog dialog(stage.book(), std::nullopt, nullptr, {.refresh = RefreshMode::Auto, .service = {}});
        open(dialog);
        for (QToolButton *each : dialog.findChildren<QToolButton *>()) {
            if (each->isCheckable() && each->isVisible()) {
                each->setChecked(true);
            }
        }
        QCOMPARE(unseenIn(dialog), QString());
    }

    void activity_data() { addTones(); }
    void activity()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"engine"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        stage.activity().note({.happening = Happening::Copied, .name = u"engine"_s, .format = u"curl"_s});
        const ActivityDesk desk(stage.book(), shown.window);
        QTest::keyClick(&shown.window, Qt::Key_H, Qt::ControlModifier);
        auto *window = shown.window.findChild<ActivityWindow *>();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QCOMPARE(unseenIn(*window), QString());
    }

    void settings_data() { addTones(); }
    void settings()
    {
        SettingsDialog dialog({}, {});
        open(dialog);
        QCOMPARE(unseenIn(dialog), QString());
    }

    void about_data() { addTones(); }
    void about()
    {
        AboutDialog dialog;
        open(dialog);
        QCOMPARE(unseenIn(dialog), QString());
    }

private:
    static void open(QDialog &dialog)
    {
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
};

QTEST_MAIN(TestFocusSeen)
#include "tst_focusseen.moc"
