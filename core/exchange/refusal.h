// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answer.h"

#include <QJsonValue>

namespace bearerbox {

/// The object in an answer's body; undefined where it holds none.
[[nodiscard]] QJsonValue parsedBody(const HttpAnswer &answer);

/// Turns an answer that is no success into a failure: by the rows of the step, then by the definition's table. It
/// quotes what the service said; where that may hold a secret, Error::ownDetail does not.
[[nodiscard]] Refusal refusalOf(const std::vector<FailureRow> &own, const Material &material, const HttpAnswer &answer);

/// An answer that says success and is of no use.
[[nodiscard]] Refusal unusable(const HttpAnswer &answer, const QString &detail);

/// An answer without a token often says why there is none. Nothing but the places of a failure is quoted: the token may
/// stand anywhere else.
[[nodiscard]] Refusal noToken(const Step &step, const Material &material, const HttpAnswer &answer);

} // namespace bearerbox
