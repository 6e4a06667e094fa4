// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/profiledrag.h"

#include "ui/theme/colours.h"

#include <QMimeData>
#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr QLatin1StringView kind = "application/x-bearerbox-profiles"_L1;

} // namespace

QMimeData *dragged(const QList<QUuid> &profiles)
{
    QByteArrayList ids;
    for (const QUuid &each : profiles) {
        ids << each.toByteArray();
    }
    auto *data = new QMimeData;
    data->setData(kind, ids.join('\n'));
    return data;
}

QList<QUuid> profilesIn(const QMimeData &data)
{
    QList<QUuid> profiles;
    for (const QByteArray &each : data.data(kind).split('\n')) {
        profiles << QUuid::fromString(each);
    }
    profiles.removeAll(QUuid());
    return profiles;
}

QPixmap dragPicture(const QString &text, const QFont &font, const QPalette &palette, double scale)
{
    const Colours &colours = coloursOf(toneOf(palette));
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, 260);
    const QSize size(metrics.horizontalAdvance(shown) + 28, metrics.height() + 14);
    QPixmap picture(size * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.accentFill);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRect({0, 0}, size), 7, 7);
    painter.setFont(font);
    painter.setPen(colours.onAccent);
    painter.drawText(QRect({0, 0}, size), Qt::AlignCenter, shown);
    return picture;
}

void paintDropPlace(QPainter &painter, const QRect &area, const QPalette &palette)
{
    const QColor accent = coloursOf(toneOf(palette)).accent;
    QColor ground = accent;
    ground.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(QRectF(area).adjusted(3, 3, -3, -1), 9, 9);
}

} // namespace bearerbox
