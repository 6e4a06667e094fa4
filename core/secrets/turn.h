// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <coroutine>
#include <deque>
#include <utility>

namespace bearerbox {

/// Lets the coroutines of one thread through one at a time, in the order they came: `co_await turn.mine()` waits for
/// the turn, pass() gives it on and must follow. A turn outlives those who wait for it.
class Turn final
{
public:
    Turn() = default;
    Q_DISABLE_COPY_MOVE(Turn)

    /// What is awaited: QCoro 0.8 copies it, so it is not the turn itself.
    class Wait final
    {
    public:
        explicit Wait(Turn &turn) : m_turn(&turn) {}
        [[nodiscard]] bool await_ready() const noexcept { return !std::exchange(m_turn->m_taken, true); }
        void await_suspend(std::coroutine_handle<> waiting) const { m_turn->m_waiting.push_back(waiting); }
        void await_resume() const noexcept {}

    private:
        Turn *m_turn;
    };
    [[nodiscard]] Wait mine() { return Wait(*this); }

    /// The next one runs before this returns.
    void pass()
    {
        if (m_waiting.empty()) {
            m_taken = false;
            return;
        }
        const std::coroutine_handle<> next = m_waiting.front();
        m_waiting.pop_front();
        next.resume();
    }

private:
    bool m_taken = false;
    std::deque<std::coroutine_handle<>> m_waiting;
};

} // namespace bearerbox
