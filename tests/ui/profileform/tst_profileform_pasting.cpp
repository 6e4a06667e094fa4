// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A request that the person has already fills the form in.
class TestPasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ctrlV_fillsTheFormIn();
    void ctrlV_inATextField_pastesThere();
    void button_asksForTheRequest();
    void drop_fillsTheFormIn();
    void whatStoodThere_isNamed();
    void whatIsFilledIn_isMarkedUntilTheNextKey();
    void whatIsNoRequest_changesNothing();
    void clipboard_isClearedOnDemand();
    void clipboard_ofSomebodyElseIsLeftAlone();
    void more_isUnfoldedForWhatIsThere();
    void clipboard_isNotSaidToBeEmptyWhereItIsNot();
    void anEditedProfile_isNotFilledIn();
    void aServiceProposed_canStillBeAnother();
    void whileItSaves_nothingIsFilledIn();
};

namespace {

const QString request =
    uR"(curl -k 'https://h:30100/v4/token' -H 'X-TenantSpaceID: 7' --data-raw '{"name":"root","password":"hunter2"}')"_s;

void paste(QWidget &dialog, const QString &text)
{
    QApplication::clipboard()->setText(text);
    dialog.findChild<QComboBox *>()->setFocus();
    QTest::keyClick(&dialog, Qt::Key_V, Qt::ControlModifier);
}

bool says(const FormUser &user, const QString &text)
{
    return user.notes().join(u'\n').contains(text);
}

} // namespace

void TestPasting::init()
{
    failOnWarnings();
    QApplication::clipboard()->clear();
}

void TestPasting::ctrlV_fillsTheFormIn()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"AICC messaging"_s);
    paste(dialog, request);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://h:30100"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
    QCOMPARE(user.line(u"Password"_s)->text(), u"hunter2"_s);
    QCOMPARE(user.line(u"Password"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(user.line(u"Name"_s)->text(), u"root@h"_s);
    QVERIFY2(says(user, u"Filled in: Service, Address, Account, Password, Extra headers, Name."_s),
             qPrintable(user.notes().join(u'\n')));
    QVERIFY(says(user, u"never ignores a certificate"_s));
    QVERIFY(!says(user, u"hunter2"_s));
    QVERIFY2(user.line(u"Name"_s)->hasFocus(), "the name is a proposal only");
    QCOMPARE(user.line(u"Name"_s)->selectedText(), u"root@h"_s);
    QVERIFY(stage.book.sessions().empty());
}

void TestPasting::ctrlV_inATextField_pastesThere()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    QApplication::clipboard()->setText(u"https://h"_s);
    user.line(u"Name"_s)->setFocus();
    QTest::keyClick(user.line(u"Name"_s), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(user.line(u"Name"_s)->text(), u"https://h"_s);
    QVERIFY(user.line(u"Address"_s)->text().isEmpty());
}

void TestPasting::button_asksForTheRequest()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.click(u"Paste a curl command or URL…"_s);
    auto *text = dialog.findChild<QPlainTextEdit *>();
    QVERIFY(text);
    QVERIFY(!user.button(u"Fill in"_s)->isEnabled());
    text->setPlainText(request);
    user.button(u"Fill in"_s)->click();
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(!says(user, u"Clear the clipboard"_s));
}

void TestPasting::drop_fillsTheFormIn()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    QMimeData data;
    data.setText(u"https://h:30100/v4/token"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&dialog, &drop);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://h:30100"_s);
}

void TestPasting::whatStoodThere_isNamed()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Account"_s, u"jane"_s);
    user.type(u"Password"_s, u"s3cret"_s);
    paste(dialog, request);
    QVERIFY(says(user, u"Replaced what stood there: Account: jane, Password."_s));
    paste(dialog, request);
    QVERIFY2(!says(user, u"Replaced"_s), "the same again replaces nothing");
}

void TestPasting::whatIsFilledIn_isMarkedUntilTheNextKey()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    paste(dialog, u"https://h/v4/token"_s);
    QVERIFY(says(user, u"filled in"_s));
    QVERIFY(user.line(u"Address"_s)->accessibleDescription().contains(u"Filled in from what was pasted."_s));
    user.type(u"Address"_s, u"https://i"_s);
    QVERIFY(!user.line(u"Address"_s)->accessibleDescription().contains(u"Filled in"_s));
}

void TestPasting::whatIsNoRequest_changesNothing()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    paste(dialog, u"hello"_s);
    QVERIFY(says(user, u"Nothing could be filled in"_s));
    QVERIFY(user.line(u"Address"_s)->text().isEmpty());
}

void TestPasting::clipboard_isClearedOnDemand()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    paste(dialog, request);
    user.click(u"Clear the clipboard"_s);
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QVERIFY(says(user, u"The clipboard is empty now."_s));
}

void TestPasting::clipboard_ofSomebodyElseIsLeftAlone()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    paste(dialog, request);
    QPushButton *clear = user.button(u"Clear the clipboard"_s);
    QApplication::clipboard()->setText(u"mine"_s);
    QVERIFY(!clear->isVisible());
    QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
}

void TestPasting::clipboard_isNotSaidToBeEmptyWhereItIsNot()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    paste(dialog, request);
    {
        const QSignalBlocker unheard(QApplication::clipboard());
        QApplication::clipboard()->setText(u"mine"_s);
    }
    QPushButton *clear = user.button(u"Clear the clipboard"_s);
    clear->click();
    QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
    QVERIFY(!says(user, u"The clipboard is empty now."_s));
    QVERIFY(!clear->isVisible());
}

void TestPasting::more_isUnfoldedForWhatIsThere()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    paste(dialog, u"curl https://h/v4/token -x http://jane:pw@proxy:3128"_s);
    QCOMPARE(user.line(u"Proxy password"_s)->text(), u"pw"_s);
    QVERIFY(user.line(u"Proxy password"_s)->isVisible());
}

void TestPasting::anEditedProfile_isNotFilledIn()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, stage.savedEngine());
    const FormUser user(dialog);
    QVERIFY(!says(user, u"Paste"_s));
    QApplication::clipboard()->setText(request);
    dialog.setFocus();
    QTest::keyClick(&dialog, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://127.0.0.1:1"_s);
}

/// As from a card of the page before the first profile.
void TestPasting::aServiceProposed_canStillBeAnother()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt, nullptr, {.service = u"aicc-messaging"_s});
    const FormUser user(dialog);
    QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), u"AICC messaging"_s);
    QVERIFY(user.line(u"Domain"_s)->isVisible());
    QVERIFY(user.line(u"Name"_s)->hasFocus());
    QVERIFY(user.button(u"Paste a curl command or URL…"_s)->isEnabled());
    paste(dialog, request);
    QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), u"ServiceComb engine"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
}

void TestPasting::whileItSaves_nothingIsFilledIn()
{
    ProfileStage stage;
    Gate gate;
    stage.secrets.gate = &gate;
    ProfileDialog dialog(stage.book, std::nullopt);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    paste(dialog, request);
    user.type(u"Name"_s, u"prod"_s);
    user.type(u"Address"_s, u"https://127.0.0.1:1"_s);
    user.save();
    QTRY_COMPARE(stage.secrets.writes, 1);
    QVERIFY(!user.button(u"Paste a curl command or URL…"_s)->isEnabled());
    QVERIFY(!dialog.acceptDrops());
    QApplication::clipboard()->setText(u"https://elsewhere/v4/token"_s);
    QTest::keyClick(&dialog, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://127.0.0.1:1"_s);
    Q_EMIT gate.opened();
    QTRY_COMPARE(accepted.size(), 1);
}

QTEST_MAIN(TestPasting)
#include "tst_profileform_pasting.moc"
