// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <functional>
#include <vector>

namespace bearerbox {

/// A text with holes: "Bearer {access.token}". A hole names a field of the profile, the token of a step, or the new
/// value of a secret ("{password.new}"); "{{" and "}}" stand for the braces themselves. There are no expressions.
class Template final
{
public:
    /// What a hole is filled with.
    struct Reference
    {
        QString id;
        bool isStepToken = false;
        /// The new value of a secret, in the request that changes it.
        bool isNew = false;

        bool operator==(const Reference &) const = default;
    };
    /// Gives a hole's content; nothing where it is empty.
    using Lookup = std::function<std::optional<Secret>(const Reference &)>;
    /// Makes a content fit for its place (percent-encoding in a URL, for example).
    using Escape = std::function<QByteArray(QByteArrayView)>;

    Template() = default;
    /// Fails with Unusable on a brace that does not match or a hole that names nothing.
    [[nodiscard]] static Result<Template> parse(const QString &text);

    [[nodiscard]] std::vector<Reference> references() const;
    /// The text with its holes filled; nothing if one of them is empty, so that the part can be left out.
    [[nodiscard]] std::optional<Secret> expand(const Lookup &lookup, const Escape &escape = {}) const;

    bool operator==(const Template &) const = default;

private:
    struct Part
    {
        QString literal;
        Reference reference; // with an id: a hole, and the literal is empty
        bool operator==(const Part &) const = default;
    };
    std::vector<Part> m_parts;
};

} // namespace bearerbox
