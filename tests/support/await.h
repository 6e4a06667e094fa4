// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>
#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace bearerbox::test {

/// Runs an event loop until a task is done and gives its result. A task that takes longer than ten seconds ends the
/// test program, since a test that hangs says nothing. (QCoro::waitFor in 0.8 wants default-constructible results.)
template <typename T>
[[nodiscard]] T await(QCoro::Task<T> task)
{
    struct Waiting
    {
        std::optional<T> result;
        QEventLoop loop;
    };
    // Shared with the continuation, which a task that comes too late still calls.
    const auto waiting = std::make_shared<Waiting>();
    task.then([waiting](T result) {
        waiting->result.emplace(std::move(result));
        waiting->loop.quit();
    });
    if (!waiting->result) {
        QTimer::singleShot(std::chrono::seconds(10), &waiting->loop, &QEventLoop::quit);
        waiting->loop.exec();
    }
    if (!waiting->result) {
        qFatal("await(): the task was not done within 10 seconds");
    }
    return std::move(*waiting->result);
}

} // namespace bearerbox::test
