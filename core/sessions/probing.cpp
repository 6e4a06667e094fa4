// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/probing.h"

#include "core/sessions/activitynotes.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/tokenkeeping.h"

namespace bearerbox {

namespace {

bool needsSecretsForTheWay(const Profile &profile)
{
    return !profile.connection.clientCertificate.isEmpty() || !profile.connection.proxy.isEmpty();
}

/// What the service said of the tokens it was shown, for the next who wants them. Newer ones may have been kept
/// meanwhile: of those it said nothing.
QCoro::Task<> learn(Request request, Material shown, ProbeOutcome probed, Facilities facilities)
{
    const bool isDead = !probed.verdict && probed.verdict.error().tokenDead;
    if (!request.usesStore() || (!probed.renewed && !isDead)) {
        co_return;
    }
    const std::function<void(KeptTokens &)> change = [request, shown, probed, isDead](KeptTokens &kept) {
        Tokens tokens = kept.at(shown.address);
        if (!areThose(tokens, shown.tokens)) {
            return;
        }
        if (isDead) {
            tokens.clear();
        }
        if (probed.renewed) {
            tokens[request.service->renewal->step] = *probed.renewed;
        }
        kept.keep(shown.address, tokens);
    };
    (void)co_await changeTokens(request.profile, request.service, change, facilities);
}

} // namespace

QCoro::Task<ProbeOutcome> probe(Request request, Acquisition acquisition, Facilities facilities)
{
    Material material{.service = request.service,
                      .profile = request.profile,
                      .address = acquisition.address,
                      .secrets = acquisition.secrets,
                      .tokens = acquisition.tokens};
    if (request.usesStore() && needsSecretsForTheWay(request.profile) && material.secrets.empty()) {
        const auto secrets = co_await loadSecrets(request.profile, facilities, material.address);
        if (!secrets) {
            co_return ProbeOutcome{tl::unexpected(Refusal{.error = secrets.error()}), std::nullopt};
        }
        material.secrets = *secrets;
    }
    ProbeOutcome outcome = co_await runProbe(material, facilities.limits, facilities.network);
    outcome.facts = withSkew(outcome.facts, material.address, facilities);
    Material shown = material;
    if (outcome.renewed) {
        material.tokens[request.service->renewal->step] = *outcome.renewed;
        facilities.live->note(material);
        noteToken(Happening::TakenOver, request.service->renewal->step, *outcome.renewed, request.profile, facilities);
    }
    if (!outcome.verdict) {
        noteFailure(request.profile, request.demand.why, outcome.verdict.error().error, facilities, outcome.facts);
    }
    co_await learn(std::move(request), std::move(shown), outcome, facilities);
    co_return outcome;
}

} // namespace bearerbox
