// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/housestyle.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace bearerbox {

namespace {

constexpr char primaryName[] = "bearerboxPrimary";
constexpr char quietName[] = "bearerboxQuiet";
constexpr qreal radius = 6;
constexpr int controlHeight = 30;
constexpr int sidePadding = 12;
constexpr int fieldPadding = 6;
constexpr int iconSize = 16;
constexpr int iconGap = 7;
constexpr int chevronSize = 12;

bool isMarked(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return isMarked(widget, primaryName) || (button && button->features.testFlag(QStyleOptionButton::DefaultButton));
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

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    const bool primary = isPrimary(option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF area(option.rect);
    if (isMarked(widget, quietName)) {
        const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
        if (enabled && active) {
            const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
            fillRounded(painter, area, down ? colours.pressed : colours.hover, {});
        }
    } else {
        const QColor line = primary && enabled ? QColor() : enabled ? colours.outline : colours.border;
        fillRounded(painter, area, buttonGround(option, colours, primary), line);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        drawFocus(painter, area, primary ? colours.text : colours.accent);
    }
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    fillRounded(painter, option.rect, option.palette.color(QPalette::Base), enabled ? colours.outline : colours.border);
    if (focused) {
        drawFocus(painter, option.rect, colours.accent);
    }
}

void drawMenuGround(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursOf(toneOf(option.palette));
    painter.fillRect(option.rect, colours.raised);
    painter.setPen(colours.border);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
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

/// A button label on the accent is written in the colour that goes with it.
QStyleOptionButton onAccent(const QStyleOptionButton &option)
{
    QStyleOptionButton changed(option);
    const QColor text = coloursOf(toneOf(option.palette)).onAccent;
    changed.palette.setColor(QPalette::All, QPalette::ButtonText, text);
    return changed;
}

bool hasOwnRow(const QStyleOptionToolButton &option)
{
    return option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
}

bool opensMenu(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu);
}

/// Icon, text and the sign of a menu, side by side.
int rowWidth(const QStyleOptionToolButton &option)
{
    const int icon = option.icon.isNull() ? 0 : iconSize + iconGap;
    const int menu = opensMenu(option) ? iconGap + chevronSize : 0;
    return icon + option.fontMetrics.horizontalAdvance(option.text) + menu;
}

void drawRow(const QStyleOptionToolButton &option, QPainter &painter, const QColor &colour, QIcon::Mode mode)
{
    const int middle = option.rect.center().y() + 1;
    int x = option.rect.left() + ((option.rect.width() - rowWidth(option)) / 2);
    if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(x, middle - (iconSize / 2), iconSize, iconSize), Qt::AlignCenter, mode);
        x += iconSize + iconGap;
    }
    const int width = option.fontMetrics.horizontalAdvance(option.text);
    painter.setPen(colour);
    painter.drawText(QRect(x, option.rect.top(), width, option.rect.height()), Qt::AlignCenter, option.text);
    if (opensMenu(option)) {
        paintIcon(painter, QRectF(x + width + iconGap, middle - (chevronSize / 2.0), chevronSize, chevronSize),
                  QStringLiteral("chevron"), colour);
    }
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    drawButton(option, painter, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool primary = enabled && isPrimary(option, widget);
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : primary ? QIcon::Selected : QIcon::Normal;
    if (!hasOwnRow(option)) {
        const QRect square(option.rect.center() - QPoint((iconSize / 2) - 1, (iconSize / 2) - 1),
                           QSize(iconSize, iconSize));
        option.icon.paint(&painter, square, Qt::AlignCenter, mode);
        return;
    }
    const QColor colour =
        primary ? coloursOf(toneOf(option.palette)).onAccent
                : option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    drawRow(option, painter, colour, mode);
}

} // namespace

void makePrimary(QWidget &button)
{
    button.setProperty(primaryName, true);
}

void makeQuiet(QWidget &button)
{
    button.setProperty(quietName, true);
}

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return drawButton(*option, *painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            return drawField(*option, *painter);
        }
        break;
    case PE_PanelMenu:
        return drawMenuGround(*option, *painter);
    case PE_FrameMenu:
        return;
    case PE_FrameFocusRect:
        return; // buttons and fields draw their own
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, coloursOf(toneOf(option->palette)).border);
        return;
    }
    const bool enabled = option->state.testFlag(State_Enabled);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel && enabled && isPrimary(*option, widget)) {
        const QStyleOptionButton changed = onAccent(*button);
        return QProxyStyle::drawControl(element, &changed, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        return drawScrollBar(*slider, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    // The buttons inside a field are Qt's own; they stay as they are.
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool && control == CC_ToolButton &&
        !qobject_cast<const QLineEdit *>(widget ? widget->parentWidget() : nullptr)) {
        return drawToolButton(*tool, *painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 11;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ScrollBar_ContextMenu:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect area = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? area.adjusted(fieldPadding, 0, -fieldPadding, 0) : area;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && type == CT_ToolButton) {
        const int width = hasOwnRow(*tool) ? rowWidth(*tool) + (2 * sidePadding) : controlHeight;
        return {width, std::max(controlHeight, tool->fontMetrics.height() + 10)};
    }
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        whole.setHeight(std::max(whole.height(), controlHeight));
    }
    return whole;
}

} // namespace bearerbox
