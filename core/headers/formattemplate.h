// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/headers/headerset.h"

#include <optional>
#include <vector>

namespace bearerbox {

/// A format of the user's own: text with holes, "{{token}}", "{{header.NAME|shell}}", and one loop over the headers
/// (docs/formats.md). It names and quotes; it computes nothing and runs nothing.
class FormatTemplate final
{
public:
    /// A line break at the very end is no part of it. Fails with Unusable, with the line and the column.
    [[nodiscard]] static Result<FormatTemplate> parse(const QByteArray &file);

    /// Fails with Usage where it names a header that is not in the set.
    [[nodiscard]] Result<Secret> fill(const HeaderSet &set) const;

    /// Makes a content fit for its place.
    using Filter = QByteArray (*)(QByteArrayView);
    /// What stands in a hole.
    enum class Source { Text, Token, Url, Method, Profile, Header, Name, Value };
    /// A piece of the text.
    struct Part
    {
        Source source = Source::Text;
        /// The text itself, or the header's name.
        QByteArray text;
        std::vector<Filter> filters;
    };
    /// Parts that are written once, or once for each header with others between them.
    struct Section
    {
        bool isLoop = false;
        std::vector<Part> parts;
        std::vector<Part> between;
    };

private:
    std::vector<Section> m_sections;
};

} // namespace bearerbox
