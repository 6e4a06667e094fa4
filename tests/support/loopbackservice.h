// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/server.h"

#include <QQueue>

#include <memory>

namespace bearerbox::test {

/// A service on the loopback that answers from a script and remembers what it was asked; without a script a given
/// handler answers (a whole sandbox, for example), or status 500 does.
class LoopbackService final
{
public:
    using Handler = std::function<sandbox::Answer(const sandbox::Request &)>;

    explicit LoopbackService(Handler handler = {});

    [[nodiscard]] QString address() const;
    /// Answered once, before the handler is asked.
    void answerNext(int status, const QByteArray &body, const QList<sandbox::Header> &headers = {});
    [[nodiscard]] const QList<sandbox::Request> &requests() const { return m_requests; }
    /// "POST /v4/token", in order.
    [[nodiscard]] QByteArrayList calls() const;
    /// Called for each request before it is answered.
    std::function<void()> whenAsked;

private:
    [[nodiscard]] sandbox::Answer answer(const sandbox::Request &request);

    Handler m_handler;
    QQueue<sandbox::Answer> m_script;
    QList<sandbox::Request> m_requests;
    sandbox::Server m_server;
    quint16 m_port = 0;
};

} // namespace bearerbox::test
