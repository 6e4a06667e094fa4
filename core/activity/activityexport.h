// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"

#include <vector>

namespace bearerbox {

/// One JSON object per line, as they stand in the file.
[[nodiscard]] QByteArray toJsonLines(const std::vector<ActivityEntry> &entries);

/// A table for spreadsheets (RFC 4180, UTF-8 with a mark that says so). A text that a spreadsheet would take for a
/// formula begins with an apostrophe.
[[nodiscard]] QByteArray toCsv(const std::vector<ActivityEntry> &entries);

/// One cell of it, quoted where it must be.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace bearerbox
