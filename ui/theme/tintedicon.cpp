// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tintedicon.h"

#include "ui/theme/colours.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QByteArray drawing(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %ls.", qUtf16Printable(name));
        return {};
    }
    return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

/// Renders the drawing whenever it is wanted, in the colour of that moment.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, std::optional<QColor> colour) : m_name(std::move(name)), m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = colourFor(mode);
        const QString key =
            u"bearerbox/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(colour.rgba());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paintIcon(painter, pixmap.rect(), m_name, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_colour); }
    QString key() const override { return u"bearerbox-tinted"_s; }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        }
        if (mode == QIcon::Selected) {
            return coloursOf(toneOf(palette)).onAccent; // how the style asks for an icon on the accent
        }
        return m_colour.value_or(palette.color(QPalette::Active, QPalette::ButtonText));
    }

    QString m_name;
    std::optional<QColor> m_colour;
};

} // namespace

QIcon tintedIcon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, std::nullopt));
}

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedIconEngine(name, colour));
}

void paintIcon(QPainter &painter, const QRectF &square, const QString &name, const QColor &colour)
{
    QSvgRenderer renderer(drawing(name, colour));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, square);
}

QString stateIconName(SessionState state)
{
    return "state-"_L1 + stateWord(state);
}

QString noticeIconName(SessionState state)
{
    return state == SessionState::Empty ? u"info"_s : stateIconName(state);
}

QIcon applicationIcon()
{
    return tintedIcon(u"bearerbox"_s);
}

} // namespace bearerbox
