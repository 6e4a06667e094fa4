// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traylook.h"

#include "ui/theme/tintedicon.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

using std::chrono::milliseconds;

// A tool tip is read at a glance.
constexpr std::size_t linesShown = 6;

QString translated(const char *text)
{
    return QCoreApplication::translate("TrayLook", text);
}

/// From good to bad, and of two that are alike the one that ends first.
bool isWorse(const Outlook &one, const Outlook &other)
{
    const TrayState its = trayStateOf(one);
    const TrayState theirs = trayStateOf(other);
    if (its != theirs) {
        return its > theirs;
    }
    const milliseconds left = one.left.value_or(milliseconds::max());
    const milliseconds otherLeft = other.left.value_or(milliseconds::max());
    return left != otherLeft ? left < otherLeft : one.name.localeAwareCompare(other.name) < 0;
}

QString headline(TrayState state, qsizetype troubled, qsizetype all)
{
    if (all == 0) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "No profile yet"));
    }
    if (troubled > 0) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 of %2 need attention")).arg(troubled).arg(all);
    }
    return state == TrayState::Paused ? translated(QT_TRANSLATE_NOOP("TrayLook", "Nothing needs attention now"))
                                      : translated(QT_TRANSLATE_NOOP("TrayLook", "All is well"));
}

/// The moments at which the state of a session changes without a word from it.
std::vector<milliseconds> turnsOf(const Outlook &outlook)
{
    std::vector<milliseconds> turns;
    if (const milliseconds left = outlook.left.value_or(0ms); left > 0ms) {
        turns = {left, left - outlook.leeway, left - outlook.leeway / 2};
    }
    turns.push_back(outlook.blockedFor.value_or(0ms));
    return turns;
}

void shorten(std::optional<milliseconds> &holds, milliseconds span)
{
    if (span > 0ms) {
        holds = std::min(holds.value_or(span), span);
    }
}

} // namespace

QIcon trayIcon(TrayState state)
{
    constexpr std::array names{"well"_L1, "paused"_L1, "attention"_L1, "trouble"_L1};
    const QIcon drawing = tintedIcon(u"tray-"_s + names[std::size_t(state)]);
    QIcon icon;
    // Over D-Bus only sizes that an icon has are sent; a host would scale the others.
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        icon.addPixmap(drawing.pixmap(QSize(side, side), 1.0));
    }
    return icon;
}

QString leftText(milliseconds left)
{
    if (left < 1min) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "less than a minute"));
    }
    if (left < 2h) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 min"))
            .arg(std::chrono::floor<std::chrono::minutes>(left).count());
    }
    if (left < 48h) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 h"))
            .arg(std::chrono::floor<std::chrono::hours>(left).count());
    }
    return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 d")).arg(std::chrono::floor<std::chrono::days>(left).count());
}

milliseconds leftTextHolds(milliseconds left)
{
    if (left < 1min) {
        return std::max(left, 0ms);
    }
    // At two hours sharp the text is in hours, a moment later in minutes.
    const milliseconds unit = left < 2h ? milliseconds(1min) : left < 48h ? milliseconds(1h) : milliseconds(24h);
    return left % unit + 1ms;
}

QString lifeText(const Outlook &outlook)
{
    if (outlook.blockedFor && outlook.state == SessionState::Blocked) {
        return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 · %2 more"))
            .arg(outlook.title, leftText(*outlook.blockedFor));
    }
    if (outlook.left.value_or(0ms) <= 0ms) {
        return outlook.title;
    }
    return translated(QT_TRANSLATE_NOOP("TrayLook", "%1 · %2 left")).arg(outlook.title, leftText(*outlook.left));
}

TrayState trayStateOf(const Outlook &outlook)
{
    switch (outlook.state) {
    case SessionState::Rejected:
    case SessionState::Blocked:
    case SessionState::Failed:
        return TrayState::Trouble;
    case SessionState::Expired:
        return TrayState::Attention;
    case SessionState::Expiring:
        return outlook.obstacle == Obstacle::None ? TrayState::Well : TrayState::Attention;
    case SessionState::Empty:
    case SessionState::Fetching:
    case SessionState::Valid:
        return TrayState::Well;
    }
    Q_UNREACHABLE();
}

TrayLook trayLookOf(std::vector<Outlook> outlooks, bool isPaused)
{
    std::ranges::sort(outlooks, isWorse);
    const auto troubled =
        std::ranges::count_if(outlooks, [](const Outlook &each) { return trayStateOf(each) > TrayState::Paused; });
    TrayLook look{.state = isPaused ? TrayState::Paused : TrayState::Well};
    QStringList lines{headline(look.state, troubled, qsizetype(outlooks.size()))};
    if (isPaused) {
        lines << translated(QT_TRANSLATE_NOOP("TrayLook", "Automatic refresh is paused"));
    }
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        const Outlook &each = outlooks[i];
        look.state = std::max(look.state, trayStateOf(each));
        for (const milliseconds turn : turnsOf(each)) {
            shorten(look.holds, turn > 0ms ? turn + 1ms : turn);
        }
        if (i < linesShown) {
            lines << u"%1: %2"_s.arg(each.name, lifeText(each));
            shorten(look.holds, leftTextHolds(each.left.value_or(0ms)));
            shorten(look.holds, leftTextHolds(each.blockedFor.value_or(0ms)));
        }
    }
    if (outlooks.size() > linesShown) {
        lines << translated(QT_TRANSLATE_NOOP("TrayLook", "and %1 more")).arg(outlooks.size() - linesShown);
    }
    look.toolTip = lines.join(u'\n');
    return look;
}

} // namespace bearerbox
