// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

/// The shape alone: which pixels are drawn at all.
QByteArray shapeOf(const QImage &image)
{
    const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    QByteArray bits;
    for (int y = 0; y < alpha.height(); ++y) {
        bits += QByteArray(reinterpret_cast<const char *>(alpha.constScanLine(y)), alpha.width());
    }
    return bits;
}

QColor strongest(const QImage &image)
{
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found = pixel.alpha() > found.alpha() ? pixel : found;
        }
    }
    return found;
}

} // namespace

class TestTintedIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyIcon_isDrawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(u":/icons"_s).entryList()) {
            QTest::addRow("%s", qPrintable(file)) << QString(file).remove(u".svg"_s);
        }
    }
    void everyIcon_isDrawn()
    {
        QFETCH(QString, name);
        QVERIFY(strongest(tintedIcon(name).pixmap(32, 32).toImage()).alpha() > 200);
    }

    void parts_stayApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<QPoint>("place");
        QTest::newRow("the sign of a warning between its stroke and its dot") << u"warning"_s << 128 << QPoint(64, 76);
        QTest::newRow("the sign of a failure between its stroke and its dot")
            << u"state-failed"_s << 128 << QPoint(64, 76);
        QTest::newRow("the bin between its bars, at the smallest size") << u"remove"_s << 16 << QPoint(7, 9);
        QTest::newRow("the clip of the clipboard") << u"clipboard"_s << 128 << QPoint(64, 24);
        QTest::newRow("the tray's triangle and the right edge") << u"tray-attention"_s << 320 << QPoint(318, 290);
        QTest::newRow("the tray's pause and the corner") << u"tray-paused"_s << 320 << QPoint(295, 295);
        QTest::newRow("the tray's cross and the corner") << u"tray-trouble"_s << 320 << QPoint(295, 295);
    }
    /// Nothing is drawn in the gaps that make the shape.
    void parts_stayApart()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(QPoint, place);
        QCOMPARE(tintedIcon(name, Qt::black).pixmap(size, size).toImage().pixelColor(place).alpha(), 0);
    }

    /// What only informs has nothing to do with a session that has no token.
    void notices_haveTheSignOfTheirState()
    {
        QVERIFY(noticeIconName(SessionState::Empty) != stateIconName(SessionState::Empty));
        QCOMPARE(noticeIconName(SessionState::Failed), stateIconName(SessionState::Failed));
    }

    void everyState_hasAShapeOfItsOwn()
    {
        QSet<QByteArray> shapes;
        for (int state = 0; state <= int(SessionState::Failed); ++state) {
            shapes << shapeOf(tintedIcon(stateIconName(SessionState(state)), Qt::black).pixmap(16, 16).toImage());
        }
        QCOMPARE(shapes.size(), int(SessionState::Failed) + 1);
    }

    void colour_followsTheTheme()
    {
        Theme theme(*qobject_cast<QApplication *>(qApp));
        const QIcon icon = tintedIcon(u"add"_s);
        theme.choose(ThemeChoice::Light);
        QCOMPARE(strongest(icon.pixmap(32, 32).toImage()).rgb(), coloursOf(Tone::Light).text.rgb());
        theme.choose(ThemeChoice::Dark);
        QCOMPARE(strongest(icon.pixmap(32, 32).toImage()).rgb(), coloursOf(Tone::Dark).text.rgb());
        QCOMPARE(toneOf(QApplication::palette()), Tone::Dark);
        theme.choose(ThemeChoice::System);
        QCOMPARE(toneOf(QApplication::palette()), Tone::Light); // what the offscreen platform has
    }

    void scale_givesMorePixels()
    {
        const QPixmap pixmap = tintedIcon(u"copy"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }
};

QTEST_MAIN(TestTintedIcon)
#include "tst_tintedicon.moc"
