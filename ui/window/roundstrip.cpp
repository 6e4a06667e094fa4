// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/roundstrip.h"

#include "ui/theme/colours.h"
#include "ui/window/pieces.h"
#include "ui/window/refreshround.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

constexpr std::chrono::seconds goodNewsLast = 10s;
constexpr auto refreshIcon = "refresh"_L1;
constexpr int barWidth = 160;
constexpr int barHeight = 6;

/// As thin as the bar of a life.
class Bar final : public QProgressBar
{
public:
    using QProgressBar::QProgressBar;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = coloursOf(toneOf(palette()));
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QRectF bar(rect());
        painter.setBrush(colours.pressed);
        painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
        bar.setWidth(std::max<qreal>(barHeight, bar.width() * value() / std::max(maximum(), 1)));
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    }
};

} // namespace

RoundStrip::RoundStrip(RefreshRound &round, QWidget *parent)
    : FootStrip(refreshIcon, tr("Refresh of several profiles"), parent)
    , m_round(round)
    , m_cancel(new QAction(tr("Cancel"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_bar(new Bar(this))
    , m_cancelButton(actionButton(m_cancel, ButtonLook::Framed, this))
    , m_dismissButton(actionButton(m_dismiss, ButtonLook::Framed, this))
{
    m_bar->setAccessibleName(tr("Profiles refreshed"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, barHeight);
    row()->setSpacing(12);
    row()->addWidget(m_bar);
    row()->addWidget(m_cancelButton);
    row()->addWidget(m_dismissButton);
    connect(m_cancel, &QAction::triggered, &round, &RefreshRound::cancel);
    m_goodbye.setSingleShot(true);
    m_goodbye.setInterval(goodNewsLast);
    connect(m_dismiss, &QAction::triggered, this, [this] { say({}); });
    connect(&m_goodbye, &QTimer::timeout, m_dismiss, &QAction::trigger);
    connect(&round, &RefreshRound::progressed, this, &RoundStrip::follow);
    connect(&round, &RefreshRound::finished, this, &RoundStrip::tellOutcome);
}

void RoundStrip::follow()
{
    const bool isStopping = m_round.outcome().stopped > 0;
    const bool isNew = !m_bar->isVisible();
    m_goodbye.stop();
    setIcon(refreshIcon);
    m_bar->setRange(0, m_round.all());
    m_bar->setValue(m_round.at() - 1);
    m_bar->show();
    m_cancelButton->show();
    m_dismissButton->hide();
    say(isStopping ? tr("Waiting for the last answer…")
                   : tr("Refreshing %1 of %2…").arg(m_round.at()).arg(m_round.all()));
    if (isNew) {
        announce(); // once, not with each profile
    }
}

void RoundStrip::tellOutcome()
{
    const bool hadFocus = m_cancelButton->hasFocus();
    m_bar->hide();
    m_dismissButton->show();
    if (hadFocus) {
        m_dismissButton->setFocus();
    }
    m_cancelButton->hide();
    if (const std::optional<SessionState> trouble = troubleIn(m_round.outcome())) {
        setIcon(*trouble);
    }
    say(roundText(m_round.outcome()));
    announce();
    if (m_round.outcome().refreshed == m_round.all()) {
        m_goodbye.start();
    }
}

} // namespace bearerbox
