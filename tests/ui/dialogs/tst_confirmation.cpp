// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/carefuldialog.h"
#include "ui/dialogs/confirmation.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

Question removal()
{
    return {.title = u"Remove “prod”?"_s,
            .text = u"Its password is deleted as well."_s,
            .yes = u"Remove"_s,
            .no = u"Keep"_s};
}

/// A dialog that works or has something to lose when told so.
class Careful final : public CarefulDialog
{
public:
    Careful() : CarefulDialog(nullptr) {}
    void work(const QString &what) { setWork(what); }

    bool hasWork = false;

protected:
    [[nodiscard]] bool wouldLose() const override { return hasWork; }
};

} // namespace

class TestConfirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It is answered with yes by its own button alone.
    void keys_doWhatIsSafe_data()
    {
        QTest::addColumn<int>("key");
        QTest::addRow("Return keeps what is in danger") << int(Qt::Key_Return);
        QTest::addRow("Enter keeps what is in danger") << int(Qt::Key_Enter);
        QTest::addRow("Space keeps what is in danger") << int(Qt::Key_Space);
        QTest::addRow("Escape keeps what is in danger") << int(Qt::Key_Escape);
    }
    void keys_doWhatIsSafe()
    {
        QFETCH(const int, key);
        QPointer<Confirmation> dialog = open(removal());
        const QSignalSpy answers(dialog, &QDialog::finished);
        QTest::keyClick(dialog->focusWidget(), Qt::Key(key));
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().first().toInt(), int(QDialog::Rejected));
        QTRY_VERIFY(!dialog);
    }

    /// As in every dialog: what does it, then what does not; and what is warned of is never the primary one.
    void buttons_standInTheOrderOfAllDialogs()
    {
        const std::unique_ptr<Confirmation> dialog(open(removal()));
        QDialogButtonBox usual(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
        usual.show();
        const auto isFirst = [](const QWidget *one, const QWidget *other) { return one->x() < other->x(); };
        QCOMPARE(isFirst(dialog->yes(), dialog->no()),
                 isFirst(usual.button(QDialogButtonBox::Save), usual.button(QDialogButtonBox::Cancel)));
        QVERIFY(dialog->no()->isDefault() && !dialog->yes()->isDefault());
    }

    void buttons_sayWhatTheyDo_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::addRow("the one that does it") << true;
        QTest::addRow("the one that does not") << false;
    }
    void buttons_sayWhatTheyDo()
    {
        QFETCH(const bool, yes);
        QPointer<Confirmation> dialog = open(removal());
        QCOMPARE(dialog->yes()->text(), u"Remove"_s);
        QCOMPARE(dialog->no()->text(), u"Keep"_s);
        const QSignalSpy answers(dialog, &QDialog::finished);
        QTest::mouseClick(yes ? dialog->yes() : dialog->no(), Qt::LeftButton);
        QCOMPARE(answers.first().first().toInt() == QDialog::Accepted, yes);
        QTRY_VERIFY(!dialog);
    }

    /// Also where a name is long: the title of a window is cut, that in it is not.
    void texts_areAllToBeSeen()
    {
        Question question = removal();
        question.title = u"Remove “%1”?"_s.arg(u"a very long name of a profile "_s.repeated(8));
        QPointer<Confirmation> dialog = open(question);
        int wrapped = 0;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->wordWrap()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                ++wrapped;
            }
        }
        QVERIFY2(wrapped >= 2, "the question and its text");
        QCOMPARE(dialog->accessibleDescription(), question.text);
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(dialog);
        QCOMPARE(spoken->text(QAccessible::Name), question.title);
        QVERIFY2(dialog->windowTitle().size() < 20, "a frame cuts what is longer");
        delete dialog;
    }

    void wish_isThereIfThereIsOne()
    {
        const std::unique_ptr<Confirmation> without(new Confirmation(removal()));
        QVERIFY(!without->wish() && !without->isWished());
        Question question = removal();
        question.wish = u"Do not ask again"_s;
        const std::unique_ptr<Confirmation> with(new Confirmation(question));
        QVERIFY(with->wish() && !with->isWished());
        with->wish()->setChecked(true);
        QVERIFY(with->isWished());
    }

    void carefulDialog_closesWhereNothingIsLost()
    {
        Careful dialog;
        dialog.show();
        dialog.close();
        QVERIFY(!dialog.isVisible());
    }

    void carefulDialog_staysWhileItWorks()
    {
        Careful dialog;
        dialog.show();
        dialog.work(u"Saving…"_s);
        dialog.close();
        QVERIFY(dialog.isVisible());
        dialog.work({});
        dialog.close();
        QVERIFY(!dialog.isVisible());
    }

    void carefulDialog_asksBeforeItLoses()
    {
        Careful dialog;
        dialog.hasWork = true;
        dialog.show();
        for (const bool discards : {false, true}) {
            dialog.close();
            auto *question = dialog.findChild<Confirmation *>();
            QVERIFY(question && dialog.isVisible());
            QTest::mouseClick(discards ? question->yes() : question->no(), Qt::LeftButton);
            QCOMPARE(dialog.isVisible(), !discards);
            QTRY_VERIFY(!dialog.findChild<Confirmation *>());
        }
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

private:
    static Confirmation *open(const Question &question)
    {
        auto *dialog = new Confirmation(question);
        dialog->open();
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
};

QTEST_MAIN(TestConfirmation)
#include "tst_confirmation.moc"
