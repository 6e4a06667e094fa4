// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/life.h"

#include <QWidget>

namespace bearerbox {

/// Shows a Life: shape and name of the state, a large countdown, a bar. What does not fit beside another goes below it.
class LifeView final : public QWidget
{
    Q_OBJECT

public:
    explicit LifeView(QWidget *parent = nullptr);

    void setLife(const Life &life);
    [[nodiscard]] int heightForWidth(int width) const override { return planFor(width).height; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where each part stands.
    struct Plan
    {
        QRect icon;
        QRect title;
        QRect headline;
        QRect caption;
        QRect next;
        QRect track; ///< Of the bar.
        int height = 0;
    };
    [[nodiscard]] Plan planFor(int width) const;
    void planCaption(Plan &plan, int width) const;
    [[nodiscard]] QFont headlineFont() const;
    [[nodiscard]] QFont stateFont() const;
    void paintBar(QPainter &painter, const QRect &track) const;

    Life m_life;
};

} // namespace bearerbox
