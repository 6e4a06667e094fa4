// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Settings &)>;

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsRead_data();
    void aWordIsRead();
    void aWordThatMakesNoSense_givesTheStandardAndASentence_data();
    void aWordThatMakesNoSense_givesTheStandardAndASentence();
    void everySetting_isReadAsItIsWritten();
    void aProxyThatMakesNoSense_isNotReplacedByNone();
    void keysOfOthers_arePassedOver();
};

void TestSettings::aWordIsRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *sentence, const QString &key, const QString &word, const Change &change) {
        QTest::addRow("%s", sentence) << key << word << change;
    };
    row("a dark theme", u"appearance/theme"_s, u"dark"_s, [](Settings &wanted) { wanted.theme = ThemeWish::Dark; });
    row("Chinese", u"appearance/language"_s, u"zh_CN"_s,
        [](Settings &wanted) { wanted.language = LanguageWish::Chinese; });
    row("a hidden start", u"start/hidden"_s, u"true"_s, [](Settings &wanted) { wanted.startsHidden = true; });
    row("closing quits", u"tray/closesToTray"_s, u"false"_s, [](Settings &wanted) { wanted.closesToTray = false; });
    row("no notifications", u"notifications/shown"_s, u"false"_s, [](Settings &wanted) { wanted.notifies = false; });
    row("the shortest time on the clipboard", u"clipboard/seconds"_s, u"5"_s,
        [](Settings &wanted) { wanted.clipboardLifetime = 5s; });
    row("the longest time on the clipboard", u"clipboard/seconds"_s, u"600"_s,
        [](Settings &wanted) { wanted.clipboardLifetime = 600s; });
    row("never clearing is said in a word", u"clipboard/seconds"_s, u"never"_s,
        [](Settings &wanted) { wanted.clipboardLifetime.reset(); });
    row("new profiles wait for the person", u"profiles/refresh"_s, u"manual"_s,
        [](Settings &wanted) { wanted.refreshesNewProfiles = false; });
    row("no proxy", u"network/proxy"_s, u"none"_s, [](Settings &wanted) { wanted.proxy.mode = ProxyMode::None; });
    row("a proxy", u"network/proxy"_s, u"http://proxy.test:3128"_s, [](Settings &wanted) {
        wanted.proxy = {.mode = ProxyMode::Explicit, .address = QUrl(u"http://proxy.test:3128"_s)};
    });
    row("a lock after five minutes", u"lock/afterMinutes"_s, u"5"_s, [](Settings &wanted) { wanted.lockAfter = 5min; });
    row("no lock after idle time", u"lock/afterMinutes"_s, u"never"_s, [](Settings &) {});
    row("a lock with the screen", u"lock/withScreen"_s, u"true"_s,
        [](Settings &wanted) { wanted.locksWithScreen = true; });
}

void TestSettings::aWordIsRead()
{
    QFETCH(QString, key);
    QFETCH(QString, word);
    QFETCH(Change, change);
    Settings wanted;
    change(wanted);
    const ReadSettings read = settingsFrom({{key, word}});
    QCOMPARE(read.warnings, QStringList());
    QVERIFY(read.settings == wanted);
}

void TestSettings::aWordThatMakesNoSense_givesTheStandardAndASentence_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("a theme nobody knows") << u"appearance/theme"_s << u"pink"_s
                                          << u"settings.ini: “pink” makes no sense for appearance/theme (system, "
                                             "light, dark); system is used."_s;
    QTest::addRow("a language without a translation")
        << u"appearance/language"_s << u"de"_s
        << u"settings.ini: “de” makes no sense for appearance/language (system, en, zh_CN); system is used."_s;
    QTest::addRow("an empty word")
        << u"start/hidden"_s << QString()
        << u"settings.ini: “” makes no sense for start/hidden (true, false); false is used."_s;
    // As never or as at once: both could be meant, and one of them keeps a secret on the clipboard for good.
    QTest::addRow("no seconds at all") << u"clipboard/seconds"_s << u"0"_s
                                       << u"settings.ini: “0” makes no sense for clipboard/seconds (5 to 600, or "
                                          "never); 30 is used."_s;
    QTest::addRow("a negative time")
        << u"clipboard/seconds"_s << u"-5"_s
        << u"settings.ini: “-5” makes no sense for clipboard/seconds (5 to 600, or never); 30 is used."_s;
    QTest::addRow("more than a number holds")
        << u"clipboard/seconds"_s << u"99999999999999"_s
        << u"settings.ini: “99999999999999” makes no sense for clipboard/seconds (5 to 600, or never); 30 is used."_s;
    QTest::addRow("a lock after no time")
        << u"lock/afterMinutes"_s << u"0"_s
        << u"settings.ini: “0” makes no sense for lock/afterMinutes (1 to 1440, or never); never is used."_s;
}

void TestSettings::aWordThatMakesNoSense_givesTheStandardAndASentence()
{
    QFETCH(QString, key);
    QFETCH(QString, word);
    const ReadSettings read = settingsFrom({{key, word}});
    QVERIFY(read.settings == Settings());
    QCOMPARE(read.warnings.size(), 1);
    QTEST(read.warnings.first(), "sentence");
}

void TestSettings::everySetting_isReadAsItIsWritten()
{
    const Settings unusual{.theme = ThemeWish::Light,
                           .language = LanguageWish::English,
                           .startsHidden = true,
                           .closesToTray = false,
                           .notifies = false,
                           .clipboardLifetime = std::nullopt,
                           .refreshesNewProfiles = false,
                           .proxy = {.mode = ProxyMode::Explicit, .address = QUrl(u"socks5://[::1]:1080"_s)},
                           .lockAfter = 15min,
                           .locksWithScreen = true};
    for (const Settings &each : {Settings(), unusual}) {
        const ReadSettings read = settingsFrom(wordsOf(each));
        QCOMPARE(read.warnings, QStringList());
        QVERIFY(read.settings == each);
    }
}

/// To go without the proxy that somebody wanted could be worse than not to go.
void TestSettings::aProxyThatMakesNoSense_isNotReplacedByNone()
{
    for (const QString &word : {u"proxy.test:3128"_s, u"ftp://proxy.test:21"_s, u"http://proxy.test"_s, QString(),
                                u"http://jane:pa55@proxy.test:3128"_s, u"http://proxy.test:3128/x"_s}) {
        const ReadSettings read = settingsFrom({{u"network/proxy"_s, word}});
        QCOMPARE(read.settings.proxy.mode, ProxyMode::Explicit);
        QVERIFY2(read.settings.proxy.address.isEmpty(), "it could be used, or give a password away");
        QCOMPARE(read.warnings.size(), 1);
        QVERIFY(!read.warnings.first().contains(u"pa55"_s));
    }
}

void TestSettings::keysOfOthers_arePassedOver()
{
    const ReadSettings read = settingsFrom({{u"window/profile"_s, u"x"_s}, {u"theme"_s, u"dark"_s}});
    QCOMPARE(read.warnings, QStringList());
    QVERIFY(read.settings == Settings());
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
