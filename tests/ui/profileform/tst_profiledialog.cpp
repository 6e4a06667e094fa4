// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldvalue.h"
#include "profilestage.h"
#include "ui/dialogs/confirmation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
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
    void switchingTheService_losesNothing();
    void escape_closesAnUntouchedDialog();
    void escape_asksIfSomethingWasTyped();
    void bigFont_cutsNothing();
    void aClickIntoTheProposedName_choosesAllOfIt();
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
        QCOMPARE(line->placeholderText(), shownSpan(field, field.standard.isEmpty() ? field.example : field.standard));
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
    for (const bool discards : {false, true}) {
        QTest::keyClick(&dialog, Qt::Key_Escape);
        auto *question = dialog.findChild<Confirmation *>();
        QVERIFY(question && question->isVisible());
        QVERIFY(dialog.isVisible());
        QTest::mouseClick(discards ? question->yes() : question->no(), Qt::LeftButton);
        QCOMPARE(dialog.isVisible(), !discards);
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
    int seen = 0;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            ++seen;
            const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= wanted, qPrintable(label->text()));
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        }
    }
    QVERIFY2(seen > 0, "nothing was looked at");
    for (const QAbstractButton *each : dialog.findChildren<QAbstractButton *>()) {
        if (each->isVisible()) {
            QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
        }
    }
    QApplication::setFont(before);
}

void TestProfileDialog::aClickIntoTheProposedName_choosesAllOfIt()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Address"_s, u"engine.example"_s);
    QLineEdit *name = user.line(u"Name"_s);
    QTest::mouseClick(name, Qt::LeftButton);
    QCOMPARE(name->selectedText(), u"engine.example"_s);
    QTest::mouseClick(name, Qt::LeftButton);
    QVERIFY2(!name->hasSelectedText(), "the next one goes to a place in it");
    user.type(u"Name"_s, u"mine"_s);
    user.line(u"Address"_s)->setFocus();
    QTest::mouseClick(name, Qt::LeftButton);
    QVERIFY2(!name->hasSelectedText(), "it is no proposal any more");
    QCOMPARE(name->text(), u"mine"_s);
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
