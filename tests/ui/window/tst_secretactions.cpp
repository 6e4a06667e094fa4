// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"

#include <QAction>
#include <QDialog>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void refusal_offersToEnterTheNewSecret()
    {
        Stage stage;
        stage.addTroubled(stage.engine(u"one"_s), Error{.kind = ErrorKind::Rejected, .detail = u"Refused."_s});
        stage.addTroubled(stage.messaging(u"two"_s), Error{.kind = ErrorKind::Rejected, .detail = u"Refused."_s});
        stage.start();
        Shown shown(stage);
        QTest::mouseClick(shown.button(u"Enter new password…"_s), Qt::LeftButton);
        auto *dialog = shown.window.findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), u"New password for “one”"_s);
        dialog->close();
        shown.window.column().select(stage.find(u"two"_s)->profile().id);
        QVERIFY(shown.button(u"Enter new app secret…"_s));
    }

    void aLock_offersNoNewSecret()
    {
        Stage stage;
        stage.addTroubled(stage.engine(u"one"_s),
                          Error{.kind = ErrorKind::Blocked, .detail = u"Locked."_s, .until = stage.now().addSecs(600)});
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(kindTitle(ErrorKind::Blocked)));
        QVERIFY(!shown.button(u"Enter new password…"_s));
    }

    /// Nothing is locked, and one attempt is left: for the right secret.
    void precaution_offersToEnterTheNewSecret()
    {
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addTroubled(profile, Error{.kind = ErrorKind::Rejected, .detail = u"Refused."_s});
        stage.refuseAgain(profile);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.says(u"Held back to protect the account"_s));
        QVERIFY(shown.button(u"Enter new password…"_s));
    }

    void change_isOfferedWhereTheServiceKnowsHow()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.addChain(stage.messaging(u"two"_s), 10min, 1h);
        stage.start();
        Shown shown(stage);
        const auto offered = [&shown] {
            for (const QAction *each : shown.list()->actions()) {
                if (each->isVisible() && each->text().endsWith(u"at the service…"_s)) {
                    return each->text();
                }
            }
            return QString();
        };
        shown.window.column().select(stage.find(u"one"_s)->profile().id);
        QCOMPARE(offered(), u"Change password at the service…"_s);
        shown.window.column().select(stage.find(u"two"_s)->profile().id);
        QCOMPARE(offered(), QString());
    }
};

QTEST_MAIN(TestSecretActions)
#include "tst_secretactions.moc"
