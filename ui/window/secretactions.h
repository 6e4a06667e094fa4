// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <functional>

class QWidget;

namespace bearerbox {

class WindowActions;

/// Lets the actions about a session's secret open their dialogs over a window. The book outlives the window.
void wireSecretActions(WindowActions &actions, SessionBook &book, std::function<Session *()> current, QWidget *window);

/// Shows them for a session, by the names of its secrets; hides what makes no sense for it.
void followSecrets(WindowActions &actions, const Session *session);

} // namespace bearerbox
