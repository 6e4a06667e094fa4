// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>
#include <QScrollArea>

class QAction;
class QLabel;
class QVBoxLayout;

namespace bearerbox {

class EnvironmentMark;
class FactList;
class HeaderCard;
class LifeView;
class NoticeBox;
class TokenCard;
class WindowActions;

/// Everything about one session: its life, its header set, its tokens, where it goes, what went wrong.
class SessionPanel final : public QScrollArea
{
    Q_OBJECT

public:
    /// The actions are shown as buttons.
    SessionPanel(WindowActions &actions, Clock clock, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// The session changed, or a second has passed.
    void refresh();

Q_SIGNALS:
    /// The person wants to see the certificate that a service shows, and decide about it.
    void certificateWanted();

private:
    void build(QVBoxLayout &column, WindowActions &actions);
    void refreshHeading();
    void refreshTrouble();
    void offerPin(const CertificateFacts *shown);
    void refreshFacts(const QDateTime &now);

    WindowActions &m_actions;
    Clock m_clock;
    QPointer<Session> m_session;
    QWidget *m_stripe;
    QLabel *m_name;
    QLabel *m_service;
    EnvironmentMark *m_mark;
    LifeView *m_life;
    NoticeBox *m_trouble;
    QAction *m_pin;
    HeaderCard *m_headers;
    TokenCard *m_tokens;
    FactList *m_facts;
    NoticeBox *m_warning;
};

} // namespace bearerbox
