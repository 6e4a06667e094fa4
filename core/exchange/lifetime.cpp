// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifetime.h"

#include "core/base/jsonpointer.h"
#include "core/exchange/jwt.h"

#include <cmath>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

// Clocks that differ less are taken to agree: the rest is the way and the rounding to seconds.
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

bool agree(const QDateTime &one, const QDateTime &other)
{
    return std::chrono::abs(std::chrono::milliseconds(one.msecsTo(other))) <= clocksAgree;
}

/// Whether an instant that the service states can be held against the arrival: the answer itself said what time it is
/// there. Without that word only instants near to each other look like those of one clock.
bool areComparable(const LifetimeFacts &facts, const QDateTime &stated)
{
    return agree(facts.receivedAt, facts.date.value_or(stated));
}

/// When the token was issued: what the service says, if it can be believed, and never later than the token's arrival.
/// A service may well hand out the same token again, so an issue long ago makes its end come soon. But nobody hands out
/// a token that has ended: such an instant comes from another clock than the answer's Date, or from none at all.
QDateTime issueInstant(const LifetimeRule &rule, const LifetimeFacts &facts, std::chrono::milliseconds life)
{
    const std::optional<double> number = rule.issuedAt.isEmpty() ? std::nullopt : numberAt(facts.body, rule.issuedAt);
    const std::optional<QDateTime> stated = number ? instantFromEpoch(*number) : std::nullopt;
    const bool counts = stated && areComparable(facts, *stated) && stated->addMSecs(life.count()) > facts.receivedAt;
    return counts ? std::min(*stated, facts.receivedAt) : facts.receivedAt;
}

std::optional<Token> bySeconds(const LifetimeRule &rule, const LifetimeFacts &facts)
{
    const std::optional<double> seconds = numberAt(facts.body, rule.pointer);
    if (!seconds || *seconds <= 0 || *seconds > longestLifetime) {
        return std::nullopt;
    }
    const std::chrono::milliseconds life(std::llround(*seconds * 1000));
    const QDateTime issued = issueInstant(rule, facts, life);
    return Token{facts.token, issued, issued.addMSecs(life.count()), ExpirySource::Response};
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
    const QString text = value ? value->toString() : QString();
    QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (instant.timeSpec() == Qt::LocalTime) {
        // Services that leave the zone out mean UTC. Read anew: what becomes of an hour that local time leaves out
        // differs among the versions of Qt.
        instant = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
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
        return Token{facts.token, facts.receivedAt, facts.receivedAt.addSecs(rule.duration.count()),
                     ExpirySource::Documented};
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
    return Token{facts.token, facts.receivedAt, std::nullopt, ExpirySource::Unknown};
}

} // namespace bearerbox
