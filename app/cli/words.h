// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace bearerbox::cli {

/// In the language of the person. The text stands in QT_TRANSLATE_NOOP("Cli", …), where it is found for translation.
[[nodiscard]] inline QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// What was asked for cannot be done as it was asked: exit status 2.
[[nodiscard]] inline Failure usage(const QString &detail)
{
    return fail(ErrorKind::Usage, detail);
}

} // namespace bearerbox::cli
