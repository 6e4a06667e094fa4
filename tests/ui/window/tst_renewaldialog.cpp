// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/window/renewaldialog.h"

#include <QAction>
#include <QPushButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A token that the service renewed elsewhere, pasted by the person.
class TestRenewalDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void offered_onlyWhereTheServiceRenews()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 9min, 50min);
        stage.addAlive(stage.engine(u"engine"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.button(u"Take renewed token…"_s));
        QVERIFY2(shown.says(u"the header “ccmessaging-token” replaces the token"_s), "else it is refused next");
        const QList<QAction *> menu = shown.list()->actions();
        const auto offered = [&menu] {
            return std::ranges::any_of(menu, [](const QAction *each) {
                return each->text() == u"Take renewed token…"_s && each->isVisible();
            });
        };
        QVERIFY(offered());
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QCOMPARE(shown.current(), u"engine"_s);
        QVERIFY(!shown.button(u"Take renewed token…"_s));
        QVERIFY(!offered());
    }

    void pasted_replacesTheToken()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        const QPointer<RenewalDialog> dialog(opened(shown));
        QPlainTextEdit *edit = headersOf(*dialog);
        QCOMPARE(edit->toPlainText(), QString());
        QVERIFY(!takeOf(*dialog)->isEnabled());
        edit->insertPlainText(u"HTTP/1.1 200 OK\nccmessaging-token: renewed-elsewhere\n"_s);
        QTest::mouseClick(takeOf(*dialog), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        const Session *chat = stage.find(u"chat"_s);
        QTRY_COMPARE(chat->state(), SessionState::Valid);
        QCOMPARE(chat->tokens().at(u"messaging"_s).value.revealText(), u"renewed-elsewhere"_s);
        QCOMPARE(chat->tokens().at(u"access"_s).value.revealText(), u"access-of-chat"_s);
    }

    void trouble_isSaidInPlace()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        RenewalDialog *dialog = opened(shown);
        headersOf(*dialog)->insertPlainText(u"Date: today\n"_s);
        QTest::mouseClick(takeOf(*dialog), Qt::LeftButton);
        QTRY_VERIFY(isSaidIn(*dialog, u"There is no header “ccmessaging-token” in it."_s));
        QVERIFY(dialog->isVisible());
        headersOf(*dialog)->insertPlainText(u"x"_s);
        QVERIFY(!isSaidIn(*dialog, u"There is no header"_s));
    }

    void pasted_lingersNowhere()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        RenewalDialog *dialog = opened(shown);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QPlainTextEdit *edit = headersOf(*dialog);
        edit->insertPlainText(u"ccmessaging-token: secret"_s);
        QVERIFY(!edit->document()->isUndoAvailable());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        edit->undo();
        QCOMPARE(edit->toPlainText(), QString());
        delete dialog;
    }

    void theSessionGoes_andTheDialogWithIt()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 9min, 50min);
        stage.start();
        const Shown shown(stage);
        const QPointer<RenewalDialog> dialog(opened(shown));
        QVERIFY(await(stage.book().remove(stage.find(u"chat"_s)->profile().id)).has_value());
        QTRY_VERIFY(!dialog);
    }

private:
    static RenewalDialog *opened(const Shown &shown)
    {
        QTest::mouseClick(shown.button(u"Take renewed token…"_s), Qt::LeftButton);
        return shown.window.findChild<RenewalDialog *>();
    }
    static QPlainTextEdit *headersOf(const RenewalDialog &dialog) { return dialog.findChild<QPlainTextEdit *>(); }
    static QPushButton *takeOf(const RenewalDialog &dialog)
    {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        return *std::ranges::find(buttons, u"Take token"_s, &QPushButton::text);
    }
};

QTEST_MAIN(TestRenewalDialog)
#include "tst_renewaldialog.moc"
