// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"

#include "core/base/duration.h"
#include "core/base/jsonpointer.h"
#include "core/exchange/lifetime.h"
#include "core/exchange/refusal.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Answer", text);
}

bool saysSuccess(const SuccessRule &rule, const QJsonValue &body)
{
    const std::optional<QJsonValue> value = rule.pointer.isEmpty() ? std::nullopt : findJson(body, rule.pointer);
    return !value || jsonScalar(*value) == rule.equals;
}

/// Half of a surrogate pair is no character. It becomes one that no header can carry, and not the "?" that Qt would
/// write: that would be another token.
Secret secretOf(const QString &text)
{
    return Secret(text.isValidUtf16() ? text.toUtf8() : QString(QChar::ReplacementCharacter).toUtf8());
}

Secret foundToken(const TokenPlace &place, const HttpAnswer &answer, const QJsonValue &body)
{
    if (!place.header.isEmpty()) {
        return answer.header(place.header.toLatin1());
    }
    const std::optional<QJsonValue> value = findJson(body, place.pointer);
    return value && value->isString() ? secretOf(value->toString()) : Secret();
}

/// The lifetime that the request of a profile asked for; nothing where it left that to the service.
std::optional<std::chrono::seconds> requestedLifetime(const QString &id, const Material &material)
{
    const Field *field = material.service->field(id);
    const QString value = field ? material.profile.effectiveValue(*field) : QString();
    const auto span = field && field->type == FieldType::Integer
                          ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(value.toUInt()))
                          : parseGoDuration(value);
    return span >= std::chrono::seconds(1) ? std::optional(std::chrono::floor<std::chrono::seconds>(*span))
                                           : std::nullopt;
}

/// A step's rules for this profile: the documentation promises no longer life than was asked for.
std::vector<LifetimeRule> rulesFor(const Step &step, const Material &material)
{
    std::vector<LifetimeRule> rules = step.lifetime;
    for (LifetimeRule &rule : rules) {
        rule.duration = std::min(rule.duration, requestedLifetime(rule.requested, material).value_or(rule.duration));
    }
    return rules;
}

LifetimeFacts factsOf(const Secret &token, const QJsonValue &body, const HttpAnswer &answer)
{
    return {.token = token, .body = body, .receivedAt = answer.receivedAt, .date = answer.serverDate()};
}

Secret withoutQuotes(const Secret &token)
{
    QByteArray bytes = token.reveal().toByteArray();
    if (bytes.size() >= 2 && bytes.startsWith('"') && bytes.endsWith('"')) {
        bytes = bytes.sliced(1, bytes.size() - 2);
    }
    return Secret(std::move(bytes));
}

} // namespace

Secret strippedToken(const Secret &token)
{
    return withoutQuotes(Secret(token.reveal().toByteArray().trimmed()));
}

bool isUsableToken(const Secret &token)
{
    return !token.isEmpty() &&
           std::ranges::all_of(token.reveal(), [](char each) { return each > 0x20 && each < 0x7f; });
}

SecretVerdict readPasswordChange(const Material &material, const HttpAnswer &answer)
{
    const PasswordChange &change = *material.service->passwordChange;
    const bool statusFits = std::ranges::find(change.success.status, answer.status) != change.success.status.end();
    if (statusFits && saysSuccess(change.success, parsedBody(answer))) {
        return {.fate = SecretFate::Changed};
    }
    const Refusal refused = refusalOf(change.failures, material, answer);
    const bool isJudged = refused.error.kind == ErrorKind::Rejected || refused.error.kind == ErrorKind::Blocked;
    // 408 is what a gateway says that gave up waiting.
    const bool isRefused = answer.status >= 300 && answer.status < 500 && answer.status != 408;
    return {.fate = isJudged || isRefused ? SecretFate::Unchanged : SecretFate::InDoubt, .refusal = refused};
}

tl::expected<Token, Refusal> readAnswer(const Step &step, const Material &material, const HttpAnswer &answer)
{
    const QJsonValue body = parsedBody(answer);
    const bool statusFits = std::ranges::find(step.success.status, answer.status) != step.success.status.end();
    if (!statusFits || !saysSuccess(step.success, body)) {
        return tl::unexpected(refusalOf(step.failures, material, answer));
    }
    const bool fromHeader = !step.token.header.isEmpty();
    if (!fromHeader && body.isUndefined()) {
        return tl::unexpected(
            unusable(answer, translated(QT_TRANSLATE_NOOP("Answer", "The service's answer is not a JSON object."))));
    }
    const Secret raw = foundToken(step.token, answer, body);
    const Secret value = step.token.stripQuotes ? withoutQuotes(raw) : raw;
    if (value.isEmpty()) {
        return tl::unexpected(noToken(step, material, answer));
    }
    if (!isUsableToken(value)) {
        return tl::unexpected(unusable(
            answer,
            translated(QT_TRANSLATE_NOOP("Answer", "The service's token has characters that no header can carry."))));
    }
    const Token token = withLifetime(rulesFor(step, material), factsOf(value, body, answer));
    if (token.expiresAt && *token.expiresAt <= answer.receivedAt) {
        return tl::unexpected(
            unusable(answer, translated(QT_TRANSLATE_NOOP(
                                 "Answer", "The service's token had expired before it arrived. Compare the clocks."))));
    }
    return token;
}

bool isRefusalOfTheService(const ServiceDefinition &service, const Error &error)
{
    const auto isNamed = [&error](const FailureRow &row) {
        return row.kind == ErrorKind::Rejected && row.status == error.httpStatus && !row.code.isEmpty() &&
               row.code == error.code;
    };
    return std::ranges::any_of(service.failures, isNamed) ||
           std::ranges::any_of(service.steps,
                               [&isNamed](const Step &step) { return std::ranges::any_of(step.failures, isNamed); });
}

tl::expected<void, Refusal> readProbe(const Material &material, const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        return {};
    }
    return tl::unexpected(refusalOf({}, material, answer));
}

std::optional<Token> renewedToken(const Material &material, const HttpAnswer &answer)
{
    const ServiceDefinition &service = *material.service;
    const Step *step = service.renewal ? service.step(service.renewal->step) : nullptr;
    const Secret value = step ? withoutQuotes(answer.header(service.renewal->header.toLatin1())) : Secret();
    if (!isUsableToken(value)) {
        return std::nullopt;
    }
    return withLifetime(rulesFor(*step, material), factsOf(value, QJsonValue::Undefined, answer));
}

} // namespace bearerbox
