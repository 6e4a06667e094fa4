// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactcenter.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::sandbox {

namespace {

constexpr std::chrono::seconds usualAccessLifetime = 600s;
constexpr std::chrono::seconds longestAccessLifetime = 3600s;
constexpr std::chrono::seconds messagingLifetime = 1h;

// As nginx or a web application firewall in front of the service says no: no JSON, no code.
Answer htmlRefusal(int status, const QByteArray &title)
{
    return {.status = status,
            .mimeType = "text/html"_ba,
            .body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title +
                    "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
            .headers = {}};
}

// The service's error body; errorCode is "0" in failures too.
Answer refusal(int status, const QString &text)
{
    return jsonAnswer({{u"errorCode"_s, u"0"_s}, {u"exceptionInfo"_s, text}}, status);
}

Answer deadToken(int status)
{
    return refusal(status, u"auth fail! illegal or expired token info. "
                           "please apply or refresh the access token from the server!"_s);
}

// The AccessToken after "Bearer" and exactly one space; otherwise empty.
QByteArray bearerToken(const Request &request)
{
    const QList<QByteArray> parts = request.header("Authorization").split(' ');
    return parts.size() == 2 && parts.at(0) == "Bearer" ? parts.at(1) : QByteArray();
}

// Seconds between 1 and 3600. What the service does with others is not documented; the sandbox refuses them, so that
// a client which sends them is found out.
std::optional<std::chrono::seconds> wantedLifetime(const QByteArray &header)
{
    bool isNumber = false;
    const std::chrono::seconds wanted(header.toInt(&isNumber));
    const bool allowed = isNumber && wanted >= 1s && wanted <= longestAccessLifetime;
    return allowed ? std::optional(wanted) : std::nullopt;
}

bool isLocale(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z]{2}(_[A-Z]{2})?\\z"_s); // with or without country: both documented
    return form.match(text).hasMatch();
}

// What is wrong with the body of applyToken: a member that is missing makes a bad request (400), a value that
// makes no sense a business failure (500).
std::optional<Answer> faultOf(const QJsonObject &body)
{
    for (const QString &key : {u"userId"_s, u"userName"_s, u"channelId"_s, u"locale"_s}) {
        if (!body.value(key).isString()) {
            return refusal(400, u"parameter %1 is missing or not a string"_s.arg(key));
        }
    }
    const qsizetype idLength = body.value("userId"_L1).toString().size();
    if (idLength < 1 || idLength > 32) {
        return refusal(500, u"userId must have 1 to 32 characters"_s);
    }
    if (!isLocale(body.value("locale"_L1).toString())) {
        return refusal(500, u"locale is not a language"_s);
    }
    return std::nullopt;
}

Answer accepted()
{
    return jsonAnswer({{u"resultCode"_s, u"0"_s}, {u"resultDesc"_s, u"success"_s}});
}

} // namespace

ContactCenter::ContactCenter(const Credentials &credentials, Lifetimes lifetimes, const Clock &clock)
    : m_appKey(credentials.appKey)
    , m_appSecret(credentials.appSecret)
    , m_channelId(credentials.channelId)
    , m_lifetimes(lifetimes)
    , m_access(clock)
    , m_messaging(clock, lifetimes.byDefault(messagingLifetime))
{
}

Answer ContactCenter::accessToken(const Request &request)
{
    const auto body = parseObject(request.body);
    const QByteArray header = request.header("X-Token-Expire");
    const auto wanted = wantedLifetime(header);
    if (!body || (!header.isEmpty() && !wanted)) {
        return htmlRefusal(400, "400 Bad Request"_ba);
    }
    if (body->value("app_key"_L1) != m_appKey || body->value("app_secret"_L1) != m_appSecret) {
        return htmlRefusal(403, "403 Forbidden"_ba);
    }
    const std::chrono::seconds lifetime =
        wanted ? m_lifetimes.requested(*wanted) : m_lifetimes.byDefault(usualAccessLifetime);
    const AccessTokens::Issued issued = m_access.issue(lifetime);
    return jsonAnswer({{u"AccessToken"_s, QString::fromLatin1(issued.token)},
                       {u"ApplyType"_s, u"Bearer"_s},
                       {u"CreateTime"_s, QString::number(issued.createdAt.toSecsSinceEpoch())},
                       {u"Expires"_s, QString::number(lifetime.count())},
                       {u"Scope"_s, QString::fromLatin1(randomHex(16))},
                       {u"AppKey"_s, m_appKey},
                       {u"UserID"_s, u"Anonymous"_s}});
}

Answer ContactCenter::applyToken(const Request &request)
{
    if (!hasLiveAccess(request)) {
        return deadToken(403);
    }
    const auto body = parseObject(request.body);
    if (!body) {
        return refusal(400, body.error());
    }
    if (const auto fault = faultOf(*body)) {
        return *fault;
    }
    if (body->value("channelId"_L1) != m_channelId) {
        return jsonAnswer({{u"resultCode"_s, u"1"_s}});
    }
    const Participant participant{
        .tenantId = u"202601010001"_s, .channelId = m_channelId, .userId = body->value("userId"_L1).toString()};
    const QByteArray token = m_messaging.issue(participant);
    return jsonAnswer({{u"token"_s, QString::fromLatin1(token)}, {u"resultCode"_s, u"0"_s}});
}

Answer ContactCenter::clickToCallSupport(const Request &request) const
{
    if (!hasLiveSession(request)) {
        return deadToken(401);
    }
    return request.queryItem(u"channel"_s) == "WEB"_L1 ? accepted() : refusal(400, u"channel must be WEB"_s);
}

Answer ContactCenter::poll(const Request &request)
{
    if (!hasLiveSession(request)) {
        return deadToken(401);
    }
    if (request.queryItem(u"channel"_s) != "WEB"_L1 || request.queryItem(u"receiverId"_s).isEmpty()) {
        return refusal(400, u"receiverId is missing or channel is not WEB"_s);
    }
    Answer answer =
        jsonAnswer({{u"resultCode"_s, u"0"_s}, {u"resultDesc"_s, u"success"_s}, {u"downlinkMessages"_s, QJsonArray()}});
    if (const auto successor = m_messaging.renewed(request.header("ccmessaging-token"))) {
        answer.headers.append({"ccmessaging-token"_ba, *successor});
    }
    return answer;
}

Answer ContactCenter::send(const Request &request) const
{
    if (!hasLiveSession(request)) {
        return deadToken(401);
    }
    const auto body = parseObject(request.body);
    return body ? accepted() : refusal(400, body.error());
}

bool ContactCenter::hasLiveAccess(const Request &request) const
{
    return QString::fromUtf8(request.header("x-app-key")) == m_appKey && m_access.isLive(bearerToken(request));
}

bool ContactCenter::hasLiveSession(const Request &request) const
{
    return hasLiveAccess(request) && m_messaging.isLive(request.header("ccmessaging-token"));
}

} // namespace bearerbox::sandbox
