// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

bool hasBlack(const QImage &image, int y)
{
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == Qt::black) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A countdown stands beside a name.
    void figures_standOnTheLineOfOtherText_data()
    {
        QTest::addColumn<int>("pixels");
        for (const int pixels : {12, 13, 15, 16, 21}) {
            QTest::addRow("%d pixels", pixels) << pixels;
        }
    }
    void figures_standOnTheLineOfOtherText()
    {
        QFETCH(const int, pixels);
        for (const int height : {20, 21, 35, 36}) {
            const auto lastDarkLine = [&](auto &&draw) {
                QImage image(120, 40, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                QFont font = painter.font();
                font.setPixelSize(pixels);
                painter.setFont(font);
                draw(painter, QRect(0, 2, 120, height));
                int last = image.height() - 1;
                while (last > 0 && !hasBlack(image, last)) {
                    --last;
                }
                return last;
            };
            const auto text = [](QPainter &painter, const QRect &area) {
                painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, u"EH"_s);
            };
            const auto figures = [](QPainter &painter, const QRect &area) {
                paintFigures(painter, area, Qt::AlignLeft, u"EH"_s);
            };
            QCOMPARE(lastDarkLine(figures), lastDarkLine(text));
        }
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
