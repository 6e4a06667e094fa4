// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessiondelegate.h"

#include "ui/theme/figures.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/marks.h"
#include "ui/window/sessionlistmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int outer = 6;  // between the row and the edge of the list
constexpr int inner = 10; // between the edge of the row and what stands in it
constexpr int ring = 30;
constexpr int gap = 10;

QFont headingFont(const QFont &font)
{
    QFont changed(font);
    changed.setPointSizeF(font.pointSizeF() * 0.9);
    changed.setBold(true);
    return changed;
}

/// A row while it is painted.
struct Row
{
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    Tone tone;
    SessionState state;
    Environment environment;
    int heading; ///< The height of the heading above it.

    [[nodiscard]] QRect ground() const { return option.rect.adjusted(outer, heading + 1, -outer, -1); }
    [[nodiscard]] QRect content() const { return ground().adjusted(inner, 0, -inner, 0); }
    [[nodiscard]] QRect upper() const { return lines().adjusted(0, 0, 0, -lines().height() / 2); }
    [[nodiscard]] QRect lower() const { return lines().adjusted(0, lines().height() / 2, 0, 0); }
    [[nodiscard]] QString text(int role) const { return index.data(role).toString(); }

private:
    [[nodiscard]] QRect lines() const { return content().adjusted(ring + gap, 8, 0, -8); }
};

QFont bold(const QFont &font)
{
    QFont changed(font);
    changed.setWeight(QFont::Bold);
    return changed;
}

void paintGround(QPainter &painter, const Row &row)
{
    const Colours &colours = coloursOf(row.tone);
    const bool selected = row.option.state.testFlag(QStyle::State_Selected);
    const bool hovered = row.option.state.testFlag(QStyle::State_MouseOver);
    const bool focused =
        row.option.state.testFlag(QStyle::State_Active) && row.option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(Qt::NoPen);
    if (selected || hovered) {
        painter.setBrush(selected ? (focused ? colours.selected : colours.selectedQuiet) : colours.hover);
        painter.drawRoundedRect(row.ground(), 7, 7);
    }
    if (selected && focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRoundedRect(QRectF(row.ground()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        painter.setPen(Qt::NoPen);
    }
    if (row.environment == Environment::Production) {
        const QRect ground = row.ground();
        painter.setBrush(environmentMark(row.environment, row.tone).ground);
        painter.drawRoundedRect(QRectF(ground.left(), ground.top() + 10, 3, ground.height() - 20), 1.5, 1.5);
    }
}

void paintHeading(QPainter &painter, const Row &row)
{
    if (row.heading == 0) {
        return;
    }
    QRect line = row.option.rect.adjusted(outer + inner, 0, -(outer + inner), 0);
    line.setHeight(row.heading - 3);
    painter.setFont(headingFont(row.option.font));
    painter.setPen(coloursOf(row.tone).muted);
    const QString title =
        QFontMetrics(painter.font()).elidedText(row.text(SessionListModel::HeadingRole), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
}

void paintState(QPainter &painter, const Row &row)
{
    const QRect content = row.content();
    const QRectF area(content.left(), content.center().y() - (ring / 2.0) + 0.5, ring, ring);
    const QVariant fraction = row.index.data(SessionListModel::FractionRole);
    const QColor colour = stateColour(row.state, row.tone);
    QColor track = coloursOf(row.tone).outline;
    track.setAlphaF(0.3F);
    paintRing(painter, area, fraction.isValid() ? std::optional(fraction.toDouble()) : std::nullopt, colour, track);
    paintIcon(painter, area.adjusted(8, 8, -8, -8), stateIconName(row.state), colour);
}

/// The countdown or the state on the right of the first line; returns the width that it took.
int paintLife(QPainter &painter, const Row &row)
{
    const QString text = row.text(SessionListModel::LifeTextRole);
    painter.setFont(bold(row.option.font));
    const bool calm = row.state == SessionState::Valid;
    painter.setPen(calm ? coloursOf(row.tone).text : stateColour(row.state, row.tone));
    paintFigures(painter, row.upper(), Qt::AlignRight, text);
    return qCeil(figuresWidth(QFontMetricsF(painter.font()), text)) + gap;
}

void paintFirstLine(QPainter &painter, const Row &row)
{
    QRect line = row.upper();
    line.setRight(line.right() - paintLife(painter, row));
    if (row.index.data(SessionListModel::FavouriteRole).toBool()) {
        const QRectF star(line.right() - 13, line.center().y() - 6, 13, 13);
        paintIcon(painter, star, u"star"_s, coloursOf(row.tone).muted);
        line.setRight(line.right() - 18);
    }
    painter.setFont(bold(row.option.font));
    painter.setPen(coloursOf(row.tone).text);
    const QString name =
        QFontMetrics(painter.font()).elidedText(row.text(Qt::DisplayRole), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
}

void paintSecondLine(QPainter &painter, const Row &row)
{
    QRect line = row.lower();
    const QSize size = markSize(row.option.font, row.environment);
    if (!size.isEmpty()) {
        const QRect mark(line.right() - size.width() + 1, line.center().y() - (size.height() / 2), size.width(),
                         size.height());
        paintMark(painter, mark, row.option.font, row.environment, row.tone);
        line.setRight(mark.left() - gap);
    }
    if (row.index.data(SessionListModel::UnencryptedRole).toBool()) {
        const QRectF lock(line.left(), line.center().y() - 6, 13, 13);
        paintIcon(painter, lock, u"unlocked"_s, stateColour(SessionState::Expiring, row.tone));
        line.setLeft(line.left() + 18);
    }
    painter.setFont(row.option.font);
    painter.setPen(coloursOf(row.tone).muted);
    const QString text =
        row.option.fontMetrics.elidedText(row.text(SessionListModel::ServiceLineRole), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row{.option = option,
                  .index = index,
                  .tone = toneOf(option.palette),
                  .state = SessionState(index.data(SessionListModel::StateRole).toInt()),
                  .environment = Environment(index.data(SessionListModel::EnvironmentRole).toInt()),
                  .heading = headingHeight(option.font, index)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintHeading(*painter, row);
    paintGround(*painter, row);
    paintState(*painter, row);
    paintFirstLine(*painter, row);
    paintSecondLine(*painter, row);
    painter->restore();
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = std::max((2 * option.fontMetrics.height()) + 26, ring + 22);
    return {220, row + headingHeight(option.font, index)};
}

int SessionDelegate::headingHeight(const QFont &font, const QModelIndex &index)
{
    const bool hasHeading = !index.data(SessionListModel::HeadingRole).toString().isEmpty();
    return hasHeading ? QFontMetrics(headingFont(font)).height() + 16 : 0;
}

} // namespace bearerbox
