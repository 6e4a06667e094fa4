// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/noticecolumn.h"

#include "ui/window/noticebox.h"
#include "ui/window/windowactions.h"

#include <QVBoxLayout>

namespace bearerbox {

NoticeColumn::NoticeColumn(WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    hide();
}

void NoticeColumn::setNotices(const std::vector<Notice> &notices)
{
    while (m_boxes.size() < notices.size()) {
        m_boxes.push_back(new NoticeBox(this));
        m_column->addWidget(m_boxes.back());
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const bool isUsed = i < notices.size();
        if (isUsed) {
            m_boxes[i]->say(notices[i].tone, notices[i].title, notices[i].sentence);
        }
        m_boxes[i]->setAction(isUsed ? actionFor(notices[i].help) : nullptr);
        m_boxes[i]->setVisible(isUsed);
    }
    setVisible(!notices.empty());
}

QAction *NoticeColumn::actionFor(Help help) const
{
    switch (help) {
    case Help::None:
    case Help::Refresh: // its button is the panel's own
        return nullptr;
    case Help::EnterSecret:
        return m_actions.enterSecret->isVisible() ? m_actions.enterSecret : m_actions.edit;
    case Help::Edit:
        return m_actions.edit;
    case Help::Pin:
        return m_actions.pin;
    case Help::ReplacePin:
        return m_actions.replacePin;
    }
    Q_UNREACHABLE();
}

} // namespace bearerbox
