// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/clipboardstrip.h"

#include "ui/theme/colours.h"
#include "ui/window/copydesk.h"
#include "ui/window/pieces.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bearerbox {

ClipboardStrip::ClipboardStrip(CopyDesk &desk, QWidget *parent)
    : Strip(tr("Clipboard"), parent)
    , m_desk(desk)
    , m_clear(new QAction(tr("Clear now"), this))
    , m_again(new QAction(tr("Copy again"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_clearButton(actionButton(m_clear, ButtonLook::Framed, this))
    , m_againButton(actionButton(m_again, ButtonLook::Framed, this))
    , m_dismissButton(actionButton(m_dismiss, ButtonLook::Framed, this))
{
    for (QToolButton *button : {m_againButton, m_clearButton, m_dismissButton}) {
        row()->addWidget(button);
    }
    connect(m_clear, &QAction::triggered, &desk, &CopyDesk::clear);
    connect(m_again, &QAction::triggered, &desk, &CopyDesk::copyAgain);
    connect(m_dismiss, &QAction::triggered, &desk, &CopyDesk::dismiss);
    connect(&desk, &CopyDesk::changed, this, &ClipboardStrip::refresh);
    // Once, not with every second that the countdown loses.
    connect(&desk, &CopyDesk::told, this, [this] { announce(); });
    refresh();
}

void ClipboardStrip::refresh()
{
    const QString message = m_desk.message();
    text()->setText(message);
    setVisible(!message.isEmpty());
    m_againButton->setVisible(m_desk.isOutdated());
    m_clearButton->setVisible(m_desk.isHolding() || m_desk.isLeftOver());
    m_dismissButton->setVisible(m_desk.isTrouble() || m_desk.isLeftOver());
    update();
}

Strip::Look ClipboardStrip::look() const
{
    const Tone tone = toneOf(palette());
    const bool isCalm = !m_desk.isTrouble() && !m_desk.isOutdated() && !m_desk.isLeftOver();
    return {.ground = isCalm ? coloursOf(tone).window : stateGround(SessionState::Failed, tone),
            .iconName = isCalm ? u"clipboard"_s : u"warning"_s,
            .iconColour = isCalm ? coloursOf(tone).accent : stateColour(SessionState::Failed, tone)};
}

} // namespace bearerbox
