// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QJsonObject>

namespace bearerbox {

/// A session as scripts see it; the members are part of the contract. Holds no secret.
[[nodiscard]] QJsonObject statusToJson(const QString &name, const Moment &moment,
                                       const std::optional<QDateTime> &nextRefresh);

/// A token as `token --json` prints it, without its value.
[[nodiscard]] QJsonObject tokenTimesToJson(const Token &token, const QDateTime &now);

} // namespace bearerbox
