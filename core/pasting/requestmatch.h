// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pasting/pastedrequest.h"

namespace bearerbox {

/// What a text is where a template has a hole.
struct Found
{
    Template::Reference hole;
    QString text;
};

/// Reads a template backward: what its holes were filled with to give this text; nothing if it gives no such text.
[[nodiscard]] std::optional<std::vector<Found>> readBackward(const Template &made, const QString &text);

/// How well a pasted request fits one that a definition makes.
struct Fit
{
    /// 0: not at all.
    int score = 0;
    ServicePointer service;
    /// The address before the path of the definition.
    QString address;
    /// Whether the path is the definition's.
    bool isPathKnown = false;
    std::vector<Found> found;
    /// Names of the headers that the definition itself sends.
    QStringList headers;
    /// Members of the body that the definition does not know; an empty name where it may be a piece of a value.
    QStringList strangers;
};

/// The request of any definition that fits best; among equals one of the preferred service.
[[nodiscard]] Fit bestFit(const PastedRequest &pasted, const std::vector<ServicePointer> &services,
                          const QString &preferred);

} // namespace bearerbox
