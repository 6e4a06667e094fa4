// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/housestyle.h"

#include "ui/theme/colours.h"
#include "ui/theme/controls.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace bearerbox {

namespace {

constexpr int controlHeight = 30;
constexpr int sidePadding = 12;
constexpr int fieldPadding = 6;

/// A button label on the accent is written in the colour that goes with it.
QStyleOptionButton onAccent(const QStyleOptionButton &option)
{
    QStyleOptionButton changed(option);
    const QColor text = coloursOf(toneOf(option.palette)).onAccent;
    changed.palette.setColor(QPalette::All, QPalette::ButtonText, text);
    return changed;
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
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
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

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const Tone tone = toneOf(widget ? widget->palette() : QApplication::palette());
    switch (which) {
    case SP_MessageBoxWarning:
        return tintedIcon(QStringLiteral("warning"), stateColour(SessionState::Failed, tone));
    case SP_MessageBoxCritical:
        return tintedIcon(QStringLiteral("warning"), stateColour(SessionState::Rejected, tone));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
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
