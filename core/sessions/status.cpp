// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/status.h"

#include "core/base/clock.h"
#include "core/sessions/leeway.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QJsonValue instantOrNull(const std::optional<QDateTime> &instant)
{
    return instant && instant->isValid() ? QJsonValue(toRfc3339(*instant)) : QJsonValue(QJsonValue::Null);
}

QJsonValue secondsOrNull(const std::optional<std::chrono::milliseconds> &span)
{
    return span ? QJsonValue(qint64(std::chrono::floor<std::chrono::seconds>(*span).count()))
                : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue errorOrNull(const std::optional<Error> &error)
{
    if (!error) {
        return QJsonValue::Null;
    }
    return QJsonObject{
        {u"kind"_s, kindWord(error->kind)},
        {u"message"_s, userMessage(*error)},
        {u"httpStatus"_s, error->httpStatus ? QJsonValue(error->httpStatus) : QJsonValue(QJsonValue::Null)},
        {u"code"_s, textOrNull(error->code)},
        {u"until"_s, instantOrNull(error->until)}};
}

QJsonObject stepToJson(const Step &step, const Moment &moment)
{
    const auto token = moment.tokens.find(step.id);
    const Token none{.source = ExpirySource::Unknown};
    QJsonObject object = tokenTimesToJson(token == moment.tokens.end() ? none : token->second, moment.now);
    object[u"id"] = step.id;
    return object;
}

} // namespace

QJsonObject tokenTimesToJson(const Token &token, const QDateTime &now)
{
    const bool isKnown = token.source != ExpirySource::Unknown;
    return {{u"issuedAt"_s, instantOrNull(token.issuedAt)},
            {u"expiresAt"_s, instantOrNull(token.expiresAt)},
            {u"remainingSeconds"_s, secondsOrNull(remaining(token, now))},
            {u"expirySource"_s, textOrNull(isKnown ? expirySourceWord(token.source) : QString())}};
}

QJsonObject statusToJson(const QString &name, const Moment &moment, const std::optional<QDateTime> &nextRefresh)
{
    QJsonArray steps;
    for (const Step &step : moment.service->steps) {
        steps.append(stepToJson(step, moment));
    }
    return {{u"name"_s, name},
            {u"service"_s, moment.service->id},
            {u"state"_s, stateWord(stateAt(moment))},
            {u"steps"_s, steps},
            {u"remainingSeconds"_s, secondsOrNull(timeLeft(moment))},
            {u"nextRefreshAt"_s, instantOrNull(nextRefresh)},
            {u"lastError"_s, errorOrNull(moment.error)}};
}

} // namespace bearerbox
