// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// Without a session bus; tests/system/test_tray.py has one.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whereNobodyShowsIt_thatIsTold()
    {
        Notifier notifier;
        QString undelivered;
        connect(&notifier, &Notifier::undelivered, this,
                [&undelivered](const Announcement &announcement) { undelivered = announcement.title; });
        notifier.announce({.title = u"“prod” expires soon"_s});
        QCOMPARE(undelivered, u"“prod” expires soon"_s);
        notifier.keepOnly({}); // nothing is shown, so nothing is asked
    }

    void quiet_saysNothingAtAll()
    {
        Notifier notifier;
        const QSignalSpy undelivered(&notifier, &Notifier::undelivered);
        notifier.setQuiet(true);
        notifier.announce({.title = u"“prod” expires soon"_s});
        QCOMPARE(undelivered.size(), 0);
        notifier.setQuiet(false);
        notifier.announce({.title = u"“prod” expires soon"_s});
        QCOMPARE(undelivered.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
