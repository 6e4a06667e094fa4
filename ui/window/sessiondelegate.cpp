// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessiondelegate.h"

#include "ui/theme/figures.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/marks.h"
#include "ui/window/sessionlistmodel.h"

#include <QPainter>
#include <QtMath>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int outer = 6;  // between the row and the edge of the list
constexpr int inner = 10; // between the edge of the row and what stands in it
constexpr int gap = 10;
constexpr int textInset = 8; // above and below the two lines
// Beside an ordinary font:
constexpr int ring = 30;
constexpr int ringInset = 8;
constexpr int star = 13;
constexpr int starRoom = 20; // stays free in rows without a star, so that nothing moves under the pointer
constexpr int lockSide = 13;

QFont headingFont(const QFont &font)
{
    QFont changed(font);
    changed.setPointSizeF(font.pointSizeF() * 0.9);
    changed.setBold(true);
    return changed;
}

QFont bold(const QFont &font)
{
    QFont changed(font);
    changed.setWeight(QFont::Bold);
    return changed;
}

/// The parts of a row.
struct Places
{
    QRect ground;
    QRect ring;
    QRect name;
    QRect star;
    QRect life; ///< The countdown or the state.
    QRect mark;
    QRect service;
    int heading = 0; ///< The height of the heading above it.
};

/// The width that a countdown or a state takes from a name. A countdown takes always the same, so that a name does not
/// find room beside it in one second and none in the next.
int lifeRoom(const QFontMetricsF &metrics, const QString &life)
{
    const bool isCountdown = !life.isEmpty() && life.front().isDigit();
    const qreal own = figuresWidth(metrics, life);
    return qCeil(isCountdown ? std::max(own, figuresWidth(metrics, u"00:00:00"_s)) : own);
}

/// The name is what a person looks for: where it has no room beside the state, that goes to the second line.
void placeTexts(Places &places, const QRect &upper, QRect lower, const QFont &font, const QModelIndex &index)
{
    const QFontMetrics metrics(font);
    const QFontMetricsF strong(bold(font));
    const QString life = index.data(SessionListModel::LifeTextRole).toString();
    const int lifeWidth = qCeil(figuresWidth(strong, life));
    const int nameWidth = qCeil(strong.horizontalAdvance(index.data(Qt::DisplayRole).toString()));
    const int starSide = grown(metrics, star);
    const int starColumn = grown(metrics, starRoom);

    const QSize mark = markSize(font, Environment(index.data(SessionListModel::EnvironmentRole).toInt()));
    if (!mark.isEmpty()) {
        places.mark = {{lower.right() - mark.width() + 1, lower.center().y() - (mark.height() / 2) + 1}, mark};
        lower.setRight(places.mark.left() - gap);
    }
    const bool hasRoom = nameWidth + starColumn + gap + lifeRoom(strong, life) <= upper.width();
    const bool isBeside = hasRoom || lifeWidth > lower.width();
    places.life = isBeside ? upper : lower;
    places.life.setLeft(places.life.right() - lifeWidth + 1);
    if (!isBeside) {
        lower.setRight(places.life.left() - gap);
    }
    const int right = isBeside ? places.life.left() - gap : upper.right() + 1;
    places.star = {right - starSide, upper.center().y() - (starSide / 2), starSide, starSide};
    places.name = {upper.left(), upper.top(), right - starColumn - upper.left(), upper.height()};
    places.service = lower;
}

Places placesOf(const QRect &row, const QFont &font, const QModelIndex &index)
{
    Places places;
    places.heading = SessionDelegate::headingHeight(font, index);
    places.ground = row.adjusted(outer, places.heading + 1, -outer, -1);
    const QRect content = places.ground.adjusted(inner, 0, -inner, 0);
    const int side = grown(QFontMetrics(font), ring);
    places.ring = {content.left(), content.center().y() - (side / 2) + 1, side, side};
    const QRect lines = content.adjusted(side + gap, textInset, 0, -textInset);
    const int half = lines.height() / 2;
    placeTexts(places, lines.adjusted(0, 0, 0, -half), lines.adjusted(0, half, 0, 0), font, index);
    return places;
}

/// A row while it is painted.
struct Row
{
    Places places;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    Tone tone;
    SessionState state;
    Environment environment;

    [[nodiscard]] QString text(int role) const { return index.data(role).toString(); }
};

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
        painter.drawRoundedRect(row.places.ground, 7, 7);
    }
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRoundedRect(QRectF(row.places.ground).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        painter.setPen(Qt::NoPen);
    }
    if (row.environment == Environment::Production) {
        const QRect ground = row.places.ground;
        painter.setBrush(environmentMark(row.environment, row.tone).ground);
        // Clear of the frame that tells the focus.
        painter.drawRoundedRect(QRectF(ground.left() + 3, ground.top() + 10, 3, ground.height() - 20), 1.5, 1.5);
    }
}

void paintHeading(QPainter &painter, const Row &row)
{
    const int heading = row.places.heading;
    if (heading == 0) {
        return;
    }
    QRect line = row.option.rect.adjusted(outer + inner, 0, -(outer + inner), 0);
    line.setHeight(heading - 3);
    painter.setFont(headingFont(row.option.font));
    painter.setPen(coloursOf(row.tone).muted);
    const QString title =
        QFontMetrics(painter.font()).elidedText(row.text(SessionListModel::HeadingRole), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
}

void paintState(QPainter &painter, const Row &row)
{
    const QRectF area(row.places.ring);
    const int inset = grown(row.option.fontMetrics, ringInset);
    const QVariant fraction = row.index.data(SessionListModel::FractionRole);
    const QColor colour = stateColour(row.state, row.tone);
    QColor track = coloursOf(row.tone).outline;
    track.setAlphaF(0.3F);
    paintRing(painter, area, fraction.isValid() ? std::optional(fraction.toDouble()) : std::nullopt, colour, track);
    // The ring tells the life that is left, and the sign in it that there will not be another.
    const bool isOutlasted = row.index.data(SessionListModel::OutlastedRole).toBool();
    const SessionState sign = isOutlasted ? SessionState::Failed : row.state;
    paintIcon(painter, area.adjusted(inset, inset, -inset, -inset), stateIconName(sign), stateColour(sign, row.tone));
}

void paintLife(QPainter &painter, const Row &row)
{
    painter.setFont(bold(row.option.font));
    const bool calm = row.state == SessionState::Valid;
    painter.setPen(calm ? coloursOf(row.tone).text : stateColour(row.state, row.tone));
    paintFigures(painter, row.places.life, Qt::AlignRight, row.text(SessionListModel::LifeTextRole));
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
    const QRect &place = row.places.name;
    painter.setFont(bold(row.option.font));
    painter.setPen(coloursOf(row.tone).text);
    const QString name =
        QFontMetrics(painter.font()).elidedText(row.text(Qt::DisplayRole), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
    paintStar(painter, row, row.places.star);
}

void paintSecondLine(QPainter &painter, const Row &row)
{
    paintMark(painter, row.places.mark, row.option.font, row.environment, row.tone);
    QRect line = row.places.service;
    if (row.index.data(SessionListModel::UnencryptedRole).toBool()) {
        const int side = grown(row.option.fontMetrics, lockSide);
        paintIcon(painter, QRectF(line.left(), line.center().y() - (side / 2), side, side), u"unlocked"_s,
                  stateColour(SessionState::Expiring, row.tone));
        line.setLeft(line.left() + side + 5);
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
    const Row row{placesOf(option.rect, option.font, index),
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
    paintLife(*painter, row);
    paintSecondLine(*painter, row);
    painter->restore();
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = std::max((2 * option.fontMetrics.height()) + 26, grown(option.fontMetrics, ring) + 22);
    return {220, row + headingHeight(option.font, index)};
}

int SessionDelegate::headingHeight(const QFont &font, const QModelIndex &index)
{
    const bool hasHeading = !index.data(SessionListModel::HeadingRole).toString().isEmpty();
    return hasHeading ? QFontMetrics(headingFont(font)).height() + 16 : 0;
}

QRect SessionDelegate::starArea(const QRect &row, const QFont &font, const QModelIndex &index)
{
    return placesOf(row, font, index).star.adjusted(-5, -6, 5, 6);
}

QRect SessionDelegate::lifeArea(const QRect &row, const QFont &font, const QModelIndex &index)
{
    const Places places = placesOf(row, font, index);
    const int height = QFontMetrics(bold(font)).height();
    return {places.life.left() - gap + 1, places.life.center().y() - (height / 2) - 1, places.life.width() + gap,
            height + 2};
}

QRect SessionDelegate::nameArea(const QRect &row, const QFont &font, const QModelIndex &index)
{
    return placesOf(row, font, index).name;
}

} // namespace bearerbox
