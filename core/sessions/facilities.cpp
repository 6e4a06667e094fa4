// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/facilities.h"

namespace bearerbox {

QDateTime Facilities::now(const QUrl &address) const
{
    Q_UNUSED(address)
    return clock();
}

} // namespace bearerbox
