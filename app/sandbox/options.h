// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/lifetimes.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace bearerbox::sandbox {

/// What the command line asks for.
struct Options
{
    enum class Wish { Serve, Help, Version };

    Wish wish = Wish::Serve;
    quint16 port = 0;
    bool tls = false;
    /// End with standard input, for a program that starts this one.
    bool endsWithInput = false;
    Lifetimes lifetimes;
};

/// Reads the arguments, the program's name first; or says in a sentence what is wrong with them.
[[nodiscard]] tl::expected<Options, QString> parseOptions(const QStringList &arguments);

/// What --help prints.
[[nodiscard]] QString helpText();

} // namespace bearerbox::sandbox
