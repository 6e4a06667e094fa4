// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QDir;

namespace bearerbox {

/// The names of the files in a folder that end like this, in whatever case, by name. For a pattern QDir would compile a
/// regular expression, and that is seen in the start and in the memory of a program.
[[nodiscard]] QStringList filesEndingIn(const QDir &folder, QLatin1StringView suffix);

} // namespace bearerbox
