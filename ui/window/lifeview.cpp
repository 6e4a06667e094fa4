// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lifeview.h"

#include "ui/theme/colours.h"
#include "ui/theme/figures.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int barHeight = 6;

QString translated(const char *text)
{
    return QCoreApplication::translate("LifeView", text);
}

/// The expiry of the half that dies first.
std::optional<QDateTime> endOf(const Session &session)
{
    std::optional<QDateTime> first;
    for (const auto &[step, token] : session.tokens()) {
        if (token.expiresAt && (!first || *token.expiresAt < *first)) {
            first = token.expiresAt;
        }
    }
    return first;
}

QString nextText(const Session &session, SessionState state, const QDateTime &now)
{
    if (state == SessionState::Fetching) {
        return translated(QT_TRANSLATE_NOOP("LifeView", "Asking the service…"));
    }
    if (const QString next = nextRefreshText(session, now); !next.isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("LifeView", "Next refresh %1")).arg(next);
    }
    return session.profile().refresh == RefreshMode::Manual
               ? translated(QT_TRANSLATE_NOOP("LifeView", "Refreshed by hand"))
               : QString();
}

/// Headline and caption while tokens live.
void tellCountdown(Life &life, const Session &session, std::chrono::milliseconds left, const QDateTime &now)
{
    life.headline = countdownText(left);
    life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "left, until %1"))
                       .arg(instantText(endOf(session).value_or(now), now, QLocale()));
    if (const auto whole = session.lifetime(); whole && whole->count() > 0) {
        life.fraction = std::clamp(double(left.count()) / double(whole->count()), 0.0, 1.0);
    }
}

/// Headline and caption until a block ends.
void tellBlock(Life &life, const Error &error, const QDateTime &now)
{
    const char *caption = error.isPrecaution
                              ? QT_TRANSLATE_NOOP("LifeView", "until an attempt cannot lock the account, at %1")
                              : QT_TRANSLATE_NOOP("LifeView", "until the service unlocks the account, at %1");
    life.headline = countdownUntil(*error.until, now);
    life.caption = translated(caption).arg(instantText(*error.until, now, QLocale()));
}

/// Headline and caption while there is nothing to count down.
void tellState(Life &life, const Session &session, const QDateTime &now)
{
    switch (life.state) {
    case SessionState::Empty:
        life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "Press Refresh to get one."));
        break;
    case SessionState::Expired:
        if (isReplaced(session)) {
            life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "A newer token has taken the place of this one."));
        } else if (const auto end = endOf(session)) {
            life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "since %1")).arg(instantText(*end, now, QLocale()));
        }
        break;
    case SessionState::Valid:
    case SessionState::Expiring:
        life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "Expiry unknown."));
        break;
    default:
        break;
    }
}

} // namespace

Life lifeOf(const Session &session, const QDateTime &now)
{
    Life life{.state = session.state(), .title = titleOf(session)};
    life.next = nextText(session, life.state, now);
    const std::optional<Error> &error = session.lastError();
    if (life.state == SessionState::Blocked && error && error->until) {
        tellBlock(life, *error, now);
        return life;
    }
    const auto left = session.timeLeft();
    if (left && left->count() > 0 && life.state != SessionState::Rejected) {
        tellCountdown(life, session, *left, now);
    } else {
        tellState(life, session, now);
    }
    return life;
}

LifeView::LifeView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeView::setLife(const Life &life)
{
    if (m_life == life) {
        return;
    }
    const Life before = std::exchange(m_life, life);
    setAccessibleName(QStringList{life.title, life.headline, life.caption}.join(u' ').simplified());
    Life aged = before;
    aged.headline = life.headline;
    aged.fraction = life.fraction;
    const bool isOnlyOlder = aged == life && before.fraction && life.fraction && !life.headline.isEmpty() &&
                             before.headline.size() == life.headline.size();
    if (!isOnlyOlder) {
        updateGeometry();
        update();
        return;
    }
    // As of each second: no more is painted than what looks different.
    if (before.headline != life.headline) {
        update(headlineArea(life.headline));
    }
    if (bar(*before.fraction).toRect() != bar(*life.fraction).toRect()) {
        update(0, height() - barHeight - 2, width(), barHeight + 2);
    }
}

QRect LifeView::headlineArea(const QString &figures) const
{
    const QFontMetricsF large(headlineFont());
    const int top = QFontMetrics(stateFont()).height() + 4 + 5;
    return {0, top, qCeil(figuresWidth(large, figures)) + 2, qCeil(large.height())};
}

/// The part of the track that is full, for a fraction.
QRectF LifeView::bar(double fraction) const
{
    const double wide = fraction > 0 ? std::max<qreal>(barHeight, width() * fraction) : 0;
    return {0, qreal(height() - barHeight - 1), wide, barHeight};
}

QSize LifeView::sizeHint() const
{
    const int line = QFontMetrics(stateFont()).height() + 4;
    if (m_life.headline.isEmpty()) {
        return {320, m_life.caption.isEmpty() ? line : line + 4 + fontMetrics().height()};
    }
    const int bar = m_life.fraction ? 10 + barHeight : 0;
    return {320, line + 6 + QFontMetrics(headlineFont()).height() + bar + 2};
}

QSize LifeView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void LifeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect line(0, 0, width(), QFontMetrics(stateFont()).height() + 4);
    paintState(painter, line);
    if (m_life.headline.isEmpty()) {
        painter.setPen(coloursOf(toneOf(palette())).muted);
        painter.setFont(font());
        painter.drawText(rect().adjusted(0, line.height() + 4, 0, 0), Qt::AlignLeft | Qt::AlignTop, m_life.caption);
        return;
    }
    paintHeadline(painter, line.bottom() + 6);
    paintBar(painter);
}

/// Without a countdown the state itself is the headline.
QFont LifeView::stateFont() const
{
    QFont bold(font());
    bold.setWeight(QFont::Bold);
    bold.setPointSizeF(font().pointSizeF() * (m_life.headline.isEmpty() ? 1.7 : 1.0));
    return bold;
}

QFont LifeView::headlineFont() const
{
    QFont large(font());
    large.setPointSizeF(font().pointSizeF() * 2.6);
    large.setWeight(QFont::Bold);
    return large;
}

void LifeView::paintState(QPainter &painter, const QRect &line) const
{
    const Tone tone = toneOf(palette());
    const QColor colour = stateColour(m_life.state, tone);
    const int side = m_life.headline.isEmpty() ? 22 : 17;
    paintIcon(painter, QRectF(0, line.center().y() - (side / 2.0) + 0.5, side, side), stateIconName(m_life.state),
              colour);
    painter.setFont(stateFont());
    painter.setPen(colour);
    painter.drawText(line.adjusted(side + 7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_life.title);
    const int taken = side + 7 + QFontMetrics(stateFont()).horizontalAdvance(m_life.title) + 12;
    painter.setFont(font());
    painter.setPen(coloursOf(tone).muted);
    const QString next = fontMetrics().elidedText(m_life.next, Qt::ElideRight, width() - taken);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, next);
}

void LifeView::paintHeadline(QPainter &painter, int top) const
{
    const Colours &colours = coloursOf(toneOf(palette()));
    const QFontMetricsF large(headlineFont());
    const QRectF line(0, top, width(), large.height());
    painter.setFont(headlineFont());
    painter.setPen(colours.text);
    paintFigures(painter, line, Qt::AlignLeft, m_life.headline);
    const qreal taken = figuresWidth(large, m_life.headline) + 12;
    const qreal baseline = line.center().y() + (large.capHeight() / 2);
    painter.setFont(font());
    painter.setPen(colours.muted);
    painter.drawText(QPointF(taken, baseline),
                     fontMetrics().elidedText(m_life.caption, Qt::ElideRight, width() - int(taken)));
}

void LifeView::paintBar(QPainter &painter) const
{
    if (!m_life.fraction) {
        return;
    }
    const Tone tone = toneOf(palette());
    const QRectF track(0, height() - barHeight - 1, width(), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(coloursOf(tone).pressed);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    if (*m_life.fraction > 0) {
        painter.setBrush(stateColour(m_life.state, tone));
        painter.drawRoundedRect(bar(*m_life.fraction), barHeight / 2.0, barHeight / 2.0);
    }
}

} // namespace bearerbox
