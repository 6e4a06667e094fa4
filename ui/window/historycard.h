// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/activitylog.h"
#include "core/sessions/session.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace bearerbox {

class Card;
class FactList;
class Fold;
class TimelineStrip;

/// The last day of a session: its timeline, and folded away what its last requests were. Nothing is looked up or drawn
/// anew but when something happened or a minute has passed.
class HistoryCard final : public QWidget
{
    Q_OBJECT

public:
    /// The action leads to everything that happened.
    explicit HistoryCard(QAction *activity, QWidget *parent = nullptr);

    void show(const Session &session, const QDateTime &now);

private:
    void follow(ActivityLog *log);
    void showRequests(const Session &session, const QDateTime &now);
    [[nodiscard]] FactList *requestList(std::size_t position);

    Card *m_card;
    TimelineStrip *m_strip;
    QLabel *m_nothing;
    QWidget *m_sheet;
    QVBoxLayout *m_requests;
    std::vector<FactList *> m_lists;
    Fold *m_fold;
    QPointer<ActivityLog> m_log;
    QUuid m_profile;
    qint64 m_minute = 0;
    bool m_hasNews = true;
};

} // namespace bearerbox
