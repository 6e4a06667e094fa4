// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/noticebox.h"

#include <QDialog>
#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is said on top of the window about where secrets go.
class TestBanners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void place_isSaidWhereItIsNotTheUsual_data()
    {
        QTest::addColumn<SecretPlace>("place");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("canLookAgain");
        QTest::addRow("a keyring needs no word") << SecretPlace::Keychain << QString() << false;
        QTest::addRow("in memory") << SecretPlace::Memory << u"Secrets are kept in memory only"_s << false;
        QTest::addRow("no keyring") << SecretPlace::Nowhere << kindTitle(ErrorKind::StoreAbsent) << true;
    }
    void place_isSaidWhereItIsNotTheUsual()
    {
        QFETCH(const SecretPlace, place);
        QFETCH(const QString, title);
        QFETCH(const bool, canLookAgain);
        Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.setSecretPlace(place);
        const auto *banners = shown.window.findChild<BannerColumn *>();
        QCOMPARE(banners->isVisible(), !title.isEmpty());
        QVERIFY(title.isEmpty() || (shown.says(title) && shown.says(secretPlaceText(place))));
        QCOMPARE(shown.button(u"Look again"_s) != nullptr, canLookAgain);
    }

    void place_isLookedAtAgainOnDemand()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        const QSignalSpy wanted(&shown.window, &MainWindow::keyringChanged);
        shown.window.setSecretPlace(SecretPlace::Nowhere);
        QTest::mouseClick(shown.button(u"Look again"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        shown.window.setSecretPlace(SecretPlace::Keychain);
        QVERIFY(!shown.says(kindTitle(ErrorKind::StoreAbsent)));
    }

    /// A profile that has met it says more; once is enough.
    void absentKeyring_isSaidOnce()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreAbsent});
        stage.start();
        Shown shown(stage);
        shown.window.setSecretPlace(SecretPlace::Nowhere);
        QVERIFY(shown.button(u"Try again"_s) && !shown.button(u"Look again"_s));
        const auto *banners = shown.window.findChild<BannerColumn *>();
        const QList<NoticeBox *> boxes = banners->findChildren<NoticeBox *>();
        QCOMPARE(std::ranges::count_if(boxes, &NoticeBox::isVisible), 1);
    }

    void network_isMissedUntilItReturns()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        const auto *banners = shown.window.findChild<BannerColumn *>();
        shown.window.setOnline(false);
        QVERIFY(banners->isVisible() && shown.says(u"No network"_s));
        shown.window.setOnline(true);
        QVERIFY(!banners->isVisible());
    }

    /// What the program has to tell does not hide the trouble, nor the other way round.
    void wordAndTrouble_standTogether()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.failTokens(Error{.kind = ErrorKind::StoreLocked});
        stage.start();
        Shown shown(stage);
        shown.window.tell(u"The last good copy was taken."_s);
        QVERIFY(shown.says(kindTitle(ErrorKind::StoreLocked)));
        QVERIFY(shown.says(u"The last good copy was taken."_s));
        QTest::mouseClick(shown.button(u"Dismiss"_s), Qt::LeftButton);
        QVERIFY(shown.says(kindTitle(ErrorKind::StoreLocked)));
    }

    void whatHelps_isOfferedUntilItIsDone()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        QAction remedy(u"Start anew"_s);
        const QSignalSpy triggered(&remedy, &QAction::triggered);
        shown.window.tellFailure(u"It did not work."_s, &remedy);
        QVERIFY(shown.button(u"Dismiss"_s));
        QTest::mouseClick(shown.button(u"Start anew"_s), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(!shown.says(u"It did not work."_s));
        QVERIFY(!shown.button(u"Start anew"_s));
    }

    void whatWasToldInAnotherLanguage_isLeftBehind()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.tell(u"It did not work."_s);
        Shown next(stage);
        next.window.takeOver(shown.window);
        QVERIFY(!next.says(u"It did not work."_s));
    }

    void form_saysItBeforeAnythingIsTyped()
    {
        Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.setSecretPlace(SecretPlace::Memory);
        QTest::mouseClick(shown.button(u"Welcome to Bearerbox: Add profile"_s), Qt::LeftButton);
        const auto *form = shown.window.findChild<QDialog *>();
        QVERIFY(form);
        const QList<QLabel *> labels = form->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *each) {
            return each->isVisible() && each->accessibleName() == secretPlaceText(SecretPlace::Memory);
        }));
    }
};

QTEST_MAIN(TestBanners)
#include "tst_banners.moc"
