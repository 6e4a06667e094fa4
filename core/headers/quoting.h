// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bearerbox {

/// One word for a POSIX shell, whatever it holds (but NUL): bare where that is safe, else in single quotes
/// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02).
[[nodiscard]] QByteArray shellWord(QByteArrayView text);

} // namespace bearerbox
