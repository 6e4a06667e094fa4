// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sessionpanel.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window finds again after a restart.
class TestWindowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void profileAndSize_areKept()
    {
        Stage stage;
        fill(stage);
        {
            Shown before(stage);
            before.window.resize(900, 600);
            before.window.column().select(stage.find(u"b"_s)->profile().id);
            QSettings settings(m_home.filePath(u"kept.ini"_s), QSettings::IniFormat);
            before.window.saveLayout(settings);
        }
        const QSettings settings(m_home.filePath(u"kept.ini"_s), QSettings::IniFormat);
        Shown after(stage, {.geometry = MainWindow::keptGeometry(settings)});
        after.window.restoreLayout(settings);
        QCOMPARE(after.current(), u"b"_s);
        QCOMPARE(after.window.size(), QSize(900, 600));
        QVERIFY(after.says(u"b"_s));
    }

    /// Display and window manager make room for it while it is filled.
    void aWindow_mayBeThereBeforeItsContent_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<int>("seenEmpty");
        QTest::addRow("it is where it was") << QWidget().saveGeometry() << 1;
        QTest::addRow("its size has to be found first") << QByteArray() << 0;
    }
    void aWindow_mayBeThereBeforeItsContent()
    {
        QFETCH(const QByteArray, geometry);
        Stage stage;
        fill(stage);
        SecretClipboard clipboard(QApplication::clipboard(), 30s);
        int seenEmpty = 0;
        const auto meanwhile = [&seenEmpty] {
            const QWidgetList shown = QApplication::topLevelWidgets();
            seenEmpty += int(std::ranges::count_if(
                shown, [](const QWidget *each) { return each->isVisible() && !each->findChild<QListView *>(); }));
        };
        MainWindow window(stage.book(), clipboard, {.geometry = geometry, .meanwhile = meanwhile});
        QTEST(seenEmpty, "seenEmpty");
        QVERIFY(window.isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto *list = window.findChild<QListView *>();
        QVERIFY(list->isVisible() && list->hasFocus());
        const auto *pages = window.findChild<QStackedWidget *>();
        QTRY_VERIFY(qobject_cast<SessionPanel *>(pages->currentWidget()));
        QTRY_VERIFY(window.findChild<WindowActions *>()->remove->isEnabled());
    }

    void aNewWindow_fitsTheScreen()
    {
        Stage stage;
        const Shown shown(stage); // on a screen of 800 x 800
        QVERIFY(shown.window.width() < shown.window.screen()->availableSize().width());
    }

    /// The panel ends at a width that reads well; the height of its texts is that of this width.
    void aWideWindow_cutsNoText()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        Shown shown(stage);
        shown.window.resize(1900, 700);
        QCoreApplication::processEvents();
        int wrapped = 0;
        for (const QLabel *each : shown.window.findChild<SessionPanel *>()->findChildren<QLabel *>()) {
            if (each->isVisible() && each->wordWrap() && each->heightForWidth(each->width()) > 0) {
                QVERIFY2(each->height() >= each->heightForWidth(each->width()), qPrintable(each->text()));
                wrapped += 2 * each->height() > 3 * each->fontMetrics().height() ? 1 : 0;
            }
        }
        QVERIFY2(wrapped > 0, "a text of several lines");
    }

    void nothingUsable_harmsNothing_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addRow("no file") << QByteArray();
        QTest::addRow("not a settings file") << QByteArray("\x00\xff\x13garbage\n[[[\n=\n", 17);
        QTest::addRow("values of the wrong kind")
            << QByteArray("[window]\ngeometry=no bytes\nsplitter=17\nprofile=nobody\norder=yesterday\n");
        QTest::addRow("geometry that is cut")
            << QByteArray("[window]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3)\nprofile={}\n");
        QTest::addRow("a profile that is gone")
            << QByteArray("[window]\nprofile={6f9619ff-8b86-d011-b42d-00cf4fc964ff}\n");
    }
    void nothingUsable_harmsNothing()
    {
        QFETCH(const QByteArray, file);
        const QString path = m_home.filePath(u"broken.ini"_s);
        QFile::remove(path);
        if (!file.isEmpty()) {
            QFile broken(path);
            QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(file) == file.size());
        }
        Stage stage;
        fill(stage);
        const QSize usual = Shown(stage).window.size();
        const QSettings settings(path, QSettings::IniFormat);
        Shown shown(stage, {.geometry = MainWindow::keptGeometry(settings)});
        shown.window.restoreLayout(settings);
        QCOMPARE(shown.current(), u"a"_s);
        QCOMPARE(shown.window.size(), usual);
    }

private:
    static void fill(Stage &stage)
    {
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.start();
    }

    QTemporaryDir m_home;
};

QTEST_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
