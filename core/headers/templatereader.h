// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headers/formattemplate.h"

namespace bearerbox {

/// Reads the text of a template into its sections. Fails with Unusable, with the line and the column.
[[nodiscard]] Result<std::vector<FormatTemplate::Section>> readTemplate(QByteArrayView file);

} // namespace bearerbox
