// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answer.h"
#include "core/exchange/requestfacts.h"
#include "core/net/network.h"

#include <QCoro/QCoroTask>

namespace bearerbox {

/// How a profile's requests travel, with its proxy password and key passphrase.
[[nodiscard]] Trust trustOf(const Profile &profile, const std::map<QString, Secret> &secrets);

/// What is called just before a request goes out that the service may count (HttpRequest::leaving).
using Leaving = std::function<void()>;

/// Sends the one request of a step and reads its answer. The network must outlive the task.
[[nodiscard]] QCoro::Task<tl::expected<Token, Refusal>>
runStep(QString stepId, Material material, Limits limits, Network *network, Leaving leaving = {}, Telling telling = {});

/// Sends the request that changes a secret, once. A request that was sent and not answered leaves the change in doubt.
[[nodiscard]] QCoro::Task<SecretVerdict> runPasswordChange(Material material, Limits limits, Network *network,
                                                           Leaving leaving = {});

/// Sends the probe. The answer's renewed token is handed back with the verdict, and what the request was.
struct ProbeOutcome
{
    tl::expected<void, Refusal> verdict;
    std::optional<Token> renewed;
    RequestFacts facts = {};
};
[[nodiscard]] QCoro::Task<ProbeOutcome> runProbe(Material material, Limits limits, Network *network);

} // namespace bearerbox
