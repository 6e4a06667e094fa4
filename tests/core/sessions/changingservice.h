// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/message.h"
#include "tests/support/fakeclock.h"

#include <QHash>
#include <QRandomGenerator>

namespace bearerbox::test {

/// Both services as they may be over the years: every token lives as long as chance has it, its clock is not ours, it
/// is restarted and it is down. It knows the truth about each token, and what it was asked too early.
class ChangingService final
{
public:
    ChangingService(quint32 seed, const FakeClock &time, std::chrono::milliseconds ahead);

    [[nodiscard]] sandbox::Answer answer(const sandbox::Request &request);
    /// Forgets the access tokens, and says so only when one is shown.
    void restart() { m_isForgetful = true; }
    void setDown(bool down) { m_isDown = down; }

    /// The time left to a token; none for one that is dead or was never given out.
    [[nodiscard]] std::chrono::milliseconds left(const QByteArray &token) const;
    /// Requests for a step whose token had not reached its leeway.
    [[nodiscard]] int tooEarly() const { return m_tooEarly; }
    [[nodiscard]] int issued() const { return m_issued; }

private:
    struct Truth
    {
        QDateTime expiry;
        std::chrono::milliseconds lifetime{};
    };
    [[nodiscard]] QDateTime now() const { return m_time.now().addMSecs(m_ahead.count()); }
    [[nodiscard]] sandbox::Answer dispatch(const sandbox::Request &request);
    [[nodiscard]] sandbox::Answer engineToken();
    [[nodiscard]] sandbox::Answer accessToken();
    [[nodiscard]] sandbox::Answer messagingToken(const sandbox::Request &request);
    [[nodiscard]] std::chrono::seconds oneOf(const QList<int> &seconds);
    void issue(const QByteArray &step, const QByteArray &token, std::chrono::seconds lifetime);

    QRandomGenerator m_random;
    const FakeClock &m_time;
    std::chrono::milliseconds m_ahead;
    QHash<QByteArray, Truth> m_truth;
    /// The newest token of each step.
    QHash<QByteArray, QByteArray> m_newest;
    bool m_isForgetful = false;
    bool m_isDown = false;
    int m_tooEarly = 0;
    int m_issued = 0;
};

} // namespace bearerbox::test
