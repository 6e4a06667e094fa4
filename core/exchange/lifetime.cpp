// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifetime.h"

#include "core/base/jsonpointer.h"
#include "core/exchange/jwt.h"

#include <cmath>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

// A service's clock that differs more from ours says nothing about when the token was issued for us.
constexpr auto clocksAgree = 30s;
constexpr double longestLifetime = 10.0 * 365 * 86400;

std::optional<double> numberAt(const QJsonValue &body, const QString &pointer)
{
    const std::optional<QJsonValue> value = findJson(body, pointer);
    const std::optional<QString> text = value ? jsonScalar(*value) : std::nullopt;
    bool ok = false;
    const double number = text ? text->trimmed().toDouble(&ok) : 0;
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QDateTime issueInstant(const LifetimeRule &rule, const LifetimeFacts &facts)
{
    const std::optional<double> number = rule.issuedAt.isEmpty() ? std::nullopt : numberAt(facts.body, rule.issuedAt);
    const std::optional<QDateTime> stated = number ? instantFromEpoch(*number) : std::nullopt;
    const bool agrees = stated && std::chrono::abs(std::chrono::milliseconds(facts.receivedAt.msecsTo(*stated))) <= clocksAgree;
    return agrees ? *stated : facts.receivedAt;
}

std::optional<Token> bySeconds(const LifetimeRule &rule, const LifetimeFacts &facts)
{
    const std::optional<double> seconds = numberAt(facts.body, rule.pointer);
    if (!seconds || *seconds <= 0 || *seconds > longestLifetime) {
        return std::nullopt;
    }
    const QDateTime issued = issueInstant(rule, facts);
    return Token{facts.token, issued, issued.addMSecs(std::llround(*seconds * 1000)), ExpirySource::Response};
}

std::optional<Token> byInstant(const std::optional<QDateTime> &expiry, const LifetimeFacts &facts, ExpirySource source)
{
    if (!expiry || !expiry->isValid()) {
        return std::nullopt;
    }
    return Token{facts.token, facts.receivedAt, expiry->toUTC(), source};
}

std::optional<QDateTime> isoInstant(const LifetimeRule &rule, const LifetimeFacts &facts)
{
    const std::optional<QJsonValue> value = findJson(facts.body, rule.pointer);
    QDateTime instant = QDateTime::fromString(value ? value->toString() : QString(), Qt::ISODateWithMs);
    if (instant.timeSpec() == Qt::LocalTime) {
        instant.setTimeSpec(Qt::UTC); // services that leave the zone out mean UTC
    }
    return instant.isValid() ? std::optional(instant) : std::nullopt;
}

std::optional<Token> apply(const LifetimeRule &rule, const LifetimeFacts &facts)
{
    switch (rule.kind) {
    case LifetimeKind::Jwt:
        return byInstant(jwtExpiry(facts.token.reveal()), facts, ExpirySource::Jwt);
    case LifetimeKind::Seconds:
        return bySeconds(rule, facts);
    case LifetimeKind::Epoch: {
        const std::optional<double> number = numberAt(facts.body, rule.pointer);
        return byInstant(number ? instantFromEpoch(*number) : std::nullopt, facts, ExpirySource::Response);
    }
    case LifetimeKind::Iso8601:
        return byInstant(isoInstant(rule, facts), facts, ExpirySource::Response);
    case LifetimeKind::Constant:
        return byInstant(facts.receivedAt.addSecs(rule.duration.count()), facts, ExpirySource::Documented);
    }
    Q_UNREACHABLE();
}

} // namespace

Token withLifetime(const std::vector<LifetimeRule> &rules, const LifetimeFacts &facts)
{
    for (const LifetimeRule &rule : rules) {
        if (std::optional<Token> token = apply(rule, facts)) {
            return *token;
        }
    }
    return Token{facts.token, facts.receivedAt, std::nullopt, ExpirySource::User};
}

} // namespace bearerbox
