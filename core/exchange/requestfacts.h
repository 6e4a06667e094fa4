// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/services/servicedefinition.h"

#include <QStringList>

#include <chrono>
#include <functional>

namespace bearerbox {

struct HttpRequest;

/// What may be known of a request that was made, without anything that is a secret. How much was sent is left out: it
/// would tell how long a password is.
struct RequestFacts
{
    QString method;
    QString url;
    /// Their names, in the order in which they were sent.
    QStringList headers;
    /// The names of what the body holds, a dot between a name and those within it.
    QStringList members;
    /// The one that it went through, "host:port"; empty without one.
    QString proxy;
    /// 0 where there was no answer.
    int status = 0;
    std::chrono::milliseconds took{0};
    /// The answer's body; -1 where there was none.
    qint64 bytes = -1;
    /// How far the service's clock was ahead of this computer's, where it said so.
    std::optional<std::chrono::seconds> skew;

    bool operator==(const RequestFacts &) const = default;
};

/// Is told of a request once it has ended, whatever came of it.
using Telling = std::function<void(const RequestFacts &)>;

/// What a step asks for. It is read off a request that is made without the secrets: where one would stand, a mask does.
[[nodiscard]] RequestFacts factsOf(const Step &step, const Material &material);
/// The same for the probe, which shows the header set.
[[nodiscard]] RequestFacts factsOfProbe(const Material &material);

} // namespace bearerbox
