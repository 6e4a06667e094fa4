// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bearerbox::cli {

/// Standard output carries the answer and nothing else; everything said to the person goes to standard error.
void answer(const QString &line);
void answer(const Secret &line);
void answer(const QJsonObject &object);
void answer(const QJsonArray &array);

/// Whether all that was answered has got to where standard output leads: a full disk must not look like success.
[[nodiscard]] bool isAnswerOut();

/// Something the person should know though the command works.
void warn(const QString &sentence);

/// A line of what is shown to the person besides the answer, as it is.
void tell(const QString &line);

/// Says what went wrong and what to do; returns the exit status.
[[nodiscard]] int report(const Error &error);

} // namespace bearerbox::cli
