// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/headersets.h"

#include "core/exchange/request.h"
#include "core/sessions/leeway.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

Result<Secret> formattedHeaders(const Material &material, const QString &format, const FormatBook &book,
                                const QDateTime &now)
{
    for (const auto &[step, token] : material.tokens) {
        if (!livesFor(token, std::chrono::milliseconds(0), now)) {
            return Failure(Error{
                .kind = ErrorKind::SecretMissing,
                .detail =
                    QCoreApplication::translate("HeaderSets", "The token of the step “%1” has expired.").arg(step),
                .hint = {.english = u"Get new tokens, or paste one that lives."_s,
                         .chinese = u"请获取新令牌，或粘贴一个有效的令牌。"_s}});
        }
    }
    Result<std::vector<HttpHeader>> headers = headerSet(material);
    if (!headers) {
        return Failure(headers.error());
    }
    Result<HttpRequest> probe = probeRequest(material);
    if (!probe) {
        return Failure(probe.error());
    }
    const auto last = material.tokens.find(material.service->steps.back().id);
    const HeaderSet set{.name = material.profile.name,
                        .headers = std::move(*headers),
                        .token = last == material.tokens.end() ? Secret() : last->second.value,
                        .probe = std::move(*probe),
                        .connection = material.profile.connection};
    const QString own =
        material.profile.defaultFormat.isEmpty() ? formats().front().id : material.profile.defaultFormat;
    return book.write(format.isEmpty() ? own : format, set);
}

QStringList headerNames(const ServiceDefinition &service, const Profile &profile)
{
    QStringList names;
    for (const HeaderTemplate &header : service.headers) {
        names << header.name;
    }
    for (const ExtraHeader &header : profile.extraHeaders) {
        names << header.name;
    }
    return names;
}

} // namespace bearerbox
