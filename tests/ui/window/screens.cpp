// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"
#include "core/base/localizedtext.h"
#include "lives.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/support/stage.h"
#include "ui/about/aboutdialog.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/profiledialog.h"
#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"
#include "ui/trust/certificatedialog.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/windowactions.h"
#include "wishscreens.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Photographer
{
public:
    Photographer(QWidget &window, QString suffix) : m_window(window), m_suffix(std::move(suffix)) {}

    void take(const QString &name) const { takeOf(m_window, name); }
    void takeOf(QWidget &widget, const QString &name) const
    {
        QTest::qWait(60);
        // Layouts inside layouts settle one after the other.
        QImage picture = widget.grab().toImage();
        for (QImage before; before != picture;) {
            QTest::qWait(40);
            before = std::exchange(picture, widget.grab().toImage());
        }
        const QString path = u"%1/%2-%3.png"_s.arg(QDir::currentPath(), name, m_suffix);
        if (!picture.save(path)) {
            qFatal("%s cannot be written", qPrintable(path));
        }
    }

private:
    QWidget &m_window;
    QString m_suffix;
};

/// Does an action of the window.
void press(const MainWindow &window, QAction *WindowActions::*action)
{
    (window.findChild<WindowActions *>()->*action)->trigger();
}

/// A question or a dialog that an action brings up, and then takes away.
template <typename Kind = QDialog>
void photographWhatComes(MainWindow &window, const Photographer &photographer, QAction *WindowActions::*action,
                         const QString &name)
{
    press(window, action);
    auto *dialog = window.findChild<Kind *>();
    photographer.takeOf(*dialog, name);
    dialog->close();
    QTest::qWait(0); // it deletes itself
}

/// The dialogs about the password of a profile that was refused.
void photographDialogs(MainWindow &window, const Photographer &photographer)
{
    const auto photograph = [&](QAction *WindowActions::*action, const QString &name, const QString &typed) {
        press(window, action);
        auto *dialog = window.findChild<QDialog *>();
        for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
            QTest::keyClicks(line, typed);
        }
        photographer.takeOf(*dialog, name);
        delete dialog; // it would ask first
    };
    photograph(&WindowActions::enterSecret, u"enter-password"_s, {});
    photograph(&WindowActions::changeSecret, u"change-password"_s, u"n3w-word"_s);
}

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
    press(window, &WindowActions::copyHeader);
    press(window, &WindowActions::reveal);
    photographer.take(u"copied"_s);
    photographWhatComes(window, photographer, &WindowActions::takeRenewed, u"renewed"_s);
    photographWhatComes(window, photographer, &WindowActions::refresh, u"kill-question"_s);
    photographWhatComes(window, photographer, &WindowActions::remove, u"remove-question"_s);
    photographMenus(window, photographer);
    select(u"never fetched"_s);
    press(window, &WindowActions::copyHeader);
    window.tell(u"The file profiles.json could not be read; the last good copy was taken instead."_s);
    photographer.take(u"failed-copy"_s);
    window.tell({});
    window.resize(680, 480);
    select(u"prod-engine"_s);
    photographer.take(u"small"_s);
    QTest::keyClicks(window.findChild<QWidget *>(u"search"_s), u"nowhere"_s);
    photographer.take(u"no-match"_s);
}

void photographDialog(QDialog &dialog, const QString &name)
{
    QTest::qWait(200); // until it has looked
    if (!dialog.grab().save(u"%1/%2.png"_s.arg(QDir::currentPath(), name))) {
        qFatal("%s cannot be written", qPrintable(name));
    }
}

/// A service whose certificate nobody knows, and one whose certificate is not the pinned one.
void photographTrust(const QString &suffix)
{
    const test::Identity identity = test::makeIdentity({.commonName = "engine.example"});
    test::ScriptedServer server({{test::httpAnswer(200, "{}")}}, identity.serverConfiguration());
    test::Stage stage;
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    for (const QString &name : {u"unknown"_s, u"changed"_s}) {
        Profile profile = stage.engine(name);
        profile.fields[u"address"_s] = {server.address()};
        profile.connection.pinnedSha256 = name == "changed"_L1 ? QStringList(u"3fa9"_s.repeated(16)) : QStringList();
        stage.addWithPassword(profile);
    }
    stage.start();
    MainWindow window(stage.book(), clipboard);
    window.show();
    for (const QString &name : {u"unknown"_s, u"changed"_s}) {
        Session *session = stage.find(name);
        window.column().select(session->profile().id);
        session->refresh();
        QTest::qWait(300);
        Photographer(window, suffix).take(u"trust-"_s + name);
        CertificateDialog dialog(stage.book(), session->profile(), {}, &window);
        dialog.open();
        photographDialog(dialog, u"certificate-%1-%2"_s.arg(name, suffix));
    }
    ProfileDialog form(stage.book(), stage.find(u"changed"_s)->profile(), &window);
    for (QToolButton *each : form.findChildren<QToolButton *>()) {
        if (each->isCheckable()) {
            each->click(); // More
        }
    }
    form.resize(720, 1700);
    form.open();
    photographDialog(form, u"connection-"_s + suffix);
}

void photographTroubles(const QString &suffix)
{
    test::Stage stage;
    test::fillTroubles(stage);
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    const Photographer photographer(window, suffix);
    window.show();
    for (const QString &name : {u"unanswered"_s, u"untrusted"_s}) {
        Session *session = stage.find(name);
        session->refresh();
        if (!QTest::qWaitFor([session] { return session->lastError().has_value(); })) {
            qFatal("%s: no trouble", qUtf8Printable(name));
        }
    }
    for (const auto &session : stage.book().sessions()) {
        window.column().select(session->profile().id);
        photographer.take(u"trouble-"_s + session->profile().name.left(20));
    }
    window.column().select(stage.find(u"old-password"_s)->profile().id);
    photographDialogs(window, photographer);
    window.column().select(stage.find(u"one-attempt-left"_s)->profile().id);
    photographWhatComes<Confirmation>(window, photographer, &WindowActions::refresh, u"edge-question"_s);
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
    window.setSecretPlace(SecretPlace::Nowhere);
    photographer.take(u"no-keyring"_s);
    photographForm(stage.book(), window, photographer);
}

void photograph(QApplication &application, const QString &language)
{
    Theme theme(application);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.choose(choice);
        const QString suffix = (choice == ThemeChoice::Light ? u"light-"_s : u"dark-"_s) + language;
        photographLives(suffix);
        photographTroubles(suffix);
        photographTrust(suffix);
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
    photograph(application, interfaceLanguage());
    return 0;
}
