// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pasting/pastedrequest.h"
#include "core/pasting/words.h"

namespace bearerbox {

/// Each reads one kind of text; readPasted() knows which.
[[nodiscard]] PastedRequest fromCurl(const Words &words);
[[nodiscard]] PastedRequest fromPowerShell(const QString &text);
/// Nothing if it is no block of headers.
[[nodiscard]] std::optional<PastedRequest> fromHeaderBlock(const QString &text);

/// "user:password@" goes from the address to where it belongs.
void takeUserInfo(PastedRequest &request);

/// What is said of a word that only a shell could complete.
[[nodiscard]] QString holeNote(const Word &word);

} // namespace bearerbox
