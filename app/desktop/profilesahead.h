// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profilebook.h"

#include <future>
#include <optional>

namespace bearerbox {

/// Reads the profiles in a thread of its own while the display is connected to.
class ProfilesAhead final
{
public:
    explicit ProfilesAhead(const ConfigFolder &folder);

    /// Waits for them. Nothing where they are not as they should be: whoever reads them again learns why, in the
    /// person's language.
    [[nodiscard]] std::optional<ProfileBook> take() { return m_book.get(); }

private:
    std::future<std::optional<ProfileBook>> m_book;
};

} // namespace bearerbox
