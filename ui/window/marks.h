// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

class QPainter;

namespace bearerbox {

/// How large the mark of an environment is; empty for none. Its letters are smaller than the font given.
[[nodiscard]] QSize markSize(const QFont &font, Environment environment);
/// Draws the mark of an environment into an area of that size.
void paintMark(QPainter &painter, const QRect &area, const QFont &font, Environment environment, Tone tone);

/// Draws how much is left of a lifetime: a ring that empties clockwise from the top. Nothing known: the track alone.
void paintRing(QPainter &painter, const QRectF &area, std::optional<double> fraction, const QColor &colour,
               const QColor &track);

/// The mark of an environment as a widget.
class EnvironmentMark final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentMark(QWidget *parent = nullptr);
    void setEnvironment(Environment environment);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment = Environment::None;
};

} // namespace bearerbox
