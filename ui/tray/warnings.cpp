// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/warnings.h"

#include "ui/tray/traylook.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TrayWarnings", text);
}

WarningKey keyOf(const Outlook &outlook)
{
    return {outlook.profile, outlook.end.value_or(QDateTime()), outlook.obstacle};
}

QString reasonFor(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Manual:
        return translated(QT_TRANSLATE_NOOP("TrayWarnings", "This profile is refreshed by hand."));
    case Obstacle::Paused:
        return translated(QT_TRANSLATE_NOOP("TrayWarnings", "Automatic refresh is paused."));
    case Obstacle::Refused:
        return translated(QT_TRANSLATE_NOOP(
            "TrayWarnings", "The service refused the credential, so nothing is tried until you correct it."));
    case Obstacle::Blocked:
        return translated(QT_TRANSLATE_NOOP("TrayWarnings",
                                            "The account is locked, and no attempt is made before the token expires."));
    case Obstacle::Trouble:
        return translated(
            QT_TRANSLATE_NOOP("TrayWarnings", "The service has not been reached so far; it is still being tried."));
    case Obstacle::Failed:
        return translated(QT_TRANSLATE_NOOP("TrayWarnings", "It cannot be renewed without you."));
    }
    Q_UNREACHABLE();
}

} // namespace

bool isWarningDue(const Outlook &outlook)
{
    const std::chrono::milliseconds left = outlook.left.value_or(0ms);
    const std::chrono::milliseconds lead = outlook.obstacle == Obstacle::Trouble ? outlook.leeway / 2 : outlook.leeway;
    return outlook.obstacle != Obstacle::None && left > 0ms && left <= lead;
}

std::vector<Outlook> takeWarnings(const std::vector<Outlook> &outlooks, std::set<WarningKey> &told)
{
    std::erase_if(told, [&outlooks](const WarningKey &key) {
        return std::ranges::none_of(outlooks, [&key](const Outlook &each) {
            return each.profile == std::get<QUuid>(key) && each.end == std::get<QDateTime>(key);
        });
    });
    std::vector<Outlook> due;
    for (const Outlook &each : outlooks) {
        if (isWarningDue(each) && told.insert(keyOf(each)).second) {
            due.push_back(each);
        }
    }
    return due;
}

Announcement warningOf(const Outlook &outlook)
{
    const bool helpsToTry = outlook.obstacle == Obstacle::Manual || outlook.obstacle == Obstacle::Paused ||
                            outlook.obstacle == Obstacle::Trouble;
    return {.about = outlook.profile,
            .title = translated(QT_TRANSLATE_NOOP("TrayWarnings", "“%1” expires soon: %2 left"))
                         .arg(outlook.name, leftText(outlook.left.value_or(0ms))),
            .text = reasonFor(outlook.obstacle),
            .offersRefresh = helpsToTry};
}

Announcement unnamedWarningOf(const Outlook &outlook)
{
    Announcement announcement = warningOf(outlook);
    announcement.title = translated(QT_TRANSLATE_NOOP("TrayWarnings", "A token expires soon: %1 left"))
                             .arg(leftText(outlook.left.value_or(0ms)));
    return announcement;
}

} // namespace bearerbox
