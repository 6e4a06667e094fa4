// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sandboxstrip.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/pieces.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bearerbox {

SandboxStrip::SandboxStrip(QWidget *parent)
    : Strip(tr("Sandbox"), parent)
    , m_play(new QAction(tr("Play with the sandbox"), this))
    , m_retry(new QAction(tr("Try again"), this))
    , m_again(new QAction(tr("Start it again"), this))
    , m_stop(new QAction(tr("Stop and remove"), this))
    , m_againButton(actionButton(m_again, ButtonLook::Framed, this))
    , m_stopButton(actionButton(m_stop, ButtonLook::Framed, this))
{
    dress(*m_play, u"sandbox"_s);
    row()->addWidget(m_againButton);
    row()->addWidget(m_stopButton);
    connect(m_play, &QAction::triggered, this, &SandboxStrip::startWanted);
    // Queued: what was said before goes first, so that a failure at once is still to be read.
    connect(m_retry, &QAction::triggered, this, &SandboxStrip::startWanted, Qt::QueuedConnection);
    connect(m_again, &QAction::triggered, this, &SandboxStrip::startWanted);
    connect(m_stop, &QAction::triggered, this, &SandboxStrip::stopWanted);
    refresh();
}

void SandboxStrip::setState(SandboxState state)
{
    m_state = state;
    refresh();
}

QString SandboxStrip::sentence() const
{
    switch (m_state) {
    case SandboxState::Off:
        return {};
    case SandboxState::Starting:
        return tr("The sandbox starts…");
    case SandboxState::Running:
        return tr("The sandbox is running. Its profiles are toys: services on this computer only, with made-up "
                  "passwords.");
    case SandboxState::Gone:
        return tr("The sandbox is not running, so its profiles cannot get tokens.");
    case SandboxState::Stopping:
        return tr("The profiles of the sandbox are being removed…");
    }
    Q_UNREACHABLE();
}

void SandboxStrip::refresh()
{
    const bool isGone = m_state == SandboxState::Gone;
    text()->setText(sentence());
    m_play->setEnabled(isGone || m_state == SandboxState::Off);
    m_retry->setEnabled(m_play->isEnabled());
    m_stop->setText(isGone ? tr("Remove its profiles") : tr("Stop and remove"));
    m_againButton->setVisible(isGone);
    m_stopButton->setVisible(isGone || m_state == SandboxState::Running);
    setVisible(m_state != SandboxState::Off);
}

Strip::Look SandboxStrip::look() const
{
    const Colours &colours = coloursOf(toneOf(palette()));
    return {.ground = colours.window, .iconName = u"sandbox"_s, .iconColour = colours.accent, .edge = Qt::BottomEdge};
}

} // namespace bearerbox
