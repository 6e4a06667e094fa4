// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What the dialog shows and says, before anything is saved.
class TestProfileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyField_hasAnInputWithItsLabel_data();
    void everyField_hasAnInputWithItsLabel();
    void everyInput_hasAnAccessibleName();
    void badValues_areSaidInWords_data();
    void badValues_areSaidInWords();
    void problem_waitsUntilThePersonLeaves();
    void problem_goesWithTheNextGoodKey();
    void save_withProblemsFocusesTheFirst();
    void save_unfoldsMoreForAProblemThere();
    void switchingTheService_losesNothing();
    void aTakenName_isRefusedAtOnce();
    void plainHttp_isWarnedOf_data();
    void plainHttp_isWarnedOf();
    void escape_closesAnUntouchedDialog();
    void escape_asksIfSomethingWasTyped();
    void bigFont_cutsNothing();
};

void TestProfileDialog::init()
{
    failOnWarnings();
}

void TestProfileDialog::everyField_hasAnInputWithItsLabel_data()
{
    QTest::addColumn<QString>("id");
    const ServiceCatalogue services = ServiceCatalogue::builtIn();
    for (const ServicePointer &service : services.all()) {
        QTest::addRow("%s", qPrintable(service->id)) << service->id;
    }
}

void TestProfileDialog::everyField_hasAnInputWithItsLabel()
{
    QFETCH(const QString, id);
    ProfileStage stage;
    const ServicePointer service = *stage.services.find(id);
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(service->name.local());
    QVERIFY(user.notes().contains(service->description.local()));
    for (const Field &field : service->fields) {
        const QLineEdit *line = user.line(field.label.local());
        QCOMPARE(line->echoMode(), field.isSecret() ? QLineEdit::Password : QLineEdit::Normal);
        QCOMPARE(line->placeholderText(), field.standard.isEmpty() ? field.example : field.standard);
        QVERIFY2(line->accessibleDescription().contains(field.help.local()), qPrintable(field.id));
        const bool isNeeded = field.required && field.standard.isEmpty();
        QCOMPARE(line->accessibleDescription().contains(u"Required."_s), isNeeded);
        QVERIFY(!user.notes().filter(field.help.local()).isEmpty());
    }
}

void TestProfileDialog::everyInput_hasAnAccessibleName()
{
    ProfileStage stage;
    for (const ServicePointer &service : stage.services.all()) {
        ProfileDialog dialog(stage.book, std::nullopt);
        const FormUser user(dialog);
        user.chooseService(service->name.local());
        user.click(u"More"_s);
        for (const QWidget *each : dialog.findChildren<QWidget *>()) {
            const bool isInput = qobject_cast<const QLineEdit *>(each) || qobject_cast<const QComboBox *>(each) ||
                                 qobject_cast<const QAbstractButton *>(each);
            if (isInput && each->isVisibleTo(&dialog)) {
                const auto *button = qobject_cast<const QAbstractButton *>(each);
                QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         each->metaObject()->className());
            }
        }
    }
}

void TestProfileDialog::badValues_areSaidInWords_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");

    const QString engine = u"ServiceComb engine"_s;
    const QString aicc = u"AICC messaging"_s;
    QTest::addRow("a name for the shell's options") << engine << u"Name"_s << u"-x"_s << u"must not begin"_s;
    QTest::addRow("an address of another scheme") << engine << u"Address"_s << u"ftp://host"_s << u"http or https"_s;
    QTest::addRow("an address with a password")
        << engine << u"Address"_s << u"https://a:b@host"_s << u"must not hold"_s;
    QTest::addRow("a lifetime in words") << engine << u"Token lifetime"_s << u"soon"_s << u"such as 30m"_s;
    QTest::addRow("a lifetime too long") << engine << u"Token lifetime"_s << u"25h"_s << u"from 15m to 24h"_s;
    QTest::addRow("seconds in words") << aicc << u"Access token lifetime"_s << u"x"_s << u"whole number"_s;
    QTest::addRow("too many seconds") << aicc << u"Access token lifetime"_s << u"3601"_s << u"from 1 to 3600"_s;
    QTest::addRow("a user ID too long") << aicc << u"User ID"_s << QString(33, u'x') << u"At most 32"_s;
}

void TestProfileDialog::badValues_areSaidInWords()
{
    QFETCH(const QString, service);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, words);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(service);
    user.type(field, value);
    user.leave();
    QCOMPARE(user.notes().filter(words).size(), 1);
    QVERIFY(user.line(field)->accessibleDescription().contains(words));
}

void TestProfileDialog::problem_waitsUntilThePersonLeaves()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Token lifetime"_s, u"1"_s);
    QVERIFY(user.notes().filter(u"such as 30m"_s).isEmpty());
    user.line(u"Account"_s)->setFocus();
    QVERIFY(user.notes().filter(u"A value is needed"_s).isEmpty());
    QCOMPARE(user.notes().filter(u"such as 30m"_s).size(), 1);
}

void TestProfileDialog::problem_goesWithTheNextGoodKey()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Token lifetime"_s, u"1"_s);
    user.leave();
    QCOMPARE(user.notes().filter(u"such as 30m"_s).size(), 1);
    QTest::keyClicks(user.line(u"Token lifetime"_s), u"h"_s);
    QVERIFY(user.notes().filter(u"such as 30m"_s).isEmpty());
}

void TestProfileDialog::save_withProblemsFocusesTheFirst()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Name"_s, u"prod"_s);
    QVERIFY(user.button(u"Save"_s)->isEnabled());
    user.save();
    QVERIFY(dialog.isVisible());
    QVERIFY(user.line(u"Address"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"A value is needed."_s).size(), 3);
    QCOMPARE(stage.secrets.writes, 0);
}

void TestProfileDialog::save_unfoldsMoreForAProblemThere()
{
    ProfileStage stage;
    Profile profile = stage.savedEngine();
    profile.connection.proxy = u"nonsense"_s;
    ProfileDialog dialog(stage.book, profile);
    const FormUser user(dialog);
    user.save();
    QVERIFY(user.line(u"Proxy"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"A proxy is"_s).size(), 1);
}

void TestProfileDialog::switchingTheService_losesNothing()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Name"_s, u"prod"_s);
    user.type(u"Account"_s, u"root"_s);
    user.chooseService(u"AICC messaging"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), u"prod"_s);
    user.type(u"User ID"_s, u"dev-jane"_s);
    user.chooseService(u"ServiceComb engine"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
}

void TestProfileDialog::aTakenName_isRefusedAtOnce()
{
    ProfileStage stage;
    const Profile other = stage.savedEngine(u"prod"_s);
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.type(u"Name"_s, u"prod"_s);
    user.leave();
    QCOMPARE(user.notes().filter(u"called “prod” already"_s).size(), 1);

    ProfileDialog itself(stage.book, other);
    const FormUser editor(itself);
    editor.save();
    QVERIFY(editor.notes().filter(u"already"_s).isEmpty());
}

void TestProfileDialog::plainHttp_isWarnedOf_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("words");
    QTest::addRow("https") << u"https://host:30100"_s << false << QString();
    QTest::addRow("http to this machine") << u"http://127.0.0.1:30100"_s << false << QString();
    QTest::addRow("http elsewhere") << u"http://host:30100"_s << false << u"unless you allow it"_s;
    QTest::addRow("http elsewhere, allowed") << u"http://host:30100"_s << true << u"can read the secrets"_s;
}

void TestProfileDialog::plainHttp_isWarnedOf()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isAllowed);
    QFETCH(const QString, words);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.click(u"More"_s);
    if (isAllowed) {
        user.click(u"Allow plain http"_s);
    }
    user.type(u"Address"_s, address);
    const QStringList warnings = user.notes().filter(u"Plain http:"_s);
    QCOMPARE(warnings.size(), words.isEmpty() ? 0 : 1);
    QVERIFY(warnings.value(0).contains(words));
}

void TestProfileDialog::escape_closesAnUntouchedDialog()
{
    ProfileStage stage;
    const Profile profile = stage.savedEngine();
    for (const std::optional<Profile> &edited : {std::optional<Profile>(), std::optional(profile)}) {
        ProfileDialog dialog(stage.book, edited);
        const FormUser user(dialog);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
}

void TestProfileDialog::escape_asksIfSomethingWasTyped()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.type(u"Name"_s, u"prod"_s);
    for (const auto answer : {QMessageBox::Cancel, QMessageBox::Discard}) {
        QTest::keyClick(&dialog, Qt::Key_Escape);
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        QVERIFY(dialog.isVisible());
        QTest::mouseClick(question->button(answer), Qt::LeftButton);
        QCOMPARE(dialog.isVisible(), answer == QMessageBox::Cancel);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestProfileDialog::bigFont_cutsNothing()
{
    const QFont before = QApplication::font();
    QFont big = before;
    big.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(big);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.click(u"More"_s);
    dialog.resize(dialog.minimumSizeHint());
    QCoreApplication::processEvents();
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= wanted, qPrintable(label->text()));
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        }
    }
    for (const QAbstractButton *each : dialog.findChildren<QAbstractButton *>()) {
        if (each->isVisible()) {
            QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
        }
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
