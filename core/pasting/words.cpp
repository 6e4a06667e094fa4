// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/words.h"

#include "core/base/secret.h"

namespace bearerbox {

Words::~Words()
{
    for (Word &each : all) {
        wipe(each.text);
    }
}

} // namespace bearerbox
