// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/base/wordtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr QLatin1StringView never = "never"_L1;

QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

constexpr std::array themes{WordFor{ThemeWish::System, "system"_L1}, WordFor{ThemeWish::Light, "light"_L1},
                            WordFor{ThemeWish::Dark, "dark"_L1}};
constexpr std::array languages{WordFor{LanguageWish::System, "system"_L1}, WordFor{LanguageWish::English, "en"_L1},
                               WordFor{LanguageWish::Chinese, "zh_CN"_L1}};
constexpr std::array switches{WordFor{true, "true"_L1}, WordFor{false, "false"_L1}};
constexpr std::array modes{WordFor{true, "auto"_L1}, WordFor{false, "manual"_L1}};

/// Takes values out of words, and notes what makes no sense.
class Reader final
{
public:
    explicit Reader(const SettingWords &words) : m_words(words) {}

    template <typename Wish, std::size_t Count>
    void choose(const QString &key, const std::array<WordFor<Wish>, Count> &words, Wish &wish)
    {
        const auto word = m_words.constFind(key);
        if (word == m_words.constEnd()) {
            return;
        }
        if (const std::optional<Wish> found = valueIn(words, *word)) {
            wish = *found;
            return;
        }
        QStringList known;
        std::ranges::transform(words, std::back_inserter(known), [](const auto &each) { return QString(each.word); });
        complain(key, known.join(u", "_s), wordIn(words, wish));
    }

    template <typename Span>
    void measure(const QString &key, Span least, Span most, std::optional<Span> &span)
    {
        const auto word = m_words.constFind(key);
        if (word == m_words.constEnd()) {
            return;
        }
        bool isNumber = false;
        const Span given(word->toInt(&isNumber));
        if (*word == never) {
            span.reset();
        } else if (isNumber && given >= least && given <= most) {
            span = given;
        } else {
            const QString kept = span ? QString::number(span->count()) : QString(never);
            complain(
                key,
                translated(QT_TRANSLATE_NOOP("Settings", "%1 to %2, or never")).arg(least.count()).arg(most.count()),
                kept);
        }
    }

    void takeProxy(const QString &key, ProxyDefault &proxy)
    {
        const auto word = m_words.constFind(key);
        if (word == m_words.constEnd()) {
            return;
        }
        if (const auto given = parseProxyDefault(*word)) {
            proxy = *given;
            return;
        }
        // Neither quoted nor kept: there may be a password in it.
        proxy = {.mode = ProxyMode::Explicit, .address = {}};
        m_warnings << translated(QT_TRANSLATE_NOOP("Settings",
                                                   "settings.ini: %1 is system, none, http://host:port or "
                                                   "socks5://host:port. Profiles without a proxy of their own reach "
                                                   "nothing until it is corrected."))
                          .arg(key);
    }

    [[nodiscard]] QStringList warnings() const { return m_warnings; }

private:
    void complain(const QString &key, const QString &known, const QString &kept)
    {
        m_warnings << translated(
                          QT_TRANSLATE_NOOP("Settings", "settings.ini: “%1” makes no sense for %2 (%3); %4 is used."))
                          .arg(m_words.value(key), key, known, kept);
    }

    const SettingWords &m_words;
    QStringList m_warnings;
};

template <typename Span>
QString wordFor(const std::optional<Span> &span)
{
    return span ? QString::number(span->count()) : QString(never);
}

const QString themeKey = u"appearance/theme"_s;
const QString languageKey = u"appearance/language"_s;
const QString hiddenKey = u"start/hidden"_s;
const QString trayKey = u"tray/closesToTray"_s;
const QString notificationsKey = u"notifications/shown"_s;
const QString clipboardKey = u"clipboard/seconds"_s;
const QString refreshKey = u"profiles/refresh"_s;
const QString proxyKey = u"network/proxy"_s;
const QString lockAfterKey = u"lock/afterMinutes"_s;
const QString lockScreenKey = u"lock/withScreen"_s;

} // namespace

SettingWords wordsOf(const Settings &settings)
{
    return {{themeKey, wordIn(themes, settings.theme)},
            {languageKey, wordIn(languages, settings.language)},
            {hiddenKey, wordIn(switches, settings.startsHidden)},
            {trayKey, wordIn(switches, settings.closesToTray)},
            {notificationsKey, wordIn(switches, settings.notifies)},
            {clipboardKey, wordFor(settings.clipboardLifetime)},
            {refreshKey, wordIn(modes, settings.refreshesNewProfiles)},
            {proxyKey, textOf(settings.proxy)},
            {lockAfterKey, wordFor(settings.lockAfter)},
            {lockScreenKey, wordIn(switches, settings.locksWithScreen)}};
}

ReadSettings settingsFrom(const SettingWords &words)
{
    Settings read;
    Reader reader(words);
    reader.choose(themeKey, themes, read.theme);
    reader.choose(languageKey, languages, read.language);
    reader.choose(hiddenKey, switches, read.startsHidden);
    reader.choose(trayKey, switches, read.closesToTray);
    reader.choose(notificationsKey, switches, read.notifies);
    reader.measure(clipboardKey, shortestClipboardLifetime, longestClipboardLifetime, read.clipboardLifetime);
    reader.choose(refreshKey, modes, read.refreshesNewProfiles);
    reader.takeProxy(proxyKey, read.proxy);
    reader.measure(lockAfterKey, shortestLockAfter, longestLockAfter, read.lockAfter);
    reader.choose(lockScreenKey, switches, read.locksWithScreen);
    return {.settings = read, .warnings = reader.warnings()};
}

} // namespace bearerbox
