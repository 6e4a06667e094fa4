// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messagingtokens.h"

#include "app/sandbox/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

// Written by hand: QJsonObject sorts its members, and the service puts createTime first.
QByteArray writeToken(const Participant &participant, const QDateTime &now)
{
    const QByteArray json = R"({"createTime":)" + QByteArray::number(now.toMSecsSinceEpoch()) + R"(,"tenantId":)" +
                            jsonText(participant.tenantId) + R"(,"channelId":)" + jsonText(participant.channelId) +
                            R"(,"userId":)" + jsonText(participant.userId) + R"(,"nonce":")" + randomHex(16) + R"("})";
    return json.toBase64();
}

Participant readToken(const QByteArray &token)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromBase64(token)).object();
    return {.tenantId = object.value("tenantId"_L1).toString(),
            .channelId = object.value("channelId"_L1).toString(),
            .userId = object.value("userId"_L1).toString()};
}

} // namespace

size_t qHash(const Participant &participant, size_t seed) noexcept
{
    return qHashMulti(seed, participant.tenantId, participant.channelId, participant.userId);
}

MessagingTokens::MessagingTokens(Clock clock, std::chrono::seconds lifetime)
    : m_clock(std::move(clock))
    , m_lifetime(lifetime)
{
}

QByteArray MessagingTokens::issue(const Participant &participant)
{
    const QDateTime now = m_clock();
    const QByteArray token = writeToken(participant, now);
    m_stored.insert(participant, {.token = token, .issuedAt = now});
    return token;
}

bool MessagingTokens::isLive(const QByteArray &token) const
{
    const auto stored = m_stored.constFind(readToken(token));
    return stored != m_stored.cend() && stored->token == token &&
           std::chrono::milliseconds(stored->issuedAt.msecsTo(m_clock())) < m_lifetime;
}

std::optional<QByteArray> MessagingTokens::renewed(const QByteArray &token)
{
    return isLive(token) ? std::optional(issue(readToken(token))) : std::nullopt;
}

} // namespace bearerbox::sandbox
