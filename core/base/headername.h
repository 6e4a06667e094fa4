// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace bearerbox {

/// Whether a header of this name, in any case, is set by whoever sends the request and by nobody else: it frames the
/// message, belongs to the way it takes, or says how its answer may be packed.
[[nodiscard]] bool isSendersHeader(QByteArrayView name);

} // namespace bearerbox
