// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"
#include "ui/profileform/proposedname.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

using Fields = QMap<QString, QStringList>;

/// The inputs by keyboard and wheel.
class TestProfileFormInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tab_followsTheScreen();
    void blindTyping_fillsTheFields();
    void name_isProposedUntilThePersonGivesOne();
    void proposedName_leadsSomewhere_data();
    void proposedName_leadsSomewhere();
    void warning_standsAboveTheInputsAtOnce();
    void shortcuts_leadToTheirInputs();
    void secret_isShownOnDemandOnly();
    void duration_isSuggested();
    void wheel_changesNothingWithoutTheFocus();
    void return_onAButtonDoesNotSave();
    void headers_areCheckedTogether();
    void headers_areEditedWithTheKeyboardAlone();
    void duration_isShownAsPeopleWriteIt();
};

void TestProfileFormInputs::init()
{
    failOnWarnings();
}

void TestProfileFormInputs::tab_followsTheScreen()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.click(u"Add another"_s);
    user.line(u"Name"_s)->setFocus();
    QStringList names;
    while (names.size() < 13 && names.value(names.size() - 1) != u"Save"_s) {
        names << dialog.focusWidget()->accessibleName();
        user.leave();
    }
    const QStringList expected{u"Name"_s,        u"Address"_s,        u"Address 2"_s,      u"Account"_s,
                               u"Password"_s,    u"Token lifetime"_s, u"Remove Address"_s, u"Remove Address 2"_s,
                               u"Add another"_s, u"Show Password"_s,  u"More"_s,           u"Test"_s,
                               u"Save"_s};
    QCOMPARE(names.join(u'|'), expected.join(u'|'));
}

/// Text, Tab, text: no button stands between two fields, so what is typed without looking ends where it belongs.
void TestProfileFormInputs::blindTyping_fillsTheFields()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.line(u"Name"_s)->setFocus();
    for (const QString &text : {u"prod"_s, u"https://engine.example"_s, u"root"_s, u"pass word"_s, u"12h"_s}) {
        QTest::keyClicks(dialog.focusWidget(), text);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(user.line(u"Name"_s)->text(), u"prod"_s);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://engine.example"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
    QCOMPARE(user.line(u"Password"_s)->text(), u"pass word"_s);
    QCOMPARE(user.line(u"Password"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(user.line(u"Token lifetime"_s)->text(), u"12h"_s);
    QCOMPARE(dialog.focusWidget()->accessibleName(), u"Add another"_s);
    for (const QString &name : {u"Token lifetime"_s, u"Password"_s, u"Account"_s, u"Address"_s, u"Name"_s}) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab);
        QCOMPARE(dialog.focusWidget()->accessibleName(), name);
    }
}

void TestProfileFormInputs::name_isProposedUntilThePersonGivesOne()
{
    ProfileStage stage;
    stage.savedEngine(u"root@engine.example"_s);
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), QString());
    user.type(u"Address"_s, u"engine.example"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), u"engine.example"_s);
    user.type(u"Account"_s, u"root"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), u"root@engine.example 2"_s);
    user.type(u"Name"_s, u"mine"_s);
    user.type(u"Account"_s, u"jane"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), u"mine"_s);
}

void TestProfileFormInputs::proposedName_leadsSomewhere_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("expected");
    const QString engine = u"servicecomb-engine"_s;
    const Fields whole{{u"address"_s, {u"https://e.example:30100/x"_s}}, {u"account"_s, {u"root"_s}}};
    QTest::addRow("nowhere") << engine << Fields{{u"account"_s, {u"root"_s}}} << QStringList() << QString();
    QTest::addRow("an address") << engine << Fields{{u"address"_s, {u"http://127.0.0.1:8"_s}}} << QStringList()
                                << u"127.0.0.1"_s;
    QTest::addRow("an address that is none")
        << engine << Fields{{u"address"_s, {u"https://"_s}}} << QStringList() << QString();
    QTest::addRow("an account") << engine << whole << QStringList() << u"root@e.example"_s;
    QTest::addRow("somebody has it") << engine << whole << QStringList{u"root@e.example"_s} << u"root@e.example 2"_s;
    QTest::addRow("an account that makes no name")
        << engine << Fields{{u"address"_s, {u"https://e.example"_s}}, {u"account"_s, {u"-x"_s}}} << QStringList()
        << QString();
    QTest::addRow("a service without accounts")
        << u"aicc-messaging"_s << Fields{{u"domain"_s, {u"https://a.example"_s}}} << QStringList() << u"a.example"_s;
}

void TestProfileFormInputs::proposedName_leadsSomewhere()
{
    QFETCH(QString, service);
    const ServiceCatalogue services = ServiceCatalogue::builtIn();
    const ServicePointer definition = *services.find(service);
    QFETCH(const Fields, fields);
    QFETCH(QStringList, taken);
    const Profile profile{.service = service, .fields = fields};
    QTEST(proposedName(profile, *definition, taken), "expected");
}

void TestProfileFormInputs::warning_standsAboveTheInputsAtOnce()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    dialog.warn(u"Secrets are forgotten."_s);
    const FormUser user(dialog);
    QVERIFY(user.notes().contains(u"Secrets are forgotten."_s));
}

void TestProfileFormInputs::shortcuts_leadToTheirInputs()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    QTest::keyClick(&dialog, Qt::Key_A, Qt::AltModifier);
    QVERIFY(user.line(u"Address"_s)->hasFocus());
    QTest::keyClick(&dialog, Qt::Key_N, Qt::AltModifier);
    QVERIFY(user.line(u"Name"_s)->hasFocus());
    // A service that was left has no claim on a letter any more.
    user.chooseService(u"AICC messaging"_s);
    QTest::keyClick(&dialog, Qt::Key_A, Qt::AltModifier);
    QVERIFY(user.line(u"App key"_s)->hasFocus());
}

void TestProfileFormInputs::secret_isShownOnDemandOnly()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Password"_s, u"hunter2"_s);
    const QLineEdit *line = user.line(u"Password"_s);
    QVERIFY(!line->displayText().contains(u"hunter2"_s));
    user.click(u"Show Password"_s);
    QCOMPARE(line->displayText(), u"hunter2"_s);
    user.click(u"Show Password"_s);
    QVERIFY(!line->displayText().contains(u"hunter2"_s));
}

void TestProfileFormInputs::duration_isSuggested()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    QVERIFY(user.notes().contains(u"15m – 24h"_s));
    QStringList seen;
    user.line(u"Token lifetime"_s)->setFocus();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
        seen << user.line(u"Token lifetime"_s)->text();
    }
    QCOMPARE(seen, (QStringList{u"15m"_s, u"1h"_s, u"12h"_s, u"24h"_s}));
}

void TestProfileFormInputs::wheel_changesNothingWithoutTheFocus()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    auto *service = dialog.findChild<QComboBox *>();
    user.line(u"Name"_s)->setFocus();
    const QString before = service->currentText();
    QWheelEvent wheel(service->rect().center(), service->mapToGlobal(service->rect().center()), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(service, &wheel);
    QCOMPARE(service->currentText(), before);
}

void TestProfileFormInputs::return_onAButtonDoesNotSave()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, stage.savedEngine());
    const FormUser user(dialog);
    for (const QString &name : {u"Show Password"_s, u"Add another"_s, u"More"_s}) {
        for (auto *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name || (button->accessibleName().isEmpty() && button->text() == name)) {
                button->setFocus(Qt::TabFocusReason);
                QTest::keyClick(button, Qt::Key_Return);
            }
        }
        QVERIFY2(dialog.isVisible(), qPrintable(name));
    }
    QCOMPARE(user.line(u"Password"_s)->echoMode(), QLineEdit::Normal);
    QCOMPARE(user.line(u"Address 2"_s)->text(), QString());
    QVERIFY(user.line(u"Proxy"_s)->isVisible());
}

void TestProfileFormInputs::headers_areCheckedTogether()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.click(u"More"_s);
    user.click(u"Add a header"_s);
    user.type(u"Header name"_s, u"Authorization"_s);
    user.type(u"Header value"_s, u"x"_s);
    user.leave();
    QCOMPARE(user.notes().filter(u"sets the header “Authorization” itself"_s).size(), 1);
    user.click(u"Remove Header name"_s);
    QVERIFY(user.notes().filter(u"Authorization"_s).isEmpty());
}

void TestProfileFormInputs::headers_areEditedWithTheKeyboardAlone()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.click(u"More"_s);
    const auto press = [&dialog](Qt::Key key) { QTest::keyClick(dialog.focusWidget(), key); };
    user.button(u"Add a header"_s)->setFocus(Qt::TabFocusReason);
    for (const auto &[name, value] : {std::pair(u"X-TenantSpaceID"_s, u"7"_s), std::pair(u"X-Other"_s, u"8"_s)}) {
        press(Qt::Key_Return);
        QTest::keyClicks(dialog.focusWidget(), name);
        press(Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), value);
        press(Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget()->accessibleName().left(6), u"Remove"_s);
        press(Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget()->accessibleName(), u"Add a header"_s);
    }
    QCOMPARE(user.line(u"Header value 2"_s)->text(), u"8"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_Space);
    QVERIFY2(user.line(u"Header name"_s)->hasFocus(), "the focus stays in the list");
    QCOMPARE(user.line(u"Header name"_s)->text(), u"X-TenantSpaceID"_s);
}

void TestProfileFormInputs::duration_isShownAsPeopleWriteIt()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    for (const auto &[typed, shown] : {std::pair(u"90m"_s, u"1h 30m"_s), std::pair(u"1 hour 30 minutes"_s, u"1h 30m"_s),
                                       std::pair(u"3600"_s, u"1h"_s), std::pair(u"1m"_s, u"1m"_s)}) {
        user.type(u"Token lifetime"_s, typed);
        user.leave();
        QCOMPARE(user.line(u"Token lifetime"_s)->text(), shown);
    }
    QVERIFY(user.notes().contains(u"Enter a duration from 15m to 24h."_s));
    user.chooseService(u"AICC messaging"_s);
    QVERIFY(user.notes().contains(u"1s – 1h"_s));
}

QTEST_MAIN(TestProfileFormInputs)
#include "tst_profileform_inputs.moc"
