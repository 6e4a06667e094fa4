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

bool saysThatThereIsNoTray(const QWidget &window)
{
    const QList<QLabel *> all = window.findChildren<QLabel *>();
    return std::ranges::any_of(all, [](const QLabel *each) {
        return each->isVisible() && each->text().contains(u"This desktop shows no tray"_s);
    });
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
        desk.open(window, false, true);
        QVERIFY(saysThatThereIsNoTray(window));
        desk.setTray(true);
        QVERIFY(!saysThatThereIsNoTray(window));
        desk.setTray(false);
        QVERIFY(saysThatThereIsNoTray(window));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
