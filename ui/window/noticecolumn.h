// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/notices.h"

#include <QWidget>

class QVBoxLayout;

namespace bearerbox {

class NoticeBox;
class WindowActions;

/// Notices, one below the other, each with the button that helps; but for one that stands above them anyway.
class NoticeColumn final : public QWidget
{
    Q_OBJECT

public:
    /// The actions are borrowed and outlive this.
    explicit NoticeColumn(WindowActions &actions, QWidget *parent = nullptr);

    /// Shows these; hidden where there are none.
    void setNotices(const std::vector<Notice> &notices);

private:
    [[nodiscard]] QAction *actionFor(Help help) const;

    WindowActions &m_actions;
    QVBoxLayout *m_column;
    std::vector<NoticeBox *> m_boxes;
};

} // namespace bearerbox
