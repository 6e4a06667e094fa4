// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traymenu.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Outlook alive(const QString &name, std::chrono::milliseconds left = 11h)
{
    return {.profile = QUuid::createUuidV5(QUuid(), name),
            .name = name,
            .state = SessionState::Valid,
            .title = u"Valid"_s,
            .left = left};
}

QAction *item(const QMenu &menu, const QString &text)
{
    for (QAction *each : menu.actions()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QStringList texts(const QMenu &menu)
{
    QStringList found;
    for (const QAction *each : menu.actions()) {
        if (!each->isSeparator()) {
            found << each->text();
        }
    }
    return found;
}

const QStringList common{u"Open Bearerbox"_s, u"Refresh all"_s, u"Pause automatic refresh"_s, u"Quit"_s};

} // namespace

class TestTrayMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void menu_hasASubmenuPerProfile()
    {
        TrayMenu menu;
        Outlook prod = alive(u"prod"_s);
        prod.environment = u"Production"_s;
        menu.follow({alive(u"test"_s), prod}, false);
        QCOMPARE(texts(menu), (QStringList{u"prod"_s, u"test"_s} + common));
        const QMenu &own = *item(menu, u"prod"_s)->menu();
        QCOMPARE(texts(own), (QStringList{u"Production · Valid · 11 h left"_s, u"Copy header"_s, u"Refresh now"_s}));
        QVERIFY(!own.actions().first()->isEnabled());
    }

    void locked_namesNoProfileAndCopiesNothing()
    {
        TrayMenu menu;
        menu.follow({alive(u"one"_s)}, false);
        menu.setLocked(true);
        menu.follow({alive(u"one"_s)}, false);
        QCOMPARE(texts(menu),
                 (QStringList{u"Unlock Bearerbox"_s, u"Refresh all"_s, u"Pause automatic refresh"_s, u"Quit"_s}));
        const QSignalSpy wanted(&menu, &TrayMenu::unlockWanted);
        item(menu, u"Unlock Bearerbox"_s)->trigger();
        QCOMPARE(wanted.size(), 1);
        menu.setLocked(false);
        menu.follow({alive(u"one"_s)}, false);
        QCOMPARE(texts(menu), QStringList{u"one"_s} + common);
    }

    void menu_withoutProfiles()
    {
        TrayMenu menu;
        menu.follow({}, false);
        QCOMPARE(texts(menu), common);
        QVERIFY(!item(menu, u"Refresh all"_s)->isEnabled());
    }

    void time_changesTextsInPlace()
    {
        TrayMenu menu;
        menu.follow({alive(u"one"_s)}, false);
        const QAction *own = item(menu, u"one"_s);
        const QAction *life = own->menu()->actions().first();
        const QSignalSpy changed(life, &QAction::changed);
        menu.follow({alive(u"one"_s)}, false);
        QCOMPARE(changed.size(), 0); // nothing to send
        menu.follow({alive(u"one"_s, 42min)}, true);
        QCOMPARE(item(menu, u"one"_s), own);
        QCOMPARE(life->text(), u"Valid · 42 min left"_s);
        QVERIFY(item(menu, u"Pause automatic refresh"_s)->isChecked());
    }

    void profiles_comeGoAndAreRenamed()
    {
        TrayMenu menu;
        Outlook one = alive(u"one"_s);
        menu.follow({one}, false);
        one.name = u"uno"_s;
        menu.follow({one, alive(u"two"_s)}, false);
        QCOMPARE(texts(menu), (QStringList{u"two"_s, u"uno"_s} + common));
        menu.follow({alive(u"two"_s)}, false);
        QCOMPARE(texts(menu), (QStringList{u"two"_s} + common));
    }

    void refresh_isClosedWhileItCannotBe_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<bool>("isFetching");
        QTest::addColumn<bool>("isOpen");
        QTest::addRow("alive") << SessionState::Valid << false << true;
        QTest::addRow("being fetched") << SessionState::Valid << true << false;
        QTest::addRow("locked") << SessionState::Blocked << false << false;
        QTest::addRow("refused, which the person may have mended") << SessionState::Rejected << false << true;
    }
    void refresh_isClosedWhileItCannotBe()
    {
        QFETCH(SessionState, state);
        QFETCH(bool, isFetching);
        QFETCH(bool, isOpen);
        Outlook one = alive(u"one"_s);
        one.state = state;
        one.isFetching = isFetching;
        TrayMenu menu;
        menu.follow({one}, false);
        QCOMPARE(item(*item(menu, u"one"_s)->menu(), u"Refresh now"_s)->isEnabled(), isOpen);
        QCOMPARE(item(menu, u"Refresh all"_s)->isEnabled(), isOpen);
        QVERIFY(item(*item(menu, u"one"_s)->menu(), u"Copy header"_s)->isEnabled());
    }

    void clicks_areTold()
    {
        TrayMenu menu;
        const Outlook one = alive(u"one"_s);
        menu.follow({one}, false);
        const QMenu &own = *item(menu, u"one"_s)->menu();
        const QSignalSpy copies(&menu, &TrayMenu::copyWanted);
        const QSignalSpy refreshes(&menu, &TrayMenu::refreshWanted);
        const QSignalSpy pauses(&menu, &TrayMenu::pauseWanted);
        const QSignalSpy openings(&menu, &TrayMenu::opening);
        item(own, u"Copy header"_s)->trigger();
        item(own, u"Refresh now"_s)->trigger();
        item(menu, u"Pause automatic refresh"_s)->trigger();
        Q_EMIT item(menu, u"one"_s)->menu()->aboutToShow();
        QCOMPARE(copies.value(0).value(0).toUuid(), one.profile);
        QCOMPARE(refreshes.value(0).value(0).toUuid(), one.profile);
        QCOMPARE(pauses.value(0).value(0).toBool(), true);
        QCOMPARE(openings.size(), 1);
    }

    void many_goIntoFurtherMenus()
    {
        std::vector<Outlook> many;
        for (int i = 0; i < 35; ++i) {
            many.push_back(alive(u"p%1"_s.arg(i, 2, 10, QChar(u'0'))));
        }
        TrayMenu menu;
        menu.follow(many, false);
        QCOMPARE(texts(menu).size(), 31 + common.size());
        const QAction *further = item(menu, u"p30 … p34"_s);
        QVERIFY(further);
        QCOMPARE(texts(*further->menu()).size(), 5);
        QVERIFY(item(*further->menu(), u"p34"_s)->menu());
    }
};

QTEST_MAIN(TestTrayMenu)
#include "tst_traymenu.moc"
