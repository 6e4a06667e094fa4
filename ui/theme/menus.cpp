// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/menus.h"

#include "ui/theme/colours.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int edge = 4; // between the entry under the pointer and the edge of the menu
constexpr int padding = menuPadding;
constexpr int signGap = 8;
constexpr int shortcutGap = 28;
constexpr int smallestHeight = 28;

/// The text of an entry and, behind a tabulator, its shortcut.
struct Texts
{
    QString entry;
    QString shortcut;
};

Texts textsOf(const QStyleOptionMenuItem &option)
{
    const qsizetype tab = option.text.indexOf(u'\t');
    return tab < 0 ? Texts{.entry = option.text, .shortcut = {}}
                   : Texts{.entry = option.text.first(tab), .shortcut = option.text.sliced(tab + 1)};
}

bool isSeparator(const QStyleOptionMenuItem &option)
{
    return option.menuItemType == QStyleOptionMenuItem::Separator;
}

/// Where one entry has an icon or can be ticked, the texts of all stand one below the other.
int textStart(const QStyleOptionMenuItem &option)
{
    return padding + (option.menuHasCheckableItems || option.maxIconWidth > 0
                          ? iconSide(QFontMetrics(option.font)) + signGap
                          : 0);
}

QFont headingFont(const QStyleOptionMenuItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setBold(true);
    return font;
}

void drawSeparator(const QStyleOptionMenuItem &option, QPainter &painter, const Colours &colours)
{
    if (option.text.isEmpty()) {
        painter.fillRect(option.rect.left() + padding, option.rect.center().y(), option.rect.width() - (2 * padding), 1,
                         colours.border);
        return;
    }
    painter.setFont(headingFont(option));
    painter.setPen(colours.muted);
    painter.drawText(option.rect.adjusted(padding, 4, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, option.text);
}

/// Its icon, or the tick of one that is chosen.
void drawSign(const QStyleOptionMenuItem &option, QPainter &painter, const Colours &colours)
{
    const int side = iconSide(QFontMetrics(option.font));
    const QRect square(option.rect.left() + padding, option.rect.center().y() - (side / 2) + 1, side, side);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) {
            paintIcon(painter, square, stateIconName(SessionState::Valid), colours.accent);
        }
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    option.icon.paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void drawEntry(const QStyleOptionMenuItem &option, QPainter &painter, const Colours &colours)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected)) {
        drawMenuHighlight(option, painter);
    }
    drawSign(option, painter, colours);
    const Texts texts = textsOf(option);
    const QRect line = option.rect.adjusted(textStart(option), 0, -padding, 0);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, texts.entry);
    if (enabled) {
        painter.setPen(colours.muted);
    }
    const bool hasMenu = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    const int side = iconSide(QFontMetrics(option.font));
    painter.drawText(line.adjusted(0, 0, hasMenu ? -side : 0, 0),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, texts.shortcut);
    if (hasMenu) {
        const QRectF square(line.right() - side + 4, line.center().y() - (side / 2.0) + 1, side, side);
        paintIcon(painter, square, QStringLiteral("chevron-right"), painter.pen().color());
    }
}

} // namespace

void drawMenuGround(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    // No pen: the line must be as thick on each side at any scale.
    painter.fillRect(option.rect, colours.border);
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), colours.raised);
}

void drawMenuHighlight(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = coloursOf(toneOf(option.palette));
    painter.setPen(colours.accent); // the ground alone is hardly another
    painter.setBrush(colours.pressed);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(edge + 0.5, 0.5, -edge - 0.5, -0.5), 5, 5);
    painter.restore();
}

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isSeparator(option)) {
        drawSeparator(option, painter, colours);
    } else {
        drawEntry(option, painter, colours);
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (isSeparator(option)) {
        const QFontMetrics metrics(headingFont(option));
        return option.text.isEmpty()
                   ? QSize(2 * padding, 9)
                   : QSize(metrics.horizontalAdvance(option.text) + (2 * padding), metrics.height() + 12);
    }
    const QFontMetrics metrics(option.font);
    const Texts texts = textsOf(option);
    // The width of the shortcuts is added by the menu, the same for all.
    const bool hasMenu = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    const bool hasShortcut = !texts.shortcut.isEmpty();
    const int width = textStart(option) + metrics.size(Qt::TextShowMnemonic, texts.entry).width() + padding +
                      (hasShortcut || hasMenu ? shortcutGap : 0) + (hasShortcut && hasMenu ? iconSide(metrics) : 0);
    return {width, std::max(smallestHeight, metrics.height() + 10)};
}

bool standsInPopup(const QWidget *widget)
{
    return widget && widget->window()->windowType() == Qt::Popup;
}

} // namespace bearerbox
