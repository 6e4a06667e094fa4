// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/sharing.h"
#include "shown.h"
#include "ui/profileform/profiledialog.h"
#include "ui/sharing/importdialog.h"
#include "ui/sharing/transferdesk.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sandboxstrip.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// The service that the form for a new profile would make one of.
QString serviceChosen(const Shown &shown)
{
    const auto *dialog = shown.window.findChild<ProfileDialog *>();
    return dialog ? dialog->findChild<QComboBox *>()->currentText() : QString();
}

} // namespace

/// The page before the first profile, and the ways that lead from it.
class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachServiceLeadsToItsForm()
    {
        for (const auto &[click, name] :
             {std::pair(true, u"ServiceComb engine"_s), std::pair(false, u"AICC messaging"_s)}) {
            Stage stage;
            stage.start();
            const Shown shown(stage);
            QAbstractButton *card = shown.button(name);
            QVERIFY(card);
            QVERIFY(!card->accessibleDescription().isEmpty());
            if (click) {
                QTest::mouseClick(card, Qt::LeftButton);
            } else {
                card->setFocus();
                QTest::keyClick(card, Qt::Key_Space);
            }
            QCOMPARE(serviceChosen(shown), name);
            const auto *dialog = shown.window.findChild<ProfileDialog *>();
            QCOMPARE(dialog->windowTitle(), u"Add profile"_s);
            QVERIFY(dialog->findChild<QLineEdit *>());
            QVERIFY(qobject_cast<QLineEdit *>(dialog->focusWidget()));
        }
    }

    /// In an empty list no key would do anything.
    void keysBeginAtTheFirstStep_data()
    {
        QTest::addColumn<bool>("isEarly");
        QTest::addRow("a window that is shown when it is made") << false;
        QTest::addRow("one that is there before, as at the start") << true;
    }
    void keysBeginAtTheFirstStep()
    {
        QFETCH(bool, isEarly);
        Stage stage;
        stage.start();
        const Shown shown(stage, {.meanwhile = isEarly ? [] {} : std::function<void()>()});
        QCOMPARE(QApplication::focusWidget(), shown.button(u"Welcome to Bearerbox: Add profile"_s));
    }

    void theSandboxIsAskedForFromThePageAndFromTheMenu()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        const QSignalSpy wanted(&shown.window.sandbox(), &SandboxStrip::startWanted);
        QTest::mouseClick(shown.button(u"Welcome to Bearerbox: Try it with the sandbox"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(shown.window.column().menu().actions().contains(shown.window.sandbox().play()));
        shown.window.sandbox().play()->trigger();
        QCOMPARE(wanted.size(), 2);
        QVERIFY2(!shown.says(u"Play with the sandbox"_s), "the button keeps its words");
    }

    void importAsksForAFile()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        QTest::mouseClick(shown.button(u"Welcome to Bearerbox: Import…"_s), Qt::LeftButton);
        QVERIFY(shown.window.findChild<QFileDialog *>());
    }

    void whatCameInIsShownAndAsksForItsPassword()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        Profile profile = stage.engine(u"from-a-file"_s);
        profile.refresh = RefreshMode::Auto;
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"team.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toDocument(forSharing({profile}, stage.book().services())));
        file.close();
        shown.window.findChild<TransferDesk *>()->importFrom(file.fileName());
        QTest::mouseClick(shown.button(u"Import"_s), Qt::LeftButton);
        QTRY_COMPARE(shown.window.findChildren<ImportDialog *>().size(), 0);
        QCOMPARE(shown.current(), u"from-a-file"_s);
        QTRY_VERIFY(stage.find(u"from-a-file"_s)->lastError().has_value());
        QCOMPARE(stage.find(u"from-a-file"_s)->lastError()->kind, ErrorKind::SecretMissing);
        QVERIFY(shown.says(kindTitle(ErrorKind::SecretMissing)));
        QVERIFY(!stage.wasAsked());
    }

    void whereASecretStaysIsTrue()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        QVERIFY(shown.says(u"in the keyring of this computer"_s));
        shown.window.setSecretPlace(SecretPlace::Memory);
        QVERIFY(!shown.says(u"in the keyring of this computer"_s));
        QVERIFY(shown.says(u"in the memory of this program"_s));
        shown.window.setSecretPlace(SecretPlace::Nowhere);
        QVERIFY(!shown.says(u"in the memory of this program"_s));
        QVERIFY(shown.says(u"no password can be saved"_s));
    }

    void theStripOffersWhatHelps()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        SandboxStrip &strip = shown.window.sandbox();
        QVERIFY(!strip.isVisible());
        strip.setState(SandboxState::Running);
        QVERIFY(strip.isVisible());
        QVERIFY(!strip.play()->isEnabled());
        const QSignalSpy stopped(&strip, &SandboxStrip::stopWanted);
        QTest::mouseClick(shown.button(u"Stop and remove"_s), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        strip.setState(SandboxState::Gone);
        const QSignalSpy wanted(&strip, &SandboxStrip::startWanted);
        QTest::mouseClick(shown.button(u"Start it again"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QTest::mouseClick(shown.button(u"Remove its profiles"_s), Qt::LeftButton);
        QCOMPARE(stopped.size(), 2);
        strip.setState(SandboxState::Starting);
        QVERIFY(!strip.play()->isEnabled());
        strip.setState(SandboxState::Off);
        QVERIFY(!strip.isVisible());
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
