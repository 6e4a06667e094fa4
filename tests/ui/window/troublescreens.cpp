// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublescreens.h"

#include "formscreens.h"
#include "lives.h"
#include "photographer.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/profiledialog.h"
#include "ui/trust/certificatedialog.h"
#include "ui/window/profilecolumn.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

namespace {

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

} // namespace

void photographTroubles(const QString &suffix)
{
    Stage stage;
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
    photographWhatComes<Confirmation>(window, photographer, &WindowActions::refresh, u"edge-question"_s);
    photographCopy(stage.book(), stage.find(u"old-password"_s)->profile(),
                   [&](QWidget &form, const QString &name) { photographer.takeOf(form, name); });
}

void photographTrust(const QString &suffix)
{
    const Identity identity = makeIdentity({.commonName = "engine.example"});
    ScriptedServer server({{httpAnswer(200, "{}")}}, identity.serverConfiguration());
    Stage stage;
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    for (const QString &name : {u"unknown"_s, u"changed"_s}) {
        Profile profile = stage.engine(name);
        profile.fields[u"address"_s] = {server.address()};
        profile.connection.pinnedSha256 = name == "changed"_L1 ? QStringList(u"3fa9"_s.repeated(16)) : QStringList();
        stage.addWithPassword(profile);
    }
    stage.start();
    MainWindow window(stage.book(), clipboard);
    const Photographer photographer(window, suffix);
    window.show();
    for (const QString &name : {u"unknown"_s, u"changed"_s}) {
        Session *session = stage.find(name);
        window.column().select(session->profile().id);
        session->refresh();
        QTest::qWait(300);
        photographer.take(u"trust-"_s + name);
        CertificateDialog dialog(stage.book(), session->profile(), {}, &window);
        dialog.open();
        QTest::qWait(200); // until it has looked
        photographer.takeOf(dialog, u"certificate-"_s + name);
    }
    ProfileDialog form(stage.book(), stage.find(u"changed"_s)->profile(), &window);
    for (QToolButton *each : form.findChildren<QToolButton *>()) {
        if (each->isCheckable()) {
            each->click(); // More
        }
    }
    form.resize(720, 1700);
    form.open();
    photographer.takeOf(form, u"connection"_s);
}

} // namespace bearerbox::test
