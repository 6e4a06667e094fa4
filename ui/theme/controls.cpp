// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controls.h"

#include "ui/theme/colours.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace bearerbox {

namespace {

constexpr qreal radius = 6;
constexpr int iconGap = 7;
constexpr int chevronSize = 12; // beside an ordinary font
constexpr int foldPadding = 6;  // around the text of a heading that folds away

bool isMarked(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

void fillRounded(QPainter &painter, const QRectF &area, const QColor &ground, const QColor &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawFocus(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

/// The ground of a button with a frame: base, or the accent for a primary one.
QColor buttonGround(const QStyleOption &option, const Colours &colours, bool primary)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (primary && enabled) {
        return down ? colours.accentFill.darker(118) : hovered ? colours.accentFill.darker(108) : colours.accentFill;
    }
    return enabled && down ? colours.pressed : enabled && hovered ? colours.hover : colours.base;
}

bool opensMenu(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu);
}

int textWidth(const QStyleOptionToolButton &option)
{
    return option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
}

/// What the drawing of a chevron leaves free at its left.
int freePart(const QFontMetrics &metrics)
{
    return iconSide(metrics) / 4;
}

/// From the left edge of a heading that folds away.
int foldTextStart(const QFontMetrics &metrics)
{
    return iconSide(metrics) - freePart(metrics) + iconGap;
}

/// The part of a button that has a ground and a focus: with a heading that folds away its text alone.
QRectF groundArea(const QStyleOption &option, const QWidget *widget)
{
    const int left = isFold(widget) ? foldTextStart(option.fontMetrics) - foldPadding : 0;
    return QRectF(option.rect).adjusted(left, 0, 0, 0);
}

void drawRow(const QStyleOptionToolButton &option, QPainter &painter, int left, const QColor &colour, QIcon::Mode mode)
{
    const int middle = option.rect.center().y() + 1;
    const int side = iconSide(option.fontMetrics);
    int x = left;
    if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(x, middle - (side / 2), side, side), Qt::AlignCenter, mode);
        x += side + iconGap;
    }
    const int width = textWidth(option);
    painter.setPen(colour);
    painter.drawText(QRect(x, option.rect.top(), width, option.rect.height()), Qt::AlignCenter | Qt::TextShowMnemonic,
                     option.text);
    if (opensMenu(option)) {
        const int sign = grown(option.fontMetrics, chevronSize);
        paintIcon(painter, QRectF(x + width + iconGap, middle - (sign / 2.0), sign, sign), QStringLiteral("chevron"),
                  colour);
    }
}

} // namespace

bool isFold(const QWidget *widget)
{
    return isMarked(widget, foldName);
}

bool isDestructive(const QWidget *widget)
{
    return isMarked(widget, destructiveName);
}

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    const QVariant mark = widget ? widget->property(primaryName) : QVariant();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return mark.isValid() ? mark.toBool() : button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    const bool primary = isPrimary(option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF area = groundArea(option, widget);
    if (isMarked(widget, quietName)) {
        // Whether something is folded away its sign tells.
        const bool down = option.state & (isFold(widget) ? QStyle::State(QStyle::State_Sunken)
                                                         : QStyle::State_Sunken | QStyle::State_On);
        const bool active = down || option.state & QStyle::State_MouseOver;
        if (enabled && active) {
            fillRounded(painter, area, down ? colours.pressed : colours.hover, {});
        }
    } else {
        const QColor line = primary && enabled ? QColor() : enabled ? colours.outline : colours.border;
        fillRounded(painter, area, buttonGround(option, colours, primary), line);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        // On the accent it is inside, in the colour of the text there; no other stands out against it in both tones.
        drawFocus(painter, primary ? area.adjusted(2, 2, -2, -2) : area, primary ? colours.onAccent : colours.accent);
    }
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange); // partly on is on as well
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isFilled = isOn && isEnabled;
    const qreal inset = hasFocus && !isFilled ? 1 : 0.5; // the line of the focus is twice as wide
    const QRectF box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    const QColor faint = option.palette.color(QPalette::Disabled, QPalette::WindowText); // still to be seen
    const QColor edge = hasFocus ? colours.accent : isEnabled ? colours.outline : faint;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isFilled ? colours.accentFill : edge, 2 * inset));
    painter.setBrush(isFilled ? colours.accentFill : colours.base);
    painter.drawRoundedRect(box, 3, 3);
    if (isFilled && hasFocus) {
        painter.setPen(colours.onAccent);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2);
    }
    const QPen mark(isEnabled ? colours.onAccent : colours.muted, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(mark);
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (option.state.testFlag(QStyle::State_On)) {
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.44, 0.72), at(0.78, 0.3)});
    } else if (isOn) {
        painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
    }
    painter.restore();
}

void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tone tone = toneOf(option.palette);
    const Colours &colours = coloursOf(tone);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool faulty = enabled && isMarked(widget, faultyName);
    const QColor danger = stateColour(SessionState::Rejected, tone);
    fillRounded(painter, option.rect, option.palette.color(QPalette::Base),
                faulty    ? danger
                : enabled ? colours.outline
                          : colours.border);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        drawFocus(painter, option.rect, faulty ? danger : colours.accent);
    }
}

void drawScrollFrame(const QStyleOption &option, QPainter &painter)
{
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        drawFocus(painter, option.rect, coloursOf(toneOf(option.palette)).accent);
    }
}

void drawTextFocus(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(coloursOf(toneOf(option.palette)).accent); // thin: there is no room between it and the text
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius / 2, radius / 2);
    painter.restore();
}

void drawBorder(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(coloursOf(toneOf(option.palette)).border);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QRect &arrow, const QWidget *widget)
{
    drawField(option, painter, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor colour = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const QPointF middle = QRectF(arrow).center();
    const int sign = grown(option.fontMetrics, chevronSize);
    paintIcon(painter, QRectF(middle.x() - (sign / 2.0), middle.y() - (sign / 2.0), sign, sign),
              QStringLiteral("chevron"), colour);
}

void drawNotice(QPainter &painter, const QRect &area, SessionState state, Tone tone)
{
    QColor line = stateColour(state, tone);
    line.setAlphaF(0.35F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(stateGround(state, tone));
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.restore();
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.setBrush(active ? colours.muted : colours.outline);
    painter.setOpacity(active ? 0.9 : 0.55);
    painter.drawRoundedRect(QRectF(handle).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    painter.restore();
}

bool hasOwnRow(const QStyleOptionToolButton &option)
{
    return option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
}

/// Icon, text and the sign of a menu, side by side.
int rowWidth(const QStyleOptionToolButton &option)
{
    const int icon = option.icon.isNull() ? 0 : iconSide(option.fontMetrics) + iconGap;
    const int menu = opensMenu(option) ? iconGap + grown(option.fontMetrics, chevronSize) : 0;
    return icon + textWidth(option) + menu;
}

int foldWidth(const QStyleOptionToolButton &option)
{
    return foldTextStart(option.fontMetrics) + textWidth(option) + foldPadding;
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    drawButton(option, painter, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool primary = enabled && isPrimary(option, widget);
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : primary ? QIcon::Selected : QIcon::Normal;
    if (!hasOwnRow(option)) {
        const int side = iconSide(option.fontMetrics);
        const QRect square(option.rect.center() - QPoint((side / 2) - 1, (side / 2) - 1), QSize(side, side));
        option.icon.paint(&painter, square, Qt::AlignCenter, mode);
        return;
    }
    const QColor colour =
        primary ? coloursOf(toneOf(option.palette)).onAccent
                : option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const int left = isFold(widget) ? -freePart(option.fontMetrics) : (option.rect.width() - rowWidth(option)) / 2;
    drawRow(option, painter, option.rect.left() + left, colour, mode);
}

} // namespace bearerbox
