// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"
#include "core/base/localizedtext.h"
#include "formscreens.h"
#include "listscreens.h"
#include "lives.h"
#include "photographer.h"
#include "tests/ui/support/stage.h"
#include "troublescreens.h"
#include "ui/about/aboutdialog.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/profiledialog.h"
#include "ui/sharing/importdialog.h"
#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/sandboxstrip.h"
#include "ui/window/windowactions.h"
#include "wishscreens.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using test::Photographer;
using test::photographWhatComes;
using test::press;

void photographMenu(QMenu &menu, const Photographer &photographer, const QString &name)
{
    menu.popup({0, 0});
    menu.setActiveAction(menu.actions().value(1));
    photographer.takeOf(menu, name);
    menu.close();
}

void photographMenus(MainWindow &window, const Photographer &photographer)
{
    const auto *actions = window.findChild<WindowActions *>();
    photographMenu(*actions->copyAs->menu(), photographer, u"menu-formats"_s);
    photographMenu(window.column().menu(), photographer, u"menu-more"_s);
    QMenu list;
    list.addActions(window.findChild<ProfileList *>()->actions());
    photographMenu(list, photographer, u"menu-list"_s);
    AboutDialog about(&window);
    about.setAttribute(Qt::WA_DeleteOnClose, false);
    about.open();
    photographer.takeOf(about, u"about"_s);
}

/// A file with something new, something with other values, something that is here, and something of no use.
void photographImport(test::Stage &stage, MainWindow &window, const Photographer &photographer)
{
    Profile changed = stage.find(u"prod-engine"_s)->profile();
    changed.fields[u"address"_s] = QStringList{u"https://10.0.0.12:30100"_s};
    changed.connection.proxy = u"http://proxy.example:3128"_s;
    Profile useless = stage.engine(u"old-engine"_s);
    useless.service = u"of-somebody-else"_s;
    const SharedProfiles shared{
        .profiles = {stage.engine(u"new-engine"_s), changed, stage.find(u"test-engine"_s)->profile(), useless}};
    ImportDialog dialog(stage.book(), shared, u"team.json"_s, &window);
    dialog.open();
    photographer.takeOf(dialog, u"import"_s);
}

/// The form for a new profile: untouched, with problems, at another service, and left.
void photographForm(SessionBook &book, MainWindow &window, const Photographer &photographer)
{
    ProfileDialog form(book, std::nullopt, &window);
    form.warn(secretPlaceText(SecretPlace::Memory));
    form.open();
    photographer.takeOf(form, u"form-new"_s);
    auto *service = form.findChild<QComboBox *>();
    service->setCurrentIndex(1 - service->currentIndex());
    photographer.takeOf(form, u"form-other"_s);
    service->showPopup();
    photographer.takeOf(*service->view()->window(), u"form-services"_s);
    service->hidePopup();
    for (QPushButton *each : form.findChildren<QPushButton *>()) {
        if (each->isDefault()) {
            each->click();
        }
    }
    QTest::keyClicks(form.focusWidget(), u"prod"_s);
    photographer.takeOf(form, u"form-problems"_s);
    form.reject();
    photographer.takeOf(*form.findChild<Confirmation *>(), u"discard-question"_s);
}

/// What happened: in the panel, then in a window of its own, with matches and without.
void photographActivity(const QString &suffix)
{
    test::Stage stage;
    test::fillLives(stage);
    stage.start();
    test::fillHistory(stage);
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    new ActivityDesk(stage.book(), window);
    const Photographer photographer(window, suffix);
    window.resize(1000, 1250);
    window.show();
    for (const QString &name : {u"prod-engine"_s, u"contact-centre"_s}) {
        window.column().select(stage.find(name)->profile().id);
        photographer.take(u"history-"_s + name);
    }
    for (QToolButton *each : window.findChildren<QToolButton *>()) {
        if (each->isCheckable()) {
            each->click();
        }
    }
    photographer.take(u"history-requests"_s);
    press(window, &WindowActions::activity);
    auto *activity = window.findChild<ActivityWindow *>();
    photographer.takeOf(*activity, u"activity"_s);
    auto *table = activity->findChild<QTreeView *>();
    auto *kind = activity->findChildren<QComboBox *>().last();
    kind->setCurrentIndex(1);
    table->setCurrentIndex(table->model()->index(0, 0));
    photographer.takeOf(*activity, u"activity-failures"_s);
    QTest::keyClicks(activity->findChild<QLineEdit *>(), u"nowhere"_s);
    photographer.takeOf(*activity, u"activity-no-match"_s);
    (void)stage.activity().clear();
    photographer.takeOf(*activity, u"activity-empty"_s);
}

/// What the program says of a file of profiles that it cannot read.
QString damageText()
{
    const auto said = [](const char *text) { return QCoreApplication::translate("KeptFile", text); };
    return said("%1 was not usable (%2).").arg(u"profiles.json"_s, said("not a JSON object")) + u' ' +
           said("The last good copy is used instead.");
}

void photographCopying(MainWindow &window, const Photographer &photographer)
{
    press(window, &WindowActions::copyHeader);
    press(window, &WindowActions::reveal);
    photographer.take(u"copied"_s);
    QApplication::clipboard()->setText(QApplication::clipboard()->text()); // as a program does that takes it over
    QTest::qWait(200);                                                     // until it has been looked at
    photographer.take(u"clipboard-not-cleared"_s);
}

void photographLives(const QString &suffix)
{
    test::Stage stage;
    test::fillLives(stage);
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    const Photographer photographer(window, suffix);
    window.show();
    const auto select = [&](const QString &name) { window.column().select(stage.find(name)->profile().id); };
    for (const QString &name : {u"prod-engine"_s, u"contact-centre"_s, u"test-engine"_s, u"expired"_s,
                                u"never fetched"_s, u"slow-engine"_s}) {
        select(name);
        photographer.take(name);
    }
    select(u"contact-centre"_s);
    photographCopying(window, photographer);
    photographWhatComes(window, photographer, &WindowActions::takeRenewed, u"renewed"_s);
    photographWhatComes(window, photographer, &WindowActions::refresh, u"kill-question"_s);
    photographMenus(window, photographer);
    photographImport(stage, window, photographer);
    for (const auto &[state, name] :
         {std::pair(SandboxState::Running, u"sandbox-running"_s), std::pair(SandboxState::Gone, u"sandbox-gone"_s)}) {
        window.sandbox().setState(state);
        photographer.take(name);
    }
    window.sandbox().setState(SandboxState::Off);
    select(u"never fetched"_s);
    press(window, &WindowActions::copyHeader);
    window.tell(damageText());
    photographer.take(u"failed-copy"_s);
    window.tell({});
    window.resize(680, 480);
    select(u"prod-engine"_s);
    photographer.take(u"small"_s);
    QTest::keyClicks(window.findChild<QWidget *>(u"search"_s), u"nowhere"_s);
    photographer.take(u"no-match"_s);
}

void photographEmptyWindow(const QString &suffix)
{
    test::Stage stage;
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    window.show();
    const Photographer photographer(window, suffix);
    photographer.take(u"welcome"_s);
    window.resize(680, 480);
    photographer.take(u"welcome-small"_s);
    window.resize(1000, 720);
    window.setSecretPlace(SecretPlace::Nowhere);
    photographer.take(u"no-keyring"_s);
    photographForm(stage.book(), window, photographer);
    test::photographFilling(stage.book(), [&](QWidget &form, const QString &name) { photographer.takeOf(form, name); });
}

void photograph(QApplication &application, const QString &language)
{
    Theme theme(application);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.choose(choice);
        const QString suffix = (choice == ThemeChoice::Light ? u"light-"_s : u"dark-"_s) + language;
        photographLives(suffix);
        photographActivity(suffix);
        test::photographList(suffix);
        test::photographTroubles(suffix);
        test::photographTrust(suffix);
        photographEmptyWindow(suffix);
        photographWishes(suffix);
    }
}

} // namespace

/// Writes pictures of the window in its states into the current folder, in both tones and in the language of the
/// environment: for eyes, not for comparison.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(u"1.0.0"_s);
    const Translations translations(application);
    if (const int points = qEnvironmentVariableIntValue("BEARERBOX_SCREENS_POINTS"); points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    photograph(application, interfaceLanguage());
    return 0;
}
