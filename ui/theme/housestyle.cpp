// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/housestyle.h"

#include "ui/theme/colours.h"
#include "ui/theme/controls.h"
#include "ui/theme/menus.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QStyleOption>

namespace bearerbox {

namespace {

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

/// False for a widget whose frame is not of the house.
bool drawOwnFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (qobject_cast<const QPlainTextEdit *>(widget)) {
        drawField(option, painter, widget);
    } else if (qobject_cast<const QScrollArea *>(widget)) {
        drawScrollFrame(option, painter);
    } else if (qobject_cast<const QSplitter *>(widget)) {
        drawBorder(option, painter);
    } else if (widget && widget->isWindow() && standsInPopup(widget)) {
        drawMenuGround(option, painter);
    } else {
        return false;
    }
    return true;
}

} // namespace

/// The usual delegate of a combo box draws its list without asking the style.
void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *combo = qobject_cast<QComboBox *>(widget);
        combo && !qobject_cast<QStyledItemDelegate *>(combo->itemDelegate())) {
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    }
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
            return drawField(*option, *painter, widget);
        }
        break;
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
    case PE_Frame:
        if (drawOwnFrame(*option, *painter, widget)) {
            return;
        }
        break;
    case PE_PanelItemViewItem:
        if (standsInPopup(widget)) {
            if (option->state.testFlag(State_Selected)) {
                drawMenuHighlight(*option, *painter);
            }
            return;
        }
        break;
    case PE_PanelMenu:
        return drawMenuGround(*option, *painter);
    case PE_FrameMenu:
    case PE_PanelScrollAreaCorner: // it has the ground of what is scrolled
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
    if (const auto *entry = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        entry && element == CE_ItemViewItem && standsInPopup(widget)) {
        QStyleOptionViewItem changed(*entry);
        changed.palette.setColor(QPalette::HighlightedText, entry->palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &changed, painter, widget);
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
        return drawComboBox(*combo, *painter, subControlRect(control, option, SC_ComboBoxArrow, widget), widget);
    }
    // The buttons inside a field are Qt's own; they stay as they are.
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool && control == CC_ToolButton &&
        !qobject_cast<const QLineEdit *>(widget ? widget->parentWidget() : nullptr)) {
        return drawToolButton(*tool, *painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
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

} // namespace bearerbox
