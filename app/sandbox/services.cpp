// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/services.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7).
QByteArray httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

// The engine's router answers what it does not know in plain text, as Go's net/http does.
Answer noEndpoint(const Route &route)
{
    if (route.allowed.isEmpty()) {
        return textAnswer(404, "404 page not found"_ba);
    }
    Answer answer = textAnswer(405, "Method Not Allowed"_ba);
    answer.headers.append({"Allow"_ba, route.allowed});
    return answer;
}

} // namespace

Services::Services(const Credentials &credentials, Lifetimes lifetimes, SigningKey key, Clock clock)
    : m_clock(std::move(clock))
    , m_engine(credentials, lifetimes, std::move(key), m_clock)
    , m_contactCenter(credentials, lifetimes, m_clock)
{
}

Answer Services::answer(const Request &request)
{
    const Route route = findRoute(request.method, request.path());
    // The engine's rule, before any routing. That AICC shares it is this sandbox's choice: there is one address here.
    Answer answer = isValidTarget(request.target) ? dispatch(route, request)
                                                  : textAnswer(400, "Invalid Request URI " + request.target);
    if (route.endpoint != Endpoint::RequestLog) {
        m_log.add(request, answer.status);
    }
    answer.headers.append({"Date"_ba, httpDate(m_clock())});
    return answer;
}

Answer Services::dispatch(const Route &route, const Request &request)
{
    switch (route.endpoint) {
    case Endpoint::None:
        return noEndpoint(route);
    case Endpoint::EngineVersion:
        return Engine::version();
    case Endpoint::EngineHealth:
        return Engine::health();
    case Endpoint::LogIn:
        return m_engine.logIn(request);
    case Endpoint::SelfPermissions:
        return m_engine.selfPermissions(request);
    case Endpoint::AccountLocks:
        return m_engine.accountLocks(request);
    case Endpoint::ChangePassword:
        return m_engine.changePassword(request, route.name);
    case Endpoint::Microservices:
        return m_engine.microservices(request);
    case Endpoint::AccessToken:
        return m_contactCenter.accessToken(request);
    case Endpoint::ApplyToken:
        return m_contactCenter.applyToken(request);
    case Endpoint::ClickToCallSupport:
        return m_contactCenter.clickToCallSupport(request);
    case Endpoint::Poll:
        return m_contactCenter.poll(request);
    case Endpoint::Send:
        return m_contactCenter.send(request);
    case Endpoint::RequestLog:
        return m_log.answer();
    }
    Q_UNREACHABLE();
}

} // namespace bearerbox::sandbox
