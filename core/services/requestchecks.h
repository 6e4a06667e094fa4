// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

#include <QSet>

namespace bearerbox {

/// What may stand in a hole at some place of a definition.
struct Scope
{
    const ServiceDefinition &definition;
    QSet<QString> stepsBefore;
    bool isUrl = false;
    bool isProbe = false;
    /// The secret whose new value is known here: in the request that changes it.
    QString changedSecret;
};

/// Whether every hole of these headers may stand there, each name is there once, and none is ours to set. Fails with
/// Unusable, naming the JSON Pointer.
[[nodiscard]] Result<void> checkHeaders(const std::vector<HeaderTemplate> &headers, const QString &pointer,
                                        const Scope &scope);

/// The same for all parts of a request. Nothing secret stands in its URL.
[[nodiscard]] Result<void> checkRequest(const RequestTemplate &request, const QString &pointer, const Scope &scope);

} // namespace bearerbox
