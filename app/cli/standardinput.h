// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QDeadlineTimer>

namespace bearerbox::cli {

/// The file descriptor of standard input.
inline constexpr int standardInput = 0;

/// The most bytes that a secret may have.
inline constexpr qint64 largestSecret = qint64(64) * 1024;

/// Without the line break at its end.
[[nodiscard]] QByteArray withoutLineBreak(QByteArray bytes);

/// One line of a file descriptor, without its line break; not a byte more is read, so that what follows stays for
/// whoever reads next. Fails with Usage where there is none or it is longer than 64 KiB, and with Timeout.
[[nodiscard]] Result<Secret> readLine(int descriptor, QDeadlineTimer deadline);

/// The most bytes that are read of one answer or of several secrets.
inline constexpr qint64 largestInput = qint64(1024) * 1024;

/// All that a file descriptor gives until its end. Fails with Usage where that is more than the largest number of
/// bytes, and with Timeout.
[[nodiscard]] Result<Secret> readAll(int descriptor, QDeadlineTimer deadline, qint64 largest = largestInput);

} // namespace bearerbox::cli
