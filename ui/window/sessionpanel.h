// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;
class QLayout;
class QToolButton;
class QVBoxLayout;

namespace bearerbox {

class EnvironmentMark;
class FactList;
class HeaderCard;
class HistoryCard;
class LifeView;
class NameLabel;
class NoticeBox;
class NoticeColumn;
class TokenCard;
class WindowActions;
struct Notice;

/// Everything about one session: its life, its header set, its tokens, where it goes, what went wrong.
class SessionPanel final : public QScrollArea
{
    Q_OBJECT

public:
    /// The actions are shown as buttons.
    SessionPanel(WindowActions &actions, Clock clock, QWidget *parent = nullptr);
    ~SessionPanel() override;

    /// The budget may have been looked up a while ago.
    void setSession(Session *session, const std::optional<AttemptBudget> &budget);
    /// The session changed, or a second has passed.
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(QVBoxLayout &column, WindowActions &actions);
    /// Scrolls to where Tab went; Qt does so only for steps within the panel.
    void followFocus(QWidget *focused);
    [[nodiscard]] QLayout *buttonRow(WindowActions &actions);
    void refreshHeading();
    void refreshButtons(const std::vector<Notice> &notices);
    void refreshNotices(const std::vector<Notice> &notices, const QDateTime &now,
                        const std::optional<AttemptBudget> &budget);
    void refreshFacts(const QDateTime &now);

    WindowActions &m_actions;
    Clock m_clock;
    QPointer<Session> m_session;
    std::optional<AttemptBudget> m_budget;
    QWidget *m_content;
    QWidget *m_stripe;
    NameLabel *m_name;
    QLabel *m_service;
    EnvironmentMark *m_mark;
    LifeView *m_life;
    QToolButton *m_copy;
    QToolButton *m_refresh;
    QLabel *m_attempts;
    NoticeColumn *m_notices;
    HeaderCard *m_headers;
    TokenCard *m_tokens;
    HistoryCard *m_history;
    FactList *m_facts;
    NoticeBox *m_warning;
};

} // namespace bearerbox
