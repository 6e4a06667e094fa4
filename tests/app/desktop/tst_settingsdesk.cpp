// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingsdesk.h"
#include "ui/settings/settingsdialog.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

bool says(const QWidget &window, const QString &text)
{
    const QList<QLabel *> all = window.findChildren<QLabel *>();
    return std::ranges::any_of(
        all, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
}

} // namespace

/// The dialog of the settings, and what it is told while it is open.
class TestSettingsDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    /// Whether there is a tray is known only after a while.
    void aTrayThatComesLate_isNotSaidToBeMissing()
    {
        const QTemporaryDir home;
        SettingsDesk desk(home.filePath(u"settings.ini"_s), {});
        QWidget window;
        window.show();
        const QString missing = u"This desktop shows no tray"_s;
        desk.setTray(false);
        desk.open(window);
        QVERIFY(says(window, missing));
        desk.setTray(true);
        QVERIFY(!says(window, missing));
        desk.setTray(false);
        QVERIFY(says(window, missing));
    }

    /// The session bus may answer late, and a keyring may be found on a second look.
    void aKeyringThatComesLate_isNotSaidToBeMissing()
    {
        const QTemporaryDir home;
        SettingsDesk desk(home.filePath(u"settings.ini"_s), {});
        QWidget window;
        window.show();
        const QString missing = u"There is no keyring here"_s;
        desk.setKeyring(false);
        desk.open(window);
        QVERIFY(says(window, missing));
        desk.setKeyring(true);
        QVERIFY(!says(window, missing));
        desk.setKeyring(false);
        QVERIFY(says(window, missing));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
