// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopapp.h"
#include "core/profiles/profilebook.h"
#include "ui/activity/activitywindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/copydesk.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profilelist.h"
#include "ui/window/selectionactions.h"
#include "ui/window/undostrip.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

MainWindow *window()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto found =
        std::ranges::find_if(all, [](QWidget *each) { return qobject_cast<MainWindow *>(each) && each->isVisible(); });
    return found == all.end() ? nullptr : qobject_cast<MainWindow *>(*found);
}

SettingsDialog *dialog()
{
    return window() ? window()->findChild<SettingsDialog *>() : nullptr;
}

void press(int key)
{
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTest::keyClick(window(), Qt::Key(key), Qt::ControlModifier);
}

bool says(const QString &text)
{
    const QList<QLabel *> all = window()->findChildren<QLabel *>();
    return std::ranges::any_of(
        all, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
}

void choose(const QString &name, int at)
{
    for (QComboBox *each : dialog()->findChildren<QComboBox *>()) {
        if (each->accessibleName() == name) {
            each->setCurrentIndex(at);
            Q_EMIT each->activated(at);
            return;
        }
    }
    QFAIL(qPrintable(name));
}

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

/// A folder with two profiles, and the app over it.
struct Scene
{
    explicit Scene(const QString &words = {})
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(words.toUtf8());
        file.close();
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        for (const QString &name : {u"alpha"_s, u"beta"_s}) {
            Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
            profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
            profile.fields[u"account"_s] = {u"root"_s};
            profile.refresh = RefreshMode::Manual;
            QVERIFY(book.add(profile).has_value());
        }
        app = std::make_unique<DesktopApp>(
            *qApp, DesktopOptions{.backend = {.configFolder = home.path(), .store = u"memory"_s}});
        QVERIFY(app->start().has_value());
    }
    ~Scene() { app.reset(); }
    Q_DISABLE_COPY_MOVE(Scene)

    /// Another program changes the address of a profile, which is the current one here.
    void sendTo(const QString &address, const QString &name) const
    {
        ProfileBook book = *ProfileBook::open(*ConfigFolder::open(home.path()));
        Profile profile = *book.find(name);
        profile.fields[u"address"_s] = {address};
        QVERIFY(book.replace(profile).has_value());
        QTRY_COMPARE(window()->column().current()->profile().value(u"address"_s), address);
    }

    [[nodiscard]] QString path() const { return home.filePath(u"settings.ini"_s); }
    [[nodiscard]] QString word(const QString &key) const
    {
        return QSettings(path(), QSettings::IniFormat).value(key).toString();
    }

    QTemporaryDir home;
    std::unique_ptr<DesktopApp> app;
};

} // namespace

/// What a person wishes of the running app.
class TestWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void theTheme_isChosenAndKept()
    {
        const Scene scene;
        press(Qt::Key_Comma);
        QVERIFY(dialog());
        choose(u"Theme"_s, 2);
        QCOMPARE(toneOf(QApplication::palette()), Tone::Dark);
        QCOMPARE(scene.word(u"appearance/theme"_s), u"dark"_s);
        choose(u"Theme"_s, 1);
        QCOMPARE(toneOf(QApplication::palette()), Tone::Light);
    }

    void theTheme_stoodOnceInTheMenuAndNowStandsInTheDialogAlone()
    {
        const Scene scene;
        const QList<QAction *> actions = window()->column().menu().actions();
        QVERIFY(std::ranges::find(actions, u"Settings…"_s, &QAction::text) != actions.end());
        QVERIFY(std::ranges::find(actions, u"Dark"_s, &QAction::text) == actions.end());
    }

    void aWordThatMakesNoSense_isSaidOnTopOfTheWindow()
    {
        const Scene scene(u"[clipboard]\nseconds=soon\n"_s);
        QVERIFY(says(u"“soon” makes no sense for clipboard/seconds"_s));
    }

    void anotherProgram_mayWriteTheFile()
    {
        const Scene scene;
        QSettings other(scene.path(), QSettings::IniFormat);
        other.setValue("appearance/theme"_L1, u"dark"_s);
        other.sync();
        QTRY_COMPARE(toneOf(QApplication::palette()), Tone::Dark);
        other.setValue("appearance/theme"_L1, u"pink"_s);
        other.sync();
        QTRY_VERIFY(says(u"“pink” makes no sense"_s));
    }

    void whatWasMendedBeforeTryingAgain_holds()
    {
        const QTemporaryDir home;
        const auto write = [&home](const QString &name, const QByteArray &text) {
            QFile file(home.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"profiles.json"_s, R"({"version":999})");
        write(u"settings.ini"_s, "[appearance]\ntheme=pink\n");
        DesktopApp app(*qApp, DesktopOptions{.backend = {.configFolder = home.path(), .store = u"memory"_s}});
        QVERIFY(app.start().has_value());
        QVERIFY(!window());
        write(u"profiles.json"_s, R"({"version":1,"profiles":[]})");
        write(u"settings.ini"_s, "[appearance]\ntheme=dark\n");
        QVERIFY(app.start().has_value());
        QVERIFY(window());
        QCOMPARE(toneOf(QApplication::palette()), Tone::Dark);
        QVERIFY(!says(u"makes no sense"_s));
    }

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
        QAction *remove = window()->findChild<WindowActions *>()->remove;
        QTRY_VERIFY(remove->isEnabled());
        remove->trigger();
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

    void lockNow_coversTheWindowUntilAClick()
    {
        const Scene scene;
        press(Qt::Key_L);
        QVERIFY(says(u"Bearerbox is locked"_s));
        QVERIFY(says(u"anybody at this computer can take it away"_s)); // the memory store asks nobody
        QVERIFY(!window()->findChild<QListView *>());
        window()->copies().copy(*window()->column().current(), {});
        QVERIFY2(!window()->copies().isTrouble(), "it is not even tried");
        window()->findChild<QToolButton *>()->click();
        QVERIFY(window()->findChild<QListView *>()->isVisible());
        QVERIFY(!says(u"Bearerbox is locked"_s));
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

QTEST_MAIN(TestWishes)
#include "tst_wishes.moc"
