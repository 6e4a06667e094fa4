// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"
#include "core/base/localizedtext.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/profileform/profiledialog.h"
#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"
#include "ui/trust/certificatedialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Profiles in every state of a life.
void fillLives(test::Stage &stage)
{
    Profile prod = stage.engine(u"prod-engine"_s);
    prod.environment = Environment::Production;
    prod.favourite = true;
    prod.group = u"Payments"_s;
    stage.addAlive(prod, 11h + 42min + 7s, 17min + 53s);
    Profile chat = stage.messaging(u"contact-centre"_s);
    chat.environment = Environment::Staging;
    stage.addChain(chat, 8min + 12s, 47min + 30s);
    Profile soon = stage.engine(u"test-engine"_s);
    soon.environment = Environment::Test;
    soon.fields[u"address"_s] = {u"http://engine.test:30100"_s};
    soon.connection.allowPlainHttp = true;
    stage.addAlive(soon, 2min + 9s, 11h + 57min);
    stage.addAlive(stage.engine(u"expired"_s), -26min, 12h);
    stage.add(stage.engine(u"never fetched"_s));
    stage.addFetching(stage.engine(u"slow-engine"_s));
}

/// An account of its own, so that its attempts are its own.
Profile engineOf(const test::Stage &stage, const QString &name, const QString &account)
{
    Profile profile = stage.engine(name);
    profile.fields[u"account"_s] = {account};
    return profile;
}

Error refusalRow(const test::Stage &stage, const Profile &profile, int status)
{
    const Result<ServicePointer> service = stage.book().services().find(profile.service);
    const std::vector<FailureRow> &own = (*service)->steps.front().failures;
    const auto row = std::ranges::find(own.empty() ? (*service)->failures : own, status, &FailureRow::status);
    return {.kind = row->kind,
            .detail = status == 401 ? u"%1 refused the request (401)."_s.arg((*service)->name.local()) : QString(),
            .hint = row->hint,
            .httpStatus = status,
            .code = row->code};
}

/// Profiles in every kind of trouble.
void fillTroubles(test::Stage &stage)
{
    const Profile refused = engineOf(stage, u"old-password"_s, u"root"_s);
    stage.addTroubled(refused, refusalRow(stage, refused, 401));
    const Profile forbidden = stage.messaging(u"forbidden"_s);
    stage.addTroubled(forbidden, refusalRow(stage, forbidden, 403));
    const Profile locked = engineOf(stage, u"shared-account"_s, u"ci-runner"_s);
    Error lock = refusalRow(stage, locked, 403);
    lock.until = stage.now().addSecs(13 * 60 + 20);
    stage.addTroubled(locked, lock);
    const Profile edge = engineOf(stage, u"one-attempt-left"_s, u"deploy"_s);
    stage.addAlive(edge, 3h + 20min, 8h);
    stage.refuseAgain(edge, refusalRow(stage, edge, 401));
    stage.refuseAgain(edge, refusalRow(stage, edge, 401));
    Profile offline = engineOf(stage, u"vpn-only-engine-with-a-rather-long-name-in-the-list"_s, u"vpn"_s);
    offline.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
    offline.refresh = RefreshMode::Auto;
    stage.addWithPassword(offline);
    stage.addWithPassword(stage.atHangUp(engineOf(stage, u"unanswered"_s, u"train"_s)));
    stage.addWithPassword(stage.atPlainText(engineOf(stage, u"untrusted"_s, u"field"_s)));
    const Profile chat = stage.messaging(u"replaced"_s);
    stage.addChain(chat, 8min, 47min);
    stage.replaceToken(chat);
    Profile skewed = engineOf(stage, u"skewed-clock"_s, u"clock"_s);
    skewed.fields[u"address"_s] = {u"https://late.example:30100"_s};
    stage.addAlive(skewed, 6h, 6h);
    stage.skewClock(skewed, 2min);
    Profile spare = engineOf(stage, u"two-addresses"_s, u"twin"_s);
    spare.fields[u"address"_s] = {u"https://north.engine.example:30100"_s, u"https://south.engine.example:30100"_s};
    stage.addAlive(spare, 9h, 3h);
}

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

/// Does an action of the window, whose text is in the language shown.
void press(MainWindow &window, const QString &english)
{
    const QString text = QCoreApplication::translate("bearerbox::WindowActions", qUtf8Printable(english));
    for (QAction *each : window.findChildren<QAction *>()) {
        if (each->text() == text) {
            each->trigger();
            return;
        }
    }
    qFatal("no action “%s”", qUtf8Printable(english));
}

/// The dialogs about the password of a profile that was refused.
void photographDialogs(MainWindow &window, const Photographer &photographer)
{
    const auto photograph = [&](const QString &action, const QString &name, const QString &typed) {
        press(window, action);
        auto *dialog = window.findChild<QDialog *>();
        for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
            QTest::keyClicks(line, typed);
        }
        photographer.takeOf(*dialog, name);
        dialog->close();
        QTest::qWait(0); // it deletes itself
    };
    photograph(u"Enter new password…"_s, u"enter-password"_s, {});
    photograph(u"Change password at the service…"_s, u"change-password"_s, u"n3w-word"_s);
}

void photographLives(const QString &suffix)
{
    test::Stage stage;
    fillLives(stage);
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
    press(window, u"Copy header"_s);
    press(window, u"Reveal"_s);
    photographer.take(u"copied"_s);
    press(window, u"Take renewed token…"_s);
    photographer.takeOf(*window.findChild<QDialog *>(), u"renewed"_s);
    window.findChild<QDialog *>()->close();
    press(window, u"Refresh"_s);
    photographer.takeOf(*window.findChild<QMessageBox *>(), u"kill-question"_s);
    window.findChild<QMessageBox *>()->close();
    select(u"never fetched"_s);
    press(window, u"Copy header"_s);
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
        if (each->accessibleName() == "More"_L1) {
            each->click();
        }
    }
    form.resize(720, 1700);
    form.open();
    photographDialog(form, u"connection-"_s + suffix);
}

void photographTroubles(const QString &suffix)
{
    test::Stage stage;
    fillTroubles(stage);
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
    press(window, u"Refresh"_s);
    photographer.takeOf(*window.findChild<QMessageBox *>(), u"edge-question"_s);
}

void photographEmptyWindow(const QString &suffix)
{
    test::Stage stage;
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    window.show();
    Photographer(window, suffix).take(u"welcome"_s);
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
    }
}

} // namespace

/// Writes pictures of the window in its states into the current folder, in both tones and in the language of the
/// environment: for eyes, not for comparison.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Translations translations(application);
    photograph(application, interfaceLanguage());
    return 0;
}
