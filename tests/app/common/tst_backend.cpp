// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/backend.h"
#include "core/activity/activitylog.h"
#include "core/settings/settingsfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profilesAreSpread();
    void aProfileKeepsItsPlace();
    void activityIsKeptWhereTheFolderCanBeWritten();
    void settingsThatWereReadAreNotReadAgain();

private:
    /// The places that a program gives to a hundred profiles.
    [[nodiscard]] std::vector<double> places() const
    {
        const BackendOptions options{.configFolder = m_folder.filePath(u"config"_s), .store = u"memory"_s};
        const Facilities facilities = Backend::open(options).value()->facilities();
        std::vector<double> all;
        for (int i = 0; i < 100; ++i) {
            all.push_back(facilities.place(QUuid::createUuidV5(QUuid(), QString::number(i))));
        }
        return all;
    }

    QTemporaryDir m_folder;
};

/// Of a hundred profiles that are due at once, no tenth of the time in which they act sees much more than its share.
void TestBackend::profilesAreSpread()
{
    std::array<int, 10> tenths{};
    for (const double place : places()) {
        QVERIFY(place >= 0 && place < 1);
        ++tenths[std::size_t(place * 10)];
    }
    const auto [least, most] = std::ranges::minmax(tenths);
    QVERIFY2(least >= 3 && most <= 20, qPrintable(u"%1 to %2 in a tenth"_s.arg(least).arg(most)));
    std::vector<double> all = places();
    std::ranges::sort(all);
    const auto [same, end] = std::ranges::unique(all);
    QVERIFY2(end - same < 15, "hardly any two share a place");
}

void TestBackend::aProfileKeepsItsPlace()
{
    QCOMPARE(places(), places());
}

void TestBackend::activityIsKeptWhereTheFolderCanBeWritten()
{
    // Nobody, root included, can make a folder below a file.
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const auto &[path, isKept] : {std::pair(u"config"_s, true), std::pair(u"file/config"_s, false)}) {
        const auto backend = Backend::open({.configFolder = m_folder.filePath(path), .store = u"memory"_s}).value();
        ActivityLog &activity = *backend->facilities().activity;
        activity.note({.happening = Happening::ProfileAdded, .name = u"x"_s});
        QCOMPARE(activity.isKept(), isKept);
    }
}

/// What a program shows of them and what holds in its requests would not be the same.
void TestBackend::settingsThatWereReadAreNotReadAgain()
{
    BackendOptions options{.configFolder = m_folder.filePath(u"config"_s), .store = u"memory"_s};
    const ConfigFolder folder = *ConfigFolder::open(options.configFolder);
    QVERIFY(SettingsFile(folder.settings()).write({}, {.theme = ThemeWish::Light}).has_value());
    QCOMPARE(Backend::open(options).value()->settings().theme, ThemeWish::Light);
    options.settings = ReadSettings{.settings = {.theme = ThemeWish::Dark}, .warnings = {u"odd"_s}};
    const auto backend = Backend::open(options).value();
    QCOMPARE(backend->settings().theme, ThemeWish::Dark);
    QCOMPARE(backend->warnings(), QStringList{u"odd"_s});
}

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
