// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/timelinestrip.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/wording/happenings.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int barHeight = 8;
constexpr int tickHeight = 16;
constexpr int markSide = 13;
constexpr int hoursBetweenLabels = 6;
/// Nearer to each other, ticks are a comb that says nothing.
constexpr qreal leastDistance = 6;
/// Between two lives, so that they are told apart.
constexpr qreal gap = 1.5;

} // namespace

TimelineStrip::TimelineStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The last 24 hours"));
}

void TimelineStrip::setTimeline(const Timeline &timeline, const QStringList &titles)
{
    if (m_timeline == timeline && m_titles == titles) {
        return;
    }
    m_timeline = timeline;
    m_titles = titles;
    const QString words = timelineText(timeline, titles, QLocale());
    setToolTip(words);
    setAccessibleDescription(words);
    updateGeometry();
    update();
}

QFont TimelineStrip::smallFont() const
{
    QFont small(font());
    small.setPointSizeF(small.pointSizeF() * 0.86);
    return small;
}

int TimelineStrip::laneHeight() const
{
    const int title = hasTitles() ? QFontMetrics(smallFont()).height() + 2 : 0;
    return title + tickHeight + 6;
}

QSize TimelineStrip::sizeHint() const
{
    const int lanes = int(std::max<std::size_t>(1, m_timeline.lanes.size()));
    return {320, lanes * laneHeight() + QFontMetrics(smallFont()).height() + 4};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QRectF TimelineStrip::track(std::size_t lane) const
{
    const qreal bottom = qreal(lane + 1) * laneHeight() - 6;
    return {0, bottom - ((tickHeight + barHeight) / 2.0), qreal(width()), barHeight};
}

qreal TimelineStrip::across(const QDateTime &instant) const
{
    const QRectF line = track(0);
    return line.left() + (m_timeline.place(instant) * line.width());
}

std::vector<qreal> TimelineStrip::ticks(std::size_t lane) const
{
    std::vector<qreal> ticks;
    const auto &refreshes = m_timeline.lanes[lane].refreshes;
    for (auto at = refreshes.rbegin(); at != refreshes.rend(); ++at) { // the last one is never left out
        const qreal place = std::clamp(across(*at) - 0.75, 0.0, width() - 1.5);
        if (ticks.empty() || ticks.back() - place >= leastDistance) {
            ticks.push_back(place);
        }
    }
    return ticks;
}

void TimelineStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t lane = 0; lane < m_timeline.lanes.size(); ++lane) {
        paintLane(painter, lane);
    }
    if (!m_timeline.lanes.empty()) {
        paintHours(painter);
    }
}

void TimelineStrip::paintLane(QPainter &painter, std::size_t lane) const
{
    const Tone tone = toneOf(palette());
    const Colours &colours = coloursOf(tone);
    const QRectF line = track(lane);
    if (hasTitles()) {
        painter.setFont(smallFont());
        painter.setPen(colours.muted);
        const QRectF title(0, qreal(lane) * laneHeight(), width(), QFontMetrics(smallFont()).height());
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, m_titles.value(qsizetype(lane)));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.pressed);
    painter.drawRoundedRect(line, 2, 2);
    painter.setBrush(stateColour(SessionState::Valid, tone));
    for (const TokenLife &life : m_timeline.lanes[lane].lives) {
        const qreal from = across(life.from);
        const qreal wide = std::max(gap, across(life.to) - from);
        if (wide < leastDistance) { // one of many: a bar, without what tells it apart
            painter.drawRect(QRectF(from, line.top(), wide + 0.5, line.height()));
            continue;
        }
        const qreal begin = life.from > m_timeline.from ? gap : 0;
        painter.drawRoundedRect(QRectF(from + begin, line.top(), wide - begin, line.height()), 2, 2);
    }
    painter.setBrush(colours.text);
    for (const qreal at : ticks(lane)) {
        painter.drawRect(QRectF(at, line.center().y() - (tickHeight / 2.0), 1.5, tickHeight));
    }
    for (const QDateTime &at : m_timeline.lanes[lane].failures) {
        const qreal middle = std::clamp(across(at), markSide / 2.0 + 1, width() - (markSide / 2.0) - 1);
        const QPointF centre(middle, line.center().y());
        const QRectF mark(centre - QPointF(markSide / 2.0, markSide / 2.0), QSizeF(markSide, markSide));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.raised);
        painter.drawEllipse(mark.adjusted(-1, -1, 1, 1));
        paintIcon(painter, mark, u"state-failed"_s, stateColour(SessionState::Rejected, tone));
    }
}

void TimelineStrip::paintHours(QPainter &painter) const
{
    const QFontMetricsF metrics{smallFont()};
    const qreal top = height() - metrics.height();
    painter.setFont(smallFont());
    painter.setPen(coloursOf(toneOf(palette())).muted);
    const QString nowText = tr("now");
    const qreal nowWidth = metrics.horizontalAdvance(nowText);
    painter.drawText(QRectF(width() - nowWidth, top, nowWidth, metrics.height()), Qt::AlignRight, nowText);
    // Where a locale is none (C), the short form has seconds as well.
    const QString hourFormat = QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
    QDateTime hour = m_timeline.from.toLocalTime();
    hour.setTime(QTime(hour.time().hour(), 0));
    for (; hour < m_timeline.to; hour = hour.addSecs(3600)) {
        if (hour < m_timeline.from || hour.time().hour() % hoursBetweenLabels != 0) {
            continue;
        }
        const QString text = QLocale().toString(hour.time(), hourFormat);
        const qreal wide = metrics.horizontalAdvance(text);
        const qreal left = std::max(0.0, across(hour) - (wide / 2));
        if (left + wide < width() - nowWidth - 8) {
            painter.drawText(QRectF(left, top, wide + 1, metrics.height()), Qt::AlignLeft, text);
        }
    }
}

} // namespace bearerbox
