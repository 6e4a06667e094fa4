// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/warnings.h"
#include "tests/ui/support/focuslook.h"
#include "tests/ui/theme/bothtones.h"
#include "tests/ui/window/shown.h"
#include "ui/about/aboutdialog.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/pastedialog.h"
#include "ui/profileform/profiledialog.h"
#include "ui/secretdialogs/changesecretdialog.h"
#include "ui/secretdialogs/entersecretdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sharing/importdialog.h"
#include "ui/trust/certificatedialog.h"
#include "ui/window/groupdialog.h"
#include "ui/window/renewaldialog.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
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

/// What can have the focus in a window and does not show that it has it; fewer stops than there are is a fault too.
QString unseenIn(QWidget &window, int fewestStops = 2)
{
    QCoreApplication::processEvents(); // the first focus is given late
    QStringList unseen;
    int stops = 0;
    for (QWidget *each = window.nextInFocusChain(); each != &window; each = each->nextInFocusChain()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) != 0 && !each->focusProxy();
        if (!isStop || each->window() != &window || !each->isVisible() || !each->isEnabled()) {
            continue;
        }
        ++stops;
        if (pointsOfFocus(*each) < fewestPoints) {
            unseen << nameOf(*each);
        }
    }
    if (stops < fewestStops) {
        unseen << u"only %1 stops"_s.arg(stops);
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
        failOnWarnings();
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

    void pasting_data() { addTones(); }
    void pasting()
    {
        PasteDialog dialog(nullptr);
        open(dialog);
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u"https://engine.example"_s);
        QCOMPARE(unseenIn(dialog, 3), QString());
    }

    void importing_data() { addTones(); }
    void importing()
    {
        Stage stage;
        const Profile here = stage.engine(u"here"_s);
        stage.add(here);
        stage.start();
        Profile other = here;
        other.group = u"Team"_s;
        ImportDialog dialog(stage.book(), {.profiles = {other, stage.engine(u"new"_s)}}, u"team.json"_s, nullptr);
        open(dialog);
        dialog.findChild<QCheckBox *>()->click(); // a choice of what becomes of the one that is here
        QCOMPARE(unseenIn(dialog, 5), QString());
    }

    void certificate_data() { addTones(); }
    void certificate()
    {
        const Identity identity = makeIdentity({.commonName = "engine.example"});
        const ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
        Stage stage;
        Profile profile = stage.engine(u"engine"_s);
        profile.fields[u"address"_s] = {server.address()};
        CertificateDialog dialog(stage.book(), profile, {});
        open(dialog);
        const auto isOffered = [&dialog](const QPushButton *each) {
            return each->isVisible() && each->text().contains(u"Pin"_s);
        };
        QTRY_VERIFY(std::ranges::any_of(dialog.findChildren<QPushButton *>(), isOffered));
        dialog.resize(dialog.minimumSizeHint()); // so that the certificate scrolls, by keys
        QCOMPARE(unseenIn(dialog, 3), QString());
    }

    void renewal_data() { addTones(); }
    void renewal()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chain"_s), 5min, 30min);
        stage.start();
        RenewalDialog dialog(*stage.find(u"chain"_s), nullptr);
        open(dialog);
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u"ccmessaging-token: renewed"_s);
        QCOMPARE(unseenIn(dialog, 3), QString());
    }

    void secrets_data() { addTones(); }
    void secrets()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"engine"_s), 1h, 1min);
        stage.start();
        const Session &session = *stage.find(u"engine"_s);
        EnterSecretDialog entering(stage.book(), session, *session.service().secretFields().front());
        open(entering);
        QCOMPARE(unseenIn(entering, 3), QString());
        ChangeSecretDialog changing(stage.book(), session);
        open(changing);
        QCOMPARE(unseenIn(changing, 4), QString());
    }

    void questions_data() { addTones(); }
    void questions()
    {
        GroupDialog group(u"Rename “Team”"_s, u"Rename"_s, u"Team"_s, nullptr);
        open(group);
        QCOMPARE(unseenIn(group, 3), QString());
        auto *question = new Confirmation({.title = u"Sure?"_s,
                                           .text = u"It is gone then."_s,
                                           .yes = u"Remove"_s,
                                           .no = u"Keep"_s,
                                           .wish = u"All"_s});
        open(*question);
        QCOMPARE(unseenIn(*question, 3), QString());
        question->reject();
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
