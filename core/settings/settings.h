// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxydefault.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace bearerbox {

enum class ThemeWish { System, Light, Dark };
enum class LanguageWish { System, English, Chinese };

/// What the person wants of the program as a whole.
struct Settings
{
    ThemeWish theme = ThemeWish::System;
    LanguageWish language = LanguageWish::System;
    bool startsHidden = false;
    bool closesToTray = true;
    bool notifies = true;
    /// How long what is copied stays on the clipboard; nothing: until the person or the end of the program clears it.
    std::optional<std::chrono::seconds> clipboardLifetime = std::chrono::seconds(30);
    /// New profiles renew their tokens by themselves.
    bool refreshesNewProfiles = true;
    ProxyDefault proxy;
    /// Nothing: idle time never locks.
    std::optional<std::chrono::minutes> lockAfter;
    bool locksWithScreen = false;

    bool operator==(const Settings &) const = default;
};

inline constexpr std::chrono::seconds shortestClipboardLifetime{5};
inline constexpr std::chrono::seconds longestClipboardLifetime{600};
inline constexpr std::chrono::minutes shortestLockAfter{1};
inline constexpr std::chrono::minutes longestLockAfter{1440};

/// Words by key ("clipboard/seconds"), as the file has them.
using SettingWords = QMap<QString, QString>;

/// Every setting in words.
[[nodiscard]] SettingWords wordsOf(const Settings &settings);

struct ReadSettings
{
    Settings settings;
    /// A sentence for each word that makes no sense, with what holds instead.
    QStringList warnings;
};
/// What the words say; a key that is missing has its standard value, others than ours are passed over.
[[nodiscard]] ReadSettings settingsFrom(const SettingWords &words);

} // namespace bearerbox
