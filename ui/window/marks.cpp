// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/marks.h"

#include "ui/window/wording.h"

#include <QFontMetrics>
#include <QPainter>

namespace bearerbox {

namespace {

QFont markFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.82);
    small.setWeight(QFont::Bold);
    return small;
}

} // namespace

QSize markSize(const QFont &font, Environment environment)
{
    if (environment == Environment::None) {
        return {};
    }
    const QFontMetrics metrics(markFont(font));
    return {metrics.horizontalAdvance(environmentTitle(environment)) + 12, metrics.height() + 3};
}

void paintMark(QPainter &painter, const QRect &area, const QFont &font, Environment environment, Tone tone)
{
    if (environment == Environment::None) {
        return;
    }
    const Mark mark = environmentMark(environment, tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A line as well: on the ground of a row that is chosen, the calm ones would vanish.
    QColor line = mark.text;
    line.setAlphaF(0.4F);
    painter.setPen(environment == Environment::Production ? mark.ground : line);
    painter.setBrush(mark.ground);
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(markFont(font));
    painter.setPen(mark.text);
    painter.drawText(area, Qt::AlignCenter, environmentTitle(environment));
    painter.restore();
}

void paintRing(QPainter &painter, const QRectF &area, std::optional<double> fraction, const QColor &colour,
               const QColor &track)
{
    constexpr qreal width = 2.5;
    const QRectF circle = area.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, width));
    painter.drawEllipse(circle);
    if (fraction && *fraction > 0) {
        // Qt counts sixteenths of a degree, anticlockwise from three o'clock.
        const int span = qRound(*fraction * 360 * 16);
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, 90 * 16, span);
    }
    painter.restore();
}

EnvironmentMark::EnvironmentMark(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EnvironmentMark::setEnvironment(Environment environment)
{
    m_environment = environment;
    setAccessibleName(environmentTitle(environment));
    setVisible(environment != Environment::None);
    updateGeometry();
    update();
}

QSize EnvironmentMark::sizeHint() const
{
    return markSize(font(), m_environment);
}

void EnvironmentMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), font(), m_environment, toneOf(palette()));
}

} // namespace bearerbox
