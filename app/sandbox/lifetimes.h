// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace bearerbox::sandbox {

/// How long the tokens live that the sandbox gives out.
struct Lifetimes
{
    /// What --lifetime says: it replaces each default and caps what a client asks for.
    std::optional<std::chrono::seconds> limit;

    [[nodiscard]] std::chrono::seconds byDefault(std::chrono::seconds usual) const { return limit.value_or(usual); }
    [[nodiscard]] std::chrono::seconds requested(std::chrono::seconds wish) const
    {
        return std::min(wish, limit.value_or(wish));
    }
};

} // namespace bearerbox::sandbox
