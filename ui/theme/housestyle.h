// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace bearerbox {

/// Fusion, made flat and calm: rounded fields and buttons, one accent, a focus that can be seen.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
};

/// Marks the one button of a place that matters most: it gets the accent as its ground. Which one that is may change.
/// False also for the default button of a dialog, which has the accent otherwise.
void makePrimary(QWidget &button, bool isPrimary = true);
/// Marks a button that destroys something: it is written in the colour of danger.
void makeDestructive(QWidget &button);
/// Marks a field whose content is wrong, or no longer: its line has the colour of danger.
void markFaulty(QWidget &field, bool isFaulty);
/// Marks a button that is drawn without a frame until the pointer is over it.
void makeQuiet(QWidget &button);
/// Marks the heading of what folds away: quiet, and with its sign at the left edge of the texts around it.
void makeFold(QWidget &button);

} // namespace bearerbox
