// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDeadlineTimer>
#include <QStringList>

#include <chrono>
#include <map>

namespace bearerbox::cli {

/// An option of the command line. One that takes a value may be given several times.
struct Option
{
    QString name;
    /// How the value is called in the help; empty for a switch.
    QString value;
    QString help;
    /// It describes a call without a profile, and goes with --service only.
    bool describesCall = false;
    /// What can be typed for it after a single "-"; none for most.
    QString letter = {};

    /// "--help", with its letter.
    [[nodiscard]] QString typed() const;
};

/// What was typed: a command, its arguments, its options. "help COMMAND" reads as "COMMAND --help".
struct Invocation
{
    QString command;
    QStringList arguments;
    /// Values by option name, in order; a switch has none.
    std::map<QString, QStringList> options;
    /// When the call must be done.
    QDeadlineTimer deadline = QDeadlineTimer::Forever;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QStringList values(const QString &option) const;
    /// The last value given, or an empty text.
    [[nodiscard]] QString value(const QString &option) const;
};

/// Options that stand before or after any command.
[[nodiscard]] std::vector<Option> globalOptions();

/// The option that limits the whole call.
[[nodiscard]] Option timeoutOption();

/// Sorts what was typed into command, arguments and options. Fails with Usage for an option nobody knows or one that
/// lacks its value.
[[nodiscard]] Result<Invocation> readInvocation(const QStringList &words, const std::vector<Option> &known);

/// Whether there are as many arguments as a command takes ("SERVICE NAME", "[NAME]", "[NAME …]", or none). Fails with
/// Usage.
[[nodiscard]] Result<void> checkArguments(const Invocation &invocation, const QString &taken);

/// The option's duration or what is used without it. Fails with Usage.
[[nodiscard]] Result<std::chrono::milliseconds> durationOption(const Invocation &invocation, const QString &option,
                                                               std::chrono::milliseconds otherwise);

/// What is left of 30 s or of --timeout. Fails with Usage; no time at all is no limit to work with.
[[nodiscard]] Result<std::chrono::milliseconds> timeoutOf(const Invocation &invocation);

} // namespace bearerbox::cli
