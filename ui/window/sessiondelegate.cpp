// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessiondelegate.h"

#include "ui/theme/figures.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/marks.h"
#include "ui/window/sessionlistmodel.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int outer = 6;  // between the row and the edge of the list
constexpr int inner = 10; // between the edge of the row and what stands in it
constexpr int ring = 30;
constexpr int gap = 10;
constexpr int star = 13;
constexpr int starRoom = 20; // stays free in rows without a star, so that nothing moves under the pointer

QFont headingFont(const QFont &font)
{
    QFont changed(font);
    changed.setPointSizeF(font.pointSizeF() * 0.9);
    changed.setBold(true);
    return changed;
}

/// The parts of a row.
struct Places
{
    QRect row;
    int heading = 0; ///< The height of the heading above it.

    [[nodiscard]] QRect ground() const { return row.adjusted(outer, heading + 1, -outer, -1); }
    [[nodiscard]] QRect content() const { return ground().adjusted(inner, 0, -inner, 0); }
    [[nodiscard]] QRect upper() const { return lines().adjusted(0, 0, 0, -lines().height() / 2); }
    [[nodiscard]] QRect lower() const { return lines().adjusted(0, lines().height() / 2, 0, 0); }

private:
    [[nodiscard]] QRect lines() const { return content().adjusted(ring + gap, 8, 0, -8); }
};

/// A row while it is painted.
struct Row : Places
{
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    Tone tone;
    SessionState state;
    Environment environment;

    [[nodiscard]] QString text(int role) const { return index.data(role).toString(); }
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
    // Of many chosen rows one is current; all of them are what a key means now.
    const bool isMeant = focused || (row.option.state.testFlag(QStyle::State_Active) && row.option.widget &&
                                     row.option.widget->hasFocus());
    painter.setPen(Qt::NoPen);
    if (selected || hovered) {
        painter.setBrush(selected ? (isMeant ? colours.selected : colours.selectedQuiet) : colours.hover);
        painter.drawRoundedRect(row.ground(), 7, 7);
    }
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRoundedRect(QRectF(row.ground()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        painter.setPen(Qt::NoPen);
    }
    if (row.environment == Environment::Production) {
        const QRect ground = row.ground();
        painter.setBrush(environmentMark(row.environment, row.tone).ground);
        painter.drawRoundedRect(QRectF(ground.left() + 2, ground.top() + 10, 3, ground.height() - 20), 1.5, 1.5);
    }
}

void paintHeading(QPainter &painter, const Row &row)
{
    if (row.heading == 0) {
        return;
    }
    QRect line = row.row.adjusted(outer + inner, 0, -(outer + inner), 0);
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
    // The ring tells the life that is left, and the sign in it that there will not be another.
    const bool isOutlasted = row.index.data(SessionListModel::OutlastedRole).toBool();
    const SessionState sign = isOutlasted ? SessionState::Failed : row.state;
    paintIcon(painter, area.adjusted(8, 8, -8, -8), stateIconName(sign), stateColour(sign, row.tone));
}

/// Left of the countdown or the state on the first line.
QRect starPlace(const Places &places, const QFont &font, const QModelIndex &index)
{
    const QString life = index.data(SessionListModel::LifeTextRole).toString();
    const QRect line = places.upper();
    const int right = line.right() - qCeil(figuresWidth(QFontMetricsF(bold(font)), life)) - gap;
    return {right - star, line.center().y() - 6, star, star};
}

/// The countdown or the state on the right of the first line.
void paintLife(QPainter &painter, const Row &row)
{
    painter.setFont(bold(row.option.font));
    const bool calm = row.state == SessionState::Valid;
    painter.setPen(calm ? coloursOf(row.tone).text : stateColour(row.state, row.tone));
    paintFigures(painter, row.upper(), Qt::AlignRight, row.text(SessionListModel::LifeTextRole));
}

/// Full for a favourite; its outline while the pointer is on another row, which a click there makes one.
void paintStar(QPainter &painter, const Row &row, const QRect &place)
{
    if (row.index.data(SessionListModel::FavouriteRole).toBool()) {
        paintIcon(painter, place, u"star"_s, coloursOf(row.tone).muted);
    } else if (row.option.state.testFlag(QStyle::State_MouseOver)) {
        paintIcon(painter, place, u"star-outline"_s, coloursOf(row.tone).muted);
    }
}

void paintFirstLine(QPainter &painter, const Row &row)
{
    paintLife(painter, row);
    const QRect place = starPlace(row, row.option.font, row.index);
    paintStar(painter, row, place);
    QRect line = row.upper();
    line.setRight(place.right() - starRoom);
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
    const Row row{{.row = option.rect, .heading = headingHeight(option.font, index)},
                  option,
                  index,
                  toneOf(option.palette),
                  SessionState(index.data(SessionListModel::StateRole).toInt()),
                  Environment(index.data(SessionListModel::EnvironmentRole).toInt())};
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

QRect SessionDelegate::starArea(const QRect &row, const QFont &font, const QModelIndex &index)
{
    const Places places{.row = row, .heading = headingHeight(font, index)};
    return starPlace(places, font, index).adjusted(-5, -6, 5, 6);
}

QRect SessionDelegate::lifeArea(const QRect &row, const QFont &font, const QModelIndex &index)
{
    const Places places{.row = row, .heading = headingHeight(font, index)};
    QRect area = places.upper();
    const int height = QFontMetrics(bold(font)).height();
    area.setTop(area.center().y() - (height / 2) - 1);
    area.setHeight(height + 2);
    area.setLeft(starPlace(places, font, index).right() + 1);
    return area;
}

} // namespace bearerbox
