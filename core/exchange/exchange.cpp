// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange.h"

#include "core/exchange/request.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Secret secretOf(const std::map<QString, Secret> &secrets, QStringView id)
{
    const auto found = secrets.find(id.toString());
    return found == secrets.end() ? Secret() : found->second;
}

QByteArrayList pinsOf(const ConnectionRules &rules)
{
    QByteArrayList pins;
    for (const QString &pin : rules.pinnedSha256) {
        pins << pin.toLatin1();
    }
    return pins;
}

/// What came back for a request.
RequestFacts concluded(RequestFacts facts, const Result<HttpAnswer> &answer, qint64 took)
{
    facts.took = std::chrono::milliseconds(took);
    facts.status = answer ? answer->status : answer.error().httpStatus;
    facts.bytes = answer ? answer->body.size() : -1;
    return facts;
}

tl::unexpected<Refusal> refused(const Error &error)
{
    return tl::unexpected<Refusal>(Refusal{.error = error});
}

} // namespace

Trust trustOf(const Profile &profile, const std::map<QString, Secret> &secrets)
{
    const ConnectionRules &rules = profile.connection;
    Trust trust{.caFile = rules.caFile,
                .pinnedSha256 = pinsOf(rules),
                .clientCertificate = rules.clientCertificate,
                .clientKey = rules.clientKey,
                .clientKeyPassphrase = secretOf(secrets, clientKeyPassphraseId),
                .allowPlainHttp = rules.allowPlainHttp,
                .noProxy = rules.noProxy};
    if (rules.proxy == "none"_L1) {
        trust.proxyMode = ProxyMode::None;
    } else if (!rules.proxy.isEmpty()) {
        trust.proxyMode = ProxyMode::Explicit;
        trust.proxy = QUrl(rules.proxy);
        trust.proxyPassword = secretOf(secrets, proxyPasswordId);
    }
    return trust;
}

QCoro::Task<tl::expected<Token, Refusal>> runStep(QString stepId, Material material, Limits limits, Network *network,
                                                  Leaving leaving, Telling telling)
{
    const Step *step = material.service->step(stepId);
    Q_ASSERT(step);
    Result<HttpRequest> request = stepRequest(*step, material);
    if (!request) {
        co_return refused(request.error());
    }
    HttpRequest made = std::move(*request);
    made.leaving = std::move(leaving);
    Trust trust = trustOf(material.profile, material.secrets);
    RequestFacts facts = factsOf(*step, material);
    made.onProxy = [&facts](const QString &proxy) { facts.proxy = proxy; };
    QElapsedTimer watch;
    watch.start();
    const Result<HttpAnswer> answer = co_await network->send(std::move(made), std::move(trust), limits);
    if (telling) {
        telling(concluded(std::move(facts), answer, watch.elapsed()));
    }
    if (!answer) {
        co_return refused(answer.error());
    }
    co_return readAnswer(*step, material, *answer);
}

QCoro::Task<SecretVerdict> runPasswordChange(Material material, Limits limits, Network *network, Leaving leaving)
{
    Result<HttpRequest> request = passwordChangeRequest(material);
    if (!request) {
        co_return SecretVerdict{.fate = SecretFate::Unchanged, .refusal = Refusal{.error = request.error()}};
    }
    HttpRequest made = std::move(*request);
    made.leaving = std::move(leaving);
    Trust trust = trustOf(material.profile, material.secrets);
    const Result<HttpAnswer> answer = co_await network->send(std::move(made), std::move(trust), limits);
    if (!answer) {
        const SecretFate fate = answer.error().isUnanswered ? SecretFate::InDoubt : SecretFate::Unchanged;
        co_return SecretVerdict{.fate = fate, .refusal = Refusal{.error = answer.error()}};
    }
    co_return readPasswordChange(material, *answer);
}

QCoro::Task<ProbeOutcome> runProbe(Material material, Limits limits, Network *network)
{
    Result<HttpRequest> request = probeRequest(material);
    if (!request) {
        co_return ProbeOutcome{refused(request.error()), std::nullopt};
    }
    HttpRequest made = std::move(*request);
    Trust trust = trustOf(material.profile, material.secrets);
    RequestFacts facts = factsOfProbe(material);
    made.onProxy = [&facts](const QString &proxy) { facts.proxy = proxy; };
    QElapsedTimer watch;
    watch.start();
    const Result<HttpAnswer> answer = co_await network->send(std::move(made), std::move(trust), limits);
    facts = concluded(std::move(facts), answer, watch.elapsed());
    if (!answer) {
        co_return ProbeOutcome{refused(answer.error()), std::nullopt, facts};
    }
    co_return ProbeOutcome{readProbe(material, *answer), renewedToken(material, *answer), facts};
}

} // namespace bearerbox
