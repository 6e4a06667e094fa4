// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/rulelist.h"

#include "ui/theme/colours.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

RuleList::RuleList(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(1);
}

void RuleList::setRequirements(const std::vector<Requirement> &requirements)
{
    while (m_lines.size() < requirements.size()) {
        m_lines.push_back(new QLabel);
        m_lines.back()->setTextFormat(Qt::PlainText);
        layout()->addWidget(m_lines.back());
    }
    const Tone tone = toneOf(QApplication::palette(this));
    QStringList spoken;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        const auto &[text, isMet] = requirements[i];
        m_lines[i]->setText((isMet ? u"\u2713  "_s : u"\u2022  "_s) + text);
        m_lines[i]->setAccessibleName(isMet ? tr("%1: met").arg(text) : tr("%1: missing").arg(text));
        QPalette own;
        own.setColor(QPalette::WindowText, isMet ? stateColour(SessionState::Valid, tone) : coloursOf(tone).muted);
        m_lines[i]->setPalette(own);
        spoken << text;
    }
    m_spoken = spoken.isEmpty() ? QString() : tr("The service demands: %1.").arg(spoken.join(u", "_s));
}

} // namespace bearerbox
