// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/kwallet.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// Which wallet QtKeychain takes. What the wallet asks is proved with a real one (test_kwallet.py).
class TestKWallet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walletAmong_data();
    void walletAmong();
};

void TestKWallet::walletAmong_data()
{
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("wallet");
    const QString five = u"org.kde.kwalletd5"_s;
    const QString six = u"org.kde.kwalletd6"_s;
    const QStringList both{u"org.freedesktop.secrets"_s, five, six};
    QTest::addRow("Plasma 5 takes its own") << "KDE"_ba << "5"_ba << both << five;
    QTest::addRow("one among several names of the desktop") << "X-Generic:KDE"_ba << "5"_ba << both << five;
    QTest::addRow("Plasma 5 without one") << "KDE"_ba << "5"_ba << QStringList{six} << QString();
    QTest::addRow("that of Plasma 6 is unknown to QtKeychain 0.13") << "KDE"_ba << "6"_ba << both << QString();
    QTest::addRow("nobody knows which Plasma") << "KDE"_ba << ""_ba << both << QString();
    QTest::addRow("another desktop with a wallet installed") << "GNOME"_ba << ""_ba << both << QString();
}

void TestKWallet::walletAmong()
{
    QFETCH(const QByteArray, desktop);
    QFETCH(const QByteArray, version);
    QFETCH(const QStringList, names);
    qputenv("XDG_CURRENT_DESKTOP", desktop);
    qputenv("KDE_SESSION_VERSION", version);
    QTEST(bearerbox::walletAmong(names), "wallet");
}

QTEST_APPLESS_MAIN(TestKWallet)
#include "tst_kwallet.moc"
