// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are in the house style, and where they stand.
#include "ui/theme/controls.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/menus.h"
#include "ui/theme/sizes.h"

#include <QApplication>
#include <QDialog>
#include <QPlainTextEdit>
#include <QStyleOption>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int controlHeight = 30;
constexpr int sidePadding = 12;
constexpr int fieldPadding = 6;
constexpr int textInset = 9; // of the text in any field: the line, the padding, and what a line edit keeps off itself
constexpr int comboArrow = 28;
constexpr int smallIcon = 16;
constexpr int checkBoxSide = 14;
constexpr int checkBoxGap = 8;
constexpr int dialogMargin = 20;

/// What is so large beside an ordinary font, beside that of a widget.
int besideTextOf(const QWidget *widget, int ordinary)
{
    return grown(widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()), ordinary);
}

/// As high as a control is, with the same air around a larger font.
int heightOf(const QFontMetrics &metrics)
{
    return std::max(controlHeight + iconSide(metrics) - smallIcon, metrics.height() + 10);
}

} // namespace

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
    case PM_LineEditIconSize:
    case PM_ButtonIconSize:
        return besideTextOf(widget, smallIcon);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return besideTextOf(widget, checkBoxSide);
    case PM_CheckBoxLabelSpacing:
        return besideTextOf(widget, checkBoxGap);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_FocusFrameHMargin: // and one more, before the texts of a list
        return standsInPopup(widget) ? menuPadding - 1 : QProxyStyle::pixelMetric(metric, option, widget);
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
            area.setLeft(area.right() - grown(combo->fontMetrics, comboArrow) + 1);
            return visualRect(combo->direction, combo->rect, area);
        }
        if (part == SC_ComboBoxEditField) {
            // A line of its own pads itself, all but the line around it; a label is moved by one when it is drawn.
            area.adjust(combo->editable ? 1 : textInset - 1, 2, -grown(combo->fontMetrics, comboArrow), -2);
            return visualRect(combo->direction, combo->rect, area);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && type == CT_ToolButton) {
        const int height = heightOf(tool->fontMetrics);
        return {isFold(widget)     ? foldWidth(*tool)
                : hasOwnRow(*tool) ? rowWidth(*tool) + (2 * sidePadding)
                                   : height,
                height};
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && type == CT_MenuItem) {
        return menuItemSize(*item);
    }
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && standsInPopup(widget)) {
        whole.setHeight(std::max(whole.height(), controlHeight - 2)); // the list of a combo box
    }
    if (type == CT_PushButton) {
        whole.setWidth(std::max(whole.width(), size.width() + (2 * sidePadding)));
    }
    if (type == CT_ComboBox) {
        whole.setWidth(std::max(whole.width(), size.width() + textInset + 1 + grown(option->fontMetrics, comboArrow)));
    }
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        whole.setHeight(std::max(whole.height(), heightOf(option->fontMetrics)));
    }
    return whole;
}

} // namespace bearerbox
