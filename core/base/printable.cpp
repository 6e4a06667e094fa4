// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

namespace bearerbox {

QString printable(QString text)
{
    for (QChar &each : text) {
        if (!each.isPrint() && !each.isSurrogate()) {
            each = u' ';
        }
    }
    return text;
}

} // namespace bearerbox
