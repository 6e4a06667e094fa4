// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/appscene.h"
#include "tests/support/warnings.h"
#include "ui/activity/activitywindow.h"
#include "ui/window/profilelist.h"
#include "ui/window/selectionactions.h"
#include "ui/window/undostrip.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// Gives the current profile a password.
void typePassword()
{
    press(Qt::Key_E);
    const QPointer<QDialog> form = window()->findChild<QDialog *>();
    QVERIFY(form);
    for (QLineEdit *each : form->findChildren<QLineEdit *>()) {
        if (each->accessibleName() == "Password"_L1) {
            QTest::keyClicks(each, u"hunter2"_s);
        }
    }
    form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(!form);
}

} // namespace

/// Another language while the app runs.
class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void anotherLanguage_makesTheSameWindowAnew()
    {
        const Scene scene;
        window()->column().select(idOf(u"beta"_s));
        auto *search = window()->findChild<QLineEdit *>(u"search"_s);
        search->setText(u"bet"_s);
        window()->resize(910, 640);
        press(Qt::Key_Comma);
        choose(u"Language"_s, 2);
        QTRY_VERIFY(dialog() && dialog()->windowTitle() == u"设置"_s);
        QCOMPARE(window()->findChild<QLineEdit *>(u"search"_s)->placeholderText(), u"搜索"_s);
        QCOMPARE(window()->findChild<QLineEdit *>(u"search"_s)->text(), u"bet"_s);
        QCOMPARE(window()->column().current()->profile().name, u"beta"_s);
        QCOMPARE(window()->size(), QSize(910, 640));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        const auto *focus = qobject_cast<QComboBox *>(dialog()->focusWidget());
        QVERIFY2(focus && focus->currentText() == u"简体中文"_s, "the next arrow key goes on where the last one was");
        QCOMPARE(scene.word(u"appearance/language"_s), u"zh_CN"_s);
        choose(u"语言"_s, 0);
        QTRY_VERIFY(dialog() && dialog()->windowTitle() == u"Settings"_s);
        QVERIFY(QLocale() == QLocale::system());
    }

    void theLanguageThatIsSpokenAlready_changesNothing()
    {
        const Scene scene;
        const QPointer<MainWindow> before = window();
        press(Qt::Key_Comma);
        choose(u"Language"_s, 1);
        QCOMPARE(scene.word(u"appearance/language"_s), u"en"_s);
        QTest::qWait(0);
        QCOMPARE(window(), before);
        QVERIFY(dialog()->isVisible());
    }

    void anotherLanguage_waitsForAnOpenForm()
    {
        const Scene scene;
        press(Qt::Key_E);
        QPointer<QDialog> form = window()->findChild<QDialog *>();
        QVERIFY(form);
        QSettings other(scene.path(), QSettings::IniFormat);
        other.setValue("appearance/language"_L1, u"zh_CN"_s);
        other.setValue("appearance/theme"_L1, u"dark"_s);
        other.sync();
        QTRY_COMPARE(toneOf(QApplication::palette()), Tone::Dark); // it has been read
        QCoreApplication::processEvents();
        QVERIFY2(form, "what is typed is not lost");
        form->reject();
        QTRY_COMPARE(window()->findChild<QLineEdit *>(u"search"_s)->placeholderText(), u"搜索"_s);
    }

    void anotherLanguage_waitsForARoundAndSaysSo()
    {
        QTcpServer silence;
        QVERIFY(silence.listen(QHostAddress::LocalHost));
        const Scene scene;
        const QString why = u"Takes effect when what is under way has ended"_s;
        scene.sendTo(u"http://127.0.0.1:%1"_s.arg(silence.serverPort()), u"alpha"_s);
        typePassword();
        window()->findChild<SelectionActions *>()->refreshAll->trigger();
        QVERIFY(window()->isBusy());
        press(Qt::Key_Comma);
        QVERIFY(!says(why));
        choose(u"Language"_s, 2);
        QTRY_VERIFY(says(why));
        QCOMPARE(dialog()->windowTitle(), u"Settings"_s);
        choose(u"Language"_s, 0);
        QTRY_VERIFY(!says(why));
        choose(u"Language"_s, 2);
        QTRY_VERIFY(says(why));
        QTRY_VERIFY(silence.hasPendingConnections());
        delete silence.nextPendingConnection();
        QTRY_VERIFY(dialog() && dialog()->windowTitle() == u"设置"_s);
        QVERIFY(!window()->isBusy());
    }

    void anotherLanguage_leavesAWayBack()
    {
        const Scene scene;
        const QString name = window()->column().current()->profile().name;
        window()->findChild<WindowActions *>()->remove->trigger();
        QTRY_COMPARE(window()->column().list().model()->rowCount(), 1);
        press(Qt::Key_Comma);
        choose(u"Language"_s, 2);
        QTRY_VERIFY(dialog() && dialog()->windowTitle() == u"设置"_s);
        auto *strip = window()->findChild<UndoStrip *>();
        QVERIFY(strip->isVisible());
        strip->undo()->trigger();
        QTRY_COMPARE(window()->column().list().model()->rowCount(), 2);
        QCOMPARE(window()->column().current()->profile().name, name);
    }

    void anotherLanguage_opensTheActivityAnew()
    {
        const Scene scene;
        const QUuid shown = window()->column().current()->profile().id;
        window()->findChild<WindowActions *>()->activityOf->trigger();
        const QPointer<ActivityWindow> before = window()->findChild<ActivityWindow *>();
        QVERIFY(before && before->isVisible());
        press(Qt::Key_Comma);
        choose(u"Language"_s, 2);
        QTRY_VERIFY(dialog() && dialog()->windowTitle() == u"设置"_s);
        QVERIFY(!before);
        const auto *activity = window()->findChild<ActivityWindow *>();
        QVERIFY(activity && activity->isVisible());
        QCOMPARE(activity->profile(), shown);
    }

private:
    static QUuid idOf(const QString &name)
    {
        const auto *list = window()->findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            list->selectionModel()->setCurrentIndex(list->model()->index(row, 0), QItemSelectionModel::SelectCurrent);
            if (window()->column().current()->profile().name == name) {
                return window()->column().current()->profile().id;
            }
        }
        return {};
    }
};

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
