// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/appscene.h"
#include "tests/support/warnings.h"
#include "ui/window/copydesk.h"

#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What a person wishes of the running app.
class TestWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
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
};

QTEST_MAIN(TestWishes)
#include "tst_wishes.moc"
