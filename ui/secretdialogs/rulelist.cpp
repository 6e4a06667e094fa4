// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/rulelist.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bearerbox {

RuleList::RuleList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);
}

void RuleList::addLine()
{
    const int row = int(m_lines.size());
    m_lines.push_back({.sign = new QLabel, .text = new QLabel});
    m_lines.back().text->setTextFormat(Qt::PlainText);
    m_grid->addWidget(m_lines.back().sign, row, 0);
    m_grid->addWidget(m_lines.back().text, row, 1);
}

void RuleList::setRequirements(const std::vector<Requirement> &requirements)
{
    while (m_lines.size() < requirements.size()) {
        addLine();
    }
    const Tone tone = toneOf(QApplication::palette(this));
    const int side = fontMetrics().ascent();
    QStringList spoken;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        const auto &[text, isMet] = requirements[i];
        const SessionState look = isMet ? SessionState::Valid : SessionState::Empty;
        const QColor colour = isMet ? stateColour(look, tone) : coloursOf(tone).muted;
        m_lines[i].sign->setPixmap(
            tintedIcon(stateIconName(look), colour).pixmap(QSize(side, side), devicePixelRatioF()));
        m_lines[i].text->setText(text);
        m_lines[i].text->setAccessibleName(isMet ? tr("%1: met").arg(text) : tr("%1: missing").arg(text));
        QPalette own;
        own.setColor(QPalette::WindowText, colour);
        m_lines[i].text->setPalette(own);
        spoken << text;
    }
    m_spoken = spoken.isEmpty() ? QString() : tr("The service demands: %1.").arg(spoken.join(u", "_s));
}

} // namespace bearerbox
