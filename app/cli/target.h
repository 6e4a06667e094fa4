// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/sessions/acquire.h"

namespace bearerbox::cli {

/// The options of every command that gets tokens.
[[nodiscard]] std::vector<Option> targetOptions();

/// Whose tokens are meant, and how they are to be had: a stored profile by name, or --service with its fields.
/// Fails with Usage or NotFound.
[[nodiscard]] Result<Request> readTarget(const Invocation &invocation, const Facilities &facilities);

/// The step that --step names, or the last one. Fails with NotFound.
[[nodiscard]] Result<QString> chosenStep(const Invocation &invocation, const ServiceDefinition &service);

/// The facilities with what is left of the call's time as their limit, less a margin in which the answer is still
/// given.
[[nodiscard]] Facilities inTime(Facilities facilities, const Invocation &invocation);

/// What somebody at a terminal wanted tokens for.
struct Purpose
{
    QString command;
    QString format = {};
    /// The request that showed them to the service, where there was one.
    RequestFacts request = {};
};

/// Gets what a request demands. A failure after which the tokens at hand still serve is a warning only.
[[nodiscard]] QCoro::Task<Result<Acquisition>> obtain(Request request, Facilities facilities);

/// Notes that an answer was given, and for what. To be called after it: one that did not get out is not noted.
void noteAnswer(const Request &request, const Purpose &purpose, const Facilities &facilities);

} // namespace bearerbox::cli
