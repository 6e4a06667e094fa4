// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/footstrip.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"

#include <QLabel>

namespace bearerbox {

FootStrip::FootStrip(QString iconName, const QString &accessibleName, QWidget *parent)
    : Strip(accessibleName, parent)
    , m_iconName(std::move(iconName))
{
    hide();
}

void FootStrip::setIcon(const QString &name)
{
    m_iconName = name;
    m_state.reset();
    update();
}

void FootStrip::setIcon(SessionState state)
{
    m_iconName = stateIconName(state);
    m_state = state;
    update();
}

void FootStrip::say(const QString &sentence)
{
    if (!sentence.isEmpty()) {
        text()->setText(sentence);
    }
    setVisible(!sentence.isEmpty());
}

Strip::Look FootStrip::look() const
{
    const Tone tone = toneOf(palette());
    return {.ground = coloursOf(tone).window,
            .iconName = m_iconName,
            .iconColour = m_state ? stateColour(*m_state, tone) : coloursOf(tone).accent};
}

} // namespace bearerbox
