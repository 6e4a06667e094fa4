// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pasting/pastedrequest.h"

#include <map>

namespace bearerbox {

/// What a pasted request tells about a profile: only what it says stands here.
struct Filling
{
    /// The service whose request it is.
    QString service;
    QMap<QString, QStringList> fields;
    /// By field id, with those of the way there (proxyPasswordId, clientKeyPassphraseId).
    std::map<QString, Secret> secrets;
    std::vector<ExtraHeader> headers;
    ConnectionRules connection;
    /// What was left out and why, a sentence each.
    QStringList notes;

    [[nodiscard]] bool isEmpty() const
    {
        return fields.isEmpty() && secrets.empty() && headers.empty() && connection == ConnectionRules();
    }
};

/// Reads the fields of a profile out of a request, by the templates of the definitions. What fits none of them is
/// taken for the preferred service, as far as its address goes. No request is kept whole, and no token is taken but one
/// that a definition lets people paste.
[[nodiscard]] Filling fillingFrom(const PastedRequest &pasted, const std::vector<ServicePointer> &services,
                                  const QString &preferred);

} // namespace bearerbox
