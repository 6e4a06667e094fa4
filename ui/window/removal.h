// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <functional>

class QWidget;

namespace bearerbox {

/// Asks whether a profile may go with its secrets, and removes it on a yes. The question belongs to the window; a
/// failure is told in a sentence. The book outlives the window.
void askToRemove(SessionBook &book, const Session &session, QWidget &window, std::function<void(const QString &)> tell);

} // namespace bearerbox
