// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/changingservice.h"

#include "tests/support/materials.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

using std::chrono::milliseconds;

ChangingService::ChangingService(quint32 seed, const FakeClock &time, milliseconds ahead)
    : m_random(seed)
    , m_time(time)
    , m_ahead(ahead)
{
}

milliseconds ChangingService::left(const QByteArray &token) const
{
    const auto found = m_truth.constFind(token);
    return found == m_truth.cend() ? 0ms : std::max(milliseconds(now().msecsTo(found->expiry)), milliseconds(0));
}

std::chrono::seconds ChangingService::oneOf(const QList<int> &seconds)
{
    return std::chrono::seconds(seconds[m_random.bounded(int(seconds.size()))]);
}

void ChangingService::issue(const QByteArray &step, const QByteArray &token, std::chrono::seconds lifetime)
{
    const QByteArray before = std::exchange(m_newest[step], token);
    const auto old = m_truth.constFind(before);
    if (old != m_truth.cend()) {
        const milliseconds leeway = std::min<milliseconds>(5min, old->lifetime / 10);
        // Two seconds for the way, two that clocks may be apart unnoticed.
        m_tooEarly += left(before) > leeway + 4s ? 1 : 0;
    }
    if (step == "messaging") {
        m_truth.remove(before);
    }
    // As the token says it: in whole seconds.
    const QDateTime from = QDateTime::fromSecsSinceEpoch(now().toSecsSinceEpoch(), Qt::UTC);
    m_truth[token] = {.expiry = from.addSecs(lifetime.count()), .lifetime = lifetime};
    ++m_issued;
}

sandbox::Answer ChangingService::engineToken()
{
    const std::chrono::seconds lifetime = oneOf({900, 1800, 3600, 12 * 3600, 24 * 3600});
    const QByteArray token = jwtOf(R"({"exp":)" + QByteArray::number(now().toSecsSinceEpoch() + lifetime.count()) +
                                   R"(,"account":"root","n":)" + QByteArray::number(m_issued) + '}');
    issue("token"_ba, token, lifetime);
    return sandbox::jsonAnswer({{u"token"_s, QString::fromLatin1(token)}});
}

sandbox::Answer ChangingService::accessToken()
{
    const std::chrono::seconds lifetime = oneOf({60, 600, 600, 1800, 3600, 3600});
    const QByteArray token = "access-" + QByteArray::number(m_issued);
    issue("access"_ba, token, lifetime);
    return sandbox::jsonAnswer({{u"AccessToken"_s, QString::fromLatin1(token)},
                                {u"CreateTime"_s, QString::number(now().toSecsSinceEpoch())},
                                {u"Expires"_s, QString::number(lifetime.count())}});
}

sandbox::Answer ChangingService::messagingToken(const sandbox::Request &request)
{
    const QByteArray access = request.header("Authorization").mid(7);
    if (std::exchange(m_isForgetful, false)) {
        m_truth.remove(access);
    }
    if (left(access) == 0ms) {
        return sandbox::jsonAnswer(
            {{u"errorCode"_s, u"0"_s}, {u"exceptionInfo"_s, u"auth fail! illegal or expired token info."_s}}, 403);
    }
    const QByteArray token = "messaging-" + QByteArray::number(m_issued);
    issue("messaging"_ba, token, 1h);
    return sandbox::jsonAnswer({{u"resultCode"_s, u"0"_s}, {u"token"_s, QString::fromLatin1(token)}});
}

sandbox::Answer ChangingService::dispatch(const sandbox::Request &request)
{
    if (m_isDown) {
        return sandbox::textAnswer(503, "down"_ba);
    }
    if (request.target == "/v4/token") {
        return engineToken();
    }
    return request.target.endsWith("tokenByAkSk") ? accessToken() : messagingToken(request);
}

sandbox::Answer ChangingService::answer(const sandbox::Request &request)
{
    sandbox::Answer answer = dispatch(request);
    answer.headers.append({"Date"_ba, httpDate(now())});
    return answer;
}

} // namespace bearerbox::test
