// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>

#include <deque>

namespace bearerbox {

/// What a round came to.
struct RoundOutcome
{
    int refreshed = 0;
    /// Names of those whose credential the service refused.
    QStringList refused = {};
    /// Names of those that failed otherwise.
    QStringList failed = {};
    /// Names of those that were not tried, each with its reason.
    QStringList leftOut = {};
    /// How many were not tried since the person had enough.
    int stopped = 0;
};
/// In one plain sentence: "10 refreshed · 1 refused: prod-engine · 1 left out: chat (…)".
[[nodiscard]] QString roundText(const RoundOutcome &outcome);
/// The worst that somebody has to look at; nothing where all that was tried went well.
[[nodiscard]] std::optional<SessionState> troubleIn(const RoundOutcome &outcome);

/// Refreshes many profiles, one after the other. The attempts of an account are looked at anew before each: one that
/// would use up the last before a lock-out is left out, and so is a locked one.
class RefreshRound final : public QObject
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the round.
    explicit RefreshRound(SessionBook &book, QObject *parent = nullptr);

    /// Begins; `leftOut` are not to be tried, and are named in the end. Nothing happens while a round is under way.
    void begin(const QList<QUuid> &profiles, const QStringList &leftOut);
    /// Tries no more; what is under way comes to its end.
    void cancel();
    /// Has come to what a former round has, which is over.
    void takeOver(const RefreshRound &former);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Which one is tried, from 1, and how many there are.
    [[nodiscard]] int at() const { return m_at; }
    [[nodiscard]] int all() const { return m_all; }
    [[nodiscard]] const RoundOutcome &outcome() const { return m_outcome; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    /// Whether there is anything to wait for.
    [[nodiscard]] bool attempt(Session &session);
    void look();
    void note(const Session &session);
    void end();

    SessionBook &m_book;
    std::deque<QUuid> m_waiting;
    QPointer<Session> m_current;
    RoundOutcome m_outcome;
    bool m_isRunning = false;
    int m_at = 0;
    int m_all = 0;
};

} // namespace bearerbox
