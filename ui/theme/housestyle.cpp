// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/housestyle.h"

#include "ui/theme/colours.h"
#include "ui/theme/controls.h"
#include "ui/theme/menus.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>

namespace bearerbox {

namespace {

constexpr int controlHeight = 30;
constexpr int sidePadding = 12;
constexpr int fieldPadding = 6;
constexpr int comboArrow = 28;
constexpr int dialogMargin = 20;

/// A button label in another colour: that which goes with the accent, or that of danger.
QStyleOptionButton recoloured(const QStyleOptionButton &option, const QColor &text)
{
    QStyleOptionButton changed(option);
    changed.palette.setColor(QPalette::All, QPalette::ButtonText, text);
    return changed;
}

QColor labelColour(const QStyleOption &option, const QWidget *widget)
{
    const Tone tone = toneOf(option.palette);
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        return {};
    }
    if (isPrimary(option, widget)) {
        return coloursOf(tone).onAccent;
    }
    return isDestructive(widget) ? stateColour(SessionState::Rejected, tone) : QColor();
}

/// The line inside a combo box stands on the ground of the box.
bool standsOnGround(const QWidget *widget)
{
    return widget && qobject_cast<const QComboBox *>(widget->parentWidget());
}

} // namespace

void makePrimary(QWidget &button, bool isPrimary)
{
    if (button.property(primaryName).toBool() != isPrimary) {
        button.setProperty(primaryName, isPrimary);
        button.update();
    }
}

void makeQuiet(QWidget &button)
{
    button.setProperty(quietName, true);
}

void makeDestructive(QWidget &button)
{
    button.setProperty(destructiveName, true);
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
        if (standsOnGround(widget)) {
            return;
        }
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            return drawField(*option, *painter);
        }
        break;
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            return drawField(*option, *painter);
        }
        if (qobject_cast<const QScrollArea *>(widget)) {
            return drawScrollFrame(*option, *painter);
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
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && element == CE_MenuItem) {
        return drawMenuItem(*item, *painter);
    }
    if (element == CE_ShapedFrame && qobject_cast<const QLabel *>(widget) && option->state.testFlag(State_HasFocus)) {
        drawTextFocus(*option, *painter);
    }
    if (element == CE_MenuEmptyArea) {
        return; // the ground is drawn already
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel) {
        if (const QColor colour = labelColour(*option, widget); colour.isValid()) {
            const QStyleOptionButton changed = recoloured(*button, colour);
            return QProxyStyle::drawControl(element, &changed, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        return drawScrollBar(*slider, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        return drawComboBox(*combo, *painter, subControlRect(control, option, SC_ComboBoxArrow, widget));
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
    case PM_DefaultFrameWidth: // the text keeps off the line around it
        return qobject_cast<const QPlainTextEdit *>(widget) ? fieldPadding
                                                            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
        return qobject_cast<const QDialog *>(widget) ? dialogMargin : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return qobject_cast<const QDialog *>(widget) ? dialogMargin - 2
                                                     : QProxyStyle::pixelMetric(metric, option, widget);
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
    case SH_ComboBox_Popup: // a list below the box, in its width
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

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        QRect area = combo->rect;
        if (part == SC_ComboBoxArrow) {
            area.setLeft(area.right() - comboArrow + 1);
            return visualRect(combo->direction, combo->rect, area);
        }
        if (part == SC_ComboBoxEditField) {
            // A text of its own pads itself as in any other field.
            area.adjust(combo->editable ? 0 : fieldPadding - 2, 2, -comboArrow, -2);
            return visualRect(combo->direction, combo->rect, area);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const Tone tone = toneOf(widget ? widget->palette() : QApplication::palette());
    switch (which) {
    case SP_MessageBoxWarning:
        return tintedIcon(QStringLiteral("warning"), stateColour(SessionState::Failed, tone));
    case SP_MessageBoxCritical:
        return tintedIcon(QStringLiteral("warning"), stateColour(SessionState::Rejected, tone));
    case SP_LineEditClearButton:
        return tintedIcon(QStringLiteral("clear"));
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
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && type == CT_MenuItem) {
        return menuItemSize(*item);
    }
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && widget && widget->window()->windowType() == Qt::Popup) {
        whole.setHeight(std::max(whole.height(), controlHeight - 2)); // the list of a combo box
    }
    if (type == CT_PushButton) {
        whole.setWidth(std::max(whole.width(), size.width() + (2 * sidePadding)));
    }
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        whole.setHeight(std::max(whole.height(), controlHeight));
    }
    return whole;
}

} // namespace bearerbox
