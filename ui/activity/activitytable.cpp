// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitytable.h"

#include "ui/theme/colours.h"
#include "ui/theme/sizes.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int padding = 8;

class FlatHeader final : public QHeaderView
{
public:
    explicit FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setStretchLastSection(true);
        setHighlightSections(false);
    }

    [[nodiscard]] QSize sizeHint() const override { return {0, fontMetrics().height() + 12}; }

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        const QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        return {fontMetrics().horizontalAdvance(text) + (2 * padding), sizeHint().height()};
    }
    void paintSection(QPainter *painter, const QRect &area, int section) const override
    {
        const Colours &colours = coloursOf(toneOf(palette()));
        painter->fillRect(area, colours.base);
        painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colours.border);
        painter->setPen(colours.muted);
        const QRect line = area.adjusted(padding, 0, -padding, 0);
        const QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
};

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int icon = index.data(Qt::DecorationRole).isValid() ? iconSide(option.fontMetrics) + padding : 0;
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString().simplified());
        return {icon + text + 1 + (2 * padding), option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = coloursOf(toneOf(option.palette));
        const bool hasFocus = option.widget && option.widget->hasFocus();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, hasFocus ? colours.selected : colours.selectedQuiet);
        }
        QRect line = option.rect.adjusted(padding, 0, -padding, 0);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull()) {
            const int side = iconSide(option.fontMetrics);
            icon.paint(painter, QRect(line.left(), line.center().y() - (side / 2) + 1, side, side));
            line.adjust(side + padding, 0, 0, 0);
        }
        const QVariant colour = index.data(Qt::ForegroundRole);
        painter->setPen(colour.isValid() ? colour.value<QColor>() : colours.text);
        painter->setFont(option.font);
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString().simplified(), Qt::ElideRight, line.width()));
    }
};

} // namespace

ActivityTable::ActivityTable(QWidget *parent) : QTreeView(parent)
{
    setHeader(new FlatHeader(this));
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame); // that of the page around it is enough
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        const bool isLast = column == header()->count() - 1; // follows the others and the window
        m_hasOwnWidths = m_hasOwnWidths || (!m_isFitting && !isLast);
    });
}

/// The current row has a line around it while the keys work here, as in the list of profiles.
void ActivityTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (hasFocus() && index.row() == currentIndex().row()) {
        painter->setPen(coloursOf(toneOf(palette())).accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void ActivityTable::keyboardSearch(const QString &text)
{
    Q_EMIT typed(text);
}

void ActivityTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ActivityTable::fitColumns()
{
    if (m_hasOwnWidths) {
        return;
    }
    m_isFitting = true;
    const int columns = header()->count() - 1;
    for (int column = 0; column < columns; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        // A long name of a profile leaves room for the details.
        setColumnWidth(column, std::min(wanted, viewport()->width() / 3));
    }
    m_isFitting = false;
}

/// Qt opens a menu by the menu key alone here; many keyboards have none.
void ActivityTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint row = visualRect(currentIndex()).center();
        QMenu::exec(actions(), viewport()->mapToGlobal(row), nullptr, this);
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace bearerbox
