// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts << action->text();
    }
    return texts;
}

} // namespace

/// The menu of the formats: what it offers, and what it copies.
class TestCopyAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        QApplication::clipboard()->clear();
    }

    void copyAs_offersEveryFormat()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        QVERIFY(menu);
        QStringList titles;
        for (const Format &format : formats()) {
            titles << format.title;
        }
        QCOMPARE(textsOf(*menu), titles + QStringList({QString(), u"Single header"_s}));
        menu->actions().at(2)->trigger();
        QVERIFY2(pasted().startsWith(u'{'), "the third format is JSON");
    }

    void copyAs_offersEachHeaderAlone()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.extraHeaders = {{.name = u"X-R&D"_s, .value = u"7"_s}};
        stage.addAlive(profile, 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        const QMenu *single = menu->actions().constLast()->menu();
        QCOMPARE(textsOf(*single), QStringList({u"Authorization"_s, u"Authorization, value alone"_s, u"X-R&&D"_s,
                                                u"X-R&&D, value alone"_s}));
        single->actions().at(1)->trigger();
        QVERIFY(pasted().startsWith(u"Bearer eyJ"_s));
        single->actions().at(2)->trigger();
        QCOMPARE(pasted(), u"X-R&D: 7"_s);
        QVERIFY2(shown.strip().startsWith(u"Copied X-R&D of one"_s), qUtf8Printable(shown.strip()));
    }

    void copyAs_offersFormatsOfOnesOwn()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"mine.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<{{token}}>");
        file.close();
        FormatBook formats;
        formats.addFrom(folder.path());
        Stage stage(QDateTime({2026, 11, 22}, {15, 30}, Qt::UTC), formats);
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        menu->actions().at(textsOf(*menu).indexOf(u"mine"_s))->trigger();
        QVERIFY(pasted().startsWith(u"<eyJ"_s));
    }

    void copyAsCurl_saysWhatCurlCannotDo()
    {
        Stage stage;
        Profile pinned = stage.engine(u"pinned"_s);
        pinned.connection.pinnedSha256 = {QString(64, u'a')};
        stage.addAlive(pinned, 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QVERIFY(!shown.strip().contains(u"curl"_s));
        QMenu *menu = qobject_cast<QToolButton *>(shown.button(u"Copy as"_s))->menu();
        menu->actions().at(textsOf(*menu).indexOf(u"curl command"_s))->trigger();
        QVERIFY(pasted().startsWith(u"curl "_s));
        QVERIFY(shown.strip().contains(shortcoming(u"curl"_s, pinned.connection)));
    }
};

QTEST_MAIN(TestCopyAs)
#include "tst_copyas.moc"
