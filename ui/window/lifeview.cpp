// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lifeview.h"

#include "ui/theme/colours.h"
#include "ui/theme/figures.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace bearerbox {

namespace {

constexpr int barHeight = 6;
constexpr int iconGap = 7;
constexpr int partGap = 12; // between what stands on one line
constexpr int lineGap = 4;

/// Where a text stands below a point, in as many lines as it takes.
QRect wrapped(const QFontMetrics &metrics, const QPoint &corner, int width, const QString &text)
{
    return text.isEmpty() ? QRect(corner, QSize(0, 0))
                          : metrics.boundingRect(QRect(corner, QSize(width, QWIDGETSIZE_MAX)), Qt::TextWordWrap, text);
}

/// The part of the track that is full, for a fraction.
QRectF fullPart(const QRectF &track, double fraction)
{
    const double wide = fraction > 0 ? std::max<qreal>(barHeight, track.width() * fraction) : 0;
    return {track.topLeft(), QSizeF(wide, barHeight)};
}

} // namespace

LifeView::LifeView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum); // what is fixed stays as high as when it is wide
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LifeView::setLife(const Life &life)
{
    if (m_life == life) {
        return;
    }
    const Life before = std::exchange(m_life, life);
    setAccessibleName(QStringList{life.title, life.headline, life.caption}.join(u' ').simplified());
    Life aged = before;
    aged.headline = life.headline;
    aged.fraction = life.fraction;
    const bool isOnlyOlder = aged == life && before.fraction && life.fraction && !life.headline.isEmpty() &&
                             before.headline.size() == life.headline.size();
    if (!isOnlyOlder) {
        updateGeometry();
        update();
        return;
    }
    // As of each second: no more is painted than what looks different.
    const Plan plan = planFor(width());
    if (before.headline != life.headline) {
        update(plan.headline.adjusted(0, 0, 2, 0));
    }
    if (fullPart(plan.track, *before.fraction).toRect() != fullPart(plan.track, *life.fraction).toRect()) {
        update(plan.track.adjusted(0, -1, 0, 1));
    }
}

LifeView::Plan LifeView::planFor(int width) const
{
    const QFontMetrics strong(stateFont());
    const int side = grown(fontMetrics(), m_life.headline.isEmpty() ? 22 : 17);
    const int left = side + iconGap;
    const QRect words = wrapped(strong, {left, 2}, width - left, m_life.title);
    const int first = std::max(strong.height(), side);
    Plan plan;
    plan.icon = {0, 2 + ((first - side) / 2), side, side};
    plan.title = words.translated(0, (first - strong.height()) / 2);
    plan.height = std::max(plan.title.bottom() + 1, 2 + first) + 2;
    if (!m_life.headline.isEmpty()) {
        const QFontMetricsF large(headlineFont());
        plan.headline = {0, plan.height + 5, qCeil(figuresWidth(large, m_life.headline)), qCeil(large.height())};
        plan.height = plan.headline.bottom() + 1;
    }
    planCaption(plan, width);
    const int next = fontMetrics().horizontalAdvance(m_life.next);
    if (plan.title.right() + partGap + next < width) {
        plan.next = {width - next, plan.title.top(), next, strong.height()};
    } else if (next > 0) {
        plan.next = wrapped(fontMetrics(), {0, plan.height + lineGap}, width, m_life.next);
        plan.height = plan.next.bottom() + 1;
    }
    if (m_life.fraction && !m_life.headline.isEmpty()) {
        plan.track = {0, plan.height + 10, width, barHeight};
        plan.height = plan.track.bottom() + 2;
    }
    return plan;
}

/// On the line on which the figures stand; without figures or room below.
void LifeView::planCaption(Plan &plan, int width) const
{
    if (m_life.caption.isEmpty()) {
        return;
    }
    const int left = plan.headline.right() + partGap;
    const int wide = fontMetrics().horizontalAdvance(m_life.caption);
    if (!m_life.headline.isEmpty() && left + wide <= width) {
        const qreal baseline = baselineIn(plan.headline, QFontMetricsF(headlineFont()));
        plan.caption = {left, qRound(baseline) - fontMetrics().ascent(), wide, fontMetrics().height()};
        return;
    }
    plan.caption = wrapped(fontMetrics(), {0, plan.height + lineGap}, width, m_life.caption);
    plan.height = plan.caption.bottom() + 1;
}

QSize LifeView::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize LifeView::minimumSizeHint() const
{
    return {200, fontMetrics().height()};
}

void LifeView::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(palette());
    const Plan plan = planFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = stateColour(m_life.state, tone);
    paintIcon(painter, plan.icon, stateIconName(m_life.state), colour);
    painter.setFont(stateFont());
    painter.setPen(colour);
    painter.drawText(plan.title.adjusted(0, 0, 1, 0), Qt::TextWordWrap, m_life.title);
    if (!m_life.headline.isEmpty()) {
        painter.setFont(headlineFont());
        painter.setPen(coloursOf(tone).text);
        paintFigures(painter, plan.headline, Qt::AlignLeft, m_life.headline);
    }
    painter.setFont(font());
    painter.setPen(coloursOf(tone).muted);
    painter.drawText(plan.caption.adjusted(0, 0, 1, 0), Qt::TextWordWrap, m_life.caption);
    painter.drawText(plan.next.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::TextWordWrap, m_life.next);
    if (!plan.track.isEmpty()) {
        paintBar(painter, plan.track);
    }
}

/// Without a countdown the state itself is the headline.
QFont LifeView::stateFont() const
{
    QFont bold(font());
    bold.setWeight(QFont::Bold);
    bold.setPointSizeF(font().pointSizeF() * (m_life.headline.isEmpty() ? 1.7 : 1.0));
    return bold;
}

QFont LifeView::headlineFont() const
{
    QFont large(font());
    large.setPointSizeF(font().pointSizeF() * 2.6);
    large.setWeight(QFont::Bold);
    return large;
}

void LifeView::paintBar(QPainter &painter, const QRect &track) const
{
    const Tone tone = toneOf(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(coloursOf(tone).pressed);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    if (*m_life.fraction > 0) {
        painter.setBrush(stateColour(m_life.state, tone));
        painter.drawRoundedRect(fullPart(track, *m_life.fraction), barHeight / 2.0, barHeight / 2.0);
    }
}

} // namespace bearerbox
