// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingsdesk.h"
#include "tests/support/warnings.h"
#include "tests/ui/support/said.h"
#include "ui/settings/settingsdialog.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

using Word = std::function<void(SettingsDesk &, bool)>;

} // namespace

/// The dialog of the settings, and what it is told while it is open.
class TestSettingsDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    /// Whether there is a tray is known only after a while; the session bus may answer late, too.
    void whatComesLate_isNotSaidToBeMissing_data()
    {
        QTest::addColumn<Word>("tell");
        QTest::addColumn<QString>("missing");
        QTest::addRow("a tray") << Word(&SettingsDesk::setTray) << u"This desktop shows no tray"_s;
        QTest::addRow("a keyring") << Word(&SettingsDesk::setKeyring) << u"There is no keyring here"_s;
    }
    void whatComesLate_isNotSaidToBeMissing()
    {
        QFETCH(const Word, tell);
        QFETCH(const QString, missing);
        const QTemporaryDir home;
        SettingsDesk desk(home.filePath(u"settings.ini"_s), {});
        QWidget window;
        window.show();
        tell(desk, false);
        desk.open(window);
        QVERIFY(isSaidIn(window, missing));
        tell(desk, true);
        QVERIFY(!isSaidIn(window, missing));
        tell(desk, false);
        QVERIFY(isSaidIn(window, missing));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
