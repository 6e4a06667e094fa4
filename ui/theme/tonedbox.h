// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

class QPainter;
class QWidget;

namespace bearerbox {

/// Paints the ground of a widget that speaks about a state: rounded, in the colours of the state.
void paintTonedBox(QPainter &painter, const QWidget &widget, SessionState state);

} // namespace bearerbox
