// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headers/formats.h"
#include "core/headers/formattemplate.h"

namespace bearerbox {

/// The formats known: the built-in ones and the user's own, each a template in a file of formats/.
class FormatBook final
{
public:
    /// Adds each formats/*.txt of a folder, named after its file. A file that cannot be used is left out and reported,
    /// as is one that takes the name of a built-in format; nothing else is affected.
    void addFrom(const QString &folder);

    /// In the order in which they are offered, the user's own last.
    [[nodiscard]] std::vector<Format> all() const;
    /// Its title; the format itself where nobody knows one.
    [[nodiscard]] QString titleOf(const QString &format) const;
    /// Fails with Usage for a format that nobody knows.
    [[nodiscard]] Result<void> check(const QString &format) const;
    /// The header set in a format, without a line break at the end. Fails with Usage for an unknown format or a header
    /// that is not in the set, with Unusable where the format has no way to write a value.
    [[nodiscard]] Result<Secret> write(const QString &format, const HeaderSet &set) const;
    /// What was wrong with the user's files, one sentence each, with the place in the file.
    [[nodiscard]] const std::vector<Error> &problems() const { return m_problems; }

private:
    struct Own
    {
        QString id;
        FormatTemplate text;
    };
    [[nodiscard]] const Own *find(const QString &format) const;

    std::vector<Own> m_own;
    std::vector<Error> m_problems;
};

} // namespace bearerbox
