// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// Whether a host is reached without the proxy, by a list as curl's --noproxy and the variable no_proxy have it: "*"
/// for all, names (which mean what lies below them too, with a dot in front or without), addresses, and networks such
/// as 10.0.0.0/8; commas or blanks between them.
[[nodiscard]] bool isExempt(const QString &host, const QString &list);

/// The first entry of such a list that is none of these ("http://host", "host:80", "10.0.0.0/99"), or an empty text.
[[nodiscard]] QString senselessExemption(const QString &list);

} // namespace bearerbox
