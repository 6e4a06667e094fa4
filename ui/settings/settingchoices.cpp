// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingchoices.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

template <typename Span>
void include(SpanChoices<Span> &choices, std::optional<Span> present)
{
    if (present && std::ranges::find(choices, present) == choices.end()) {
        choices.push_back(present);
        std::ranges::sort(choices);
    }
}

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("SettingChoices", text).arg(count);
}

} // namespace

SpanChoices<std::chrono::seconds> clipboardChoices(std::optional<std::chrono::seconds> present)
{
    SpanChoices<std::chrono::seconds> choices{10s, 30s, 60s, 120s, 300s};
    include(choices, present);
    choices.emplace_back(std::nullopt);
    return choices;
}

SpanChoices<std::chrono::minutes> lockChoices(std::optional<std::chrono::minutes> present)
{
    SpanChoices<std::chrono::minutes> choices{1min, 5min, 15min, 30min, 60min};
    include(choices, present);
    choices.insert(choices.begin(), std::nullopt);
    return choices;
}

QString choiceText(std::chrono::seconds span)
{
    if (span % 1h == 0s) {
        return span == 1h ? QCoreApplication::translate("SettingChoices", "1 hour")
                          : counted(QT_TRANSLATE_NOOP("SettingChoices", "%1 hours"), span / 1h);
    }
    if (span % 1min == 0s) {
        return span == 1min ? QCoreApplication::translate("SettingChoices", "1 minute")
                            : counted(QT_TRANSLATE_NOOP("SettingChoices", "%1 minutes"), span / 1min);
    }
    return counted(QT_TRANSLATE_NOOP("SettingChoices", "%1 seconds"), span / 1s);
}

} // namespace bearerbox
