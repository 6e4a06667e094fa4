// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QApplication>
#include <QImage>
#include <QWidget>

namespace bearerbox::test {

/// A widget as the style draws it.
inline QImage pictureOf(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(coloursOf(toneOf(QApplication::palette())).window);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

inline bool hasColour(const QImage &image, const QRect &area, const QColor &colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace bearerbox::test
