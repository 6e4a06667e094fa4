// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/timeline.h"

#include <QWidget>

namespace bearerbox {

/// A day of a session, drawn: a lane for each step, a bar for the life of each token, a tick where one came, a triangle
/// where none did, the hours below. Now is at the right end. The same in words is its description and its tool tip.
class TimelineStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget *parent = nullptr);

    /// The titles are those of the steps; they are written where there is more than one.
    void setTimeline(const Timeline &timeline, const QStringList &titles);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool hasTitles() const { return m_timeline.lanes.size() > 1; }
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] QRectF track(std::size_t lane) const;
    [[nodiscard]] qreal across(const QDateTime &instant) const;
    /// Where the ticks of a lane begin, from the last to the first; of those that touch, some are left out.
    [[nodiscard]] std::vector<qreal> ticks(std::size_t lane) const;
    void paintLane(QPainter &painter, std::size_t lane) const;
    void paintHours(QPainter &painter) const;

    Timeline m_timeline;
    QStringList m_titles;
};

} // namespace bearerbox
