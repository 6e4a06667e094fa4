// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Profiles in every state that a window shows.
void fill(test::Stage &stage)
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
    stage.addTroubled(
        stage.engine(u"old-password"_s),
        Error{.kind = ErrorKind::Rejected,
              .detail = u"The service refused the account or the password (401202: wrong user name or password)."_s,
              .httpStatus = 401,
              .code = u"401202"_s});
    Profile locked = stage.engine(u"shared-account"_s);
    locked.fields[u"account"_s] = {u"ci-runner"_s};
    stage.addTroubled(locked, Error{.kind = ErrorKind::Blocked,
                                    .detail = u"The service has locked this account for your network address."_s,
                                    .httpStatus = 403,
                                    .until = stage.now().addSecs(13 * 60 + 20)});
    stage.add(stage.engine(u"never fetched"_s));
    Profile offline = stage.engine(u"vpn-only-engine-with-a-rather-long-name-in-the-list"_s);
    offline.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
    stage.addWithPassword(offline);
    stage.addFetching(stage.engine(u"slow-engine"_s));
}

class Photographer
{
public:
    explicit Photographer(MainWindow &window, QString tone) : m_window(window), m_tone(std::move(tone)) {}

    void take(const QString &name) const { take(name, m_window); }

    void take(const QString &name, QWidget &shown) const
    {
        QTest::qWait(60);
        const QString path = u"%1/%2-%3.png"_s.arg(QDir::currentPath(), name, m_tone);
        if (!shown.grab().save(path)) {
            qFatal("%s cannot be written", qPrintable(path));
        }
    }

private:
    MainWindow &m_window;
    QString m_tone;
};

void press(MainWindow &window, const QString &action)
{
    for (QAction *each : window.findChildren<QAction *>()) {
        if (each->text() == action) {
            each->trigger();
            return;
        }
    }
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
        photographer.take(name, *dialog);
        dialog->close();
        QTest::qWait(0); // it deletes itself
    };
    photograph(u"Enter new password…"_s, u"enter-password"_s, {});
    photograph(u"Change password at the service…"_s, u"change-password"_s, u"n3w-word"_s);
}

void photographBusyWindow(const QString &tone)
{
    test::Stage stage;
    fill(stage);
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    const Photographer photographer(window, tone);
    window.show();
    for (const QString &name : {u"prod-engine"_s, u"contact-centre"_s, u"test-engine"_s, u"old-password"_s,
                                u"shared-account"_s, u"never fetched"_s, u"slow-engine"_s}) {
        window.column().select(stage.find(name)->profile().id);
        photographer.take(name);
    }
    window.column().select(stage.find(u"old-password"_s)->profile().id);
    photographDialogs(window, photographer);
    Session *offline = stage.find(u"vpn-only-engine-with-a-rather-long-name-in-the-list"_s);
    window.column().select(offline->profile().id);
    offline->refresh();
    QTest::qWait(300);
    photographer.take(u"offline"_s);
    window.column().select(stage.find(u"contact-centre"_s)->profile().id);
    press(window, u"Copy header"_s);
    press(window, u"Reveal"_s);
    photographer.take(u"copied"_s);
    window.column().select(stage.find(u"never fetched"_s)->profile().id);
    press(window, u"Copy header"_s);
    window.tell(u"The file profiles.json could not be read; the last good copy was taken instead."_s);
    photographer.take(u"failed-copy"_s);
    window.tell({});
    window.resize(680, 480);
    window.column().select(stage.find(u"prod-engine"_s)->profile().id);
    photographer.take(u"small"_s);
    QTest::keyClicks(window.findChild<QWidget *>(u"search"_s), u"nowhere"_s);
    photographer.take(u"no-match"_s);
}

void photographEmptyWindow(const QString &tone)
{
    test::Stage stage;
    stage.start();
    SecretClipboard clipboard(QApplication::clipboard(), 30s);
    MainWindow window(stage.book(), clipboard);
    window.show();
    Photographer(window, tone).take(u"welcome"_s);
}

} // namespace

/// Writes pictures of the window in its states, in both tones, into the current folder: for eyes, not for comparison.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.choose(choice);
        const QString tone = choice == ThemeChoice::Light ? u"light"_s : u"dark"_s;
        photographBusyWindow(tone);
        photographEmptyWindow(tone);
    }
    return 0;
}
