// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackservice.h"

using namespace Qt::StringLiterals;

namespace bearerbox::test {

LoopbackService::LoopbackService(Handler handler)
    : m_handler(std::move(handler))
    , m_server([this](const sandbox::Request &request) { return answer(request); })
{
    m_port = m_server.open(0, std::nullopt);
    if (m_port == 0) {
        qFatal("there is no free port on the loopback");
    }
}

QString LoopbackService::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

void LoopbackService::answerNext(int status, const QByteArray &body, const QList<sandbox::Header> &headers)
{
    m_script.enqueue({.status = status, .mimeType = "application/json"_ba, .body = body, .headers = headers});
}

QByteArrayList LoopbackService::calls() const
{
    QByteArrayList calls;
    for (const sandbox::Request &request : m_requests) {
        calls << request.method + ' ' + request.target;
    }
    return calls;
}

sandbox::Answer LoopbackService::answer(const sandbox::Request &request)
{
    m_requests << request;
    if (whenAsked) {
        whenAsked();
    }
    if (!m_script.isEmpty()) {
        return m_script.dequeue();
    }
    return m_handler ? m_handler(request) : sandbox::textAnswer(500, "no script"_ba);
}

} // namespace bearerbox::test
