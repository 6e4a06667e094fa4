// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace bearerbox {

/// A base address as people type it: an absolute http or https URL with an optional path, no user info, no query. A
/// bare host means https; doubled and trailing slashes go. Nothing if it cannot be read that way.
[[nodiscard]] std::optional<QUrl> parseBaseAddress(const QString &text);

} // namespace bearerbox
