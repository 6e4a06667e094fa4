// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

namespace bearerbox {

/// The service definitions known: the built-in ones and the user's own (experimental).
class ServiceCatalogue final
{
public:
    /// The definitions that ship with the app. They are part of the program: a broken one is a defect.
    [[nodiscard]] static ServiceCatalogue builtIn();
    /// Adds each services/*.json of a folder. A file that cannot be used is left out and reported, as is one that
    /// takes an id that exists already; nothing else is affected.
    void addFrom(const QString &folder);

    [[nodiscard]] const std::vector<ServicePointer> &all() const { return m_services; }
    /// Fails with NotFound.
    [[nodiscard]] Result<ServicePointer> find(const QString &id) const;
    /// What was wrong with the user's files, one sentence each.
    [[nodiscard]] const std::vector<Error> &problems() const { return m_problems; }

private:
    std::vector<ServicePointer> m_services;
    std::vector<Error> m_problems;
};

} // namespace bearerbox
