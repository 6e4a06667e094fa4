// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace bearerbox {

/// An icon of ours (resources/icons, without ".svg"), drawn in the text colour of the palette at the time of drawing.
[[nodiscard]] QIcon tintedIcon(const QString &name);
/// The same in one colour, for a ground that the palette does not know; faint while disabled.
[[nodiscard]] QIcon tintedIcon(const QString &name, const QColor &colour);

/// Draws an icon of ours into a square, in a colour, sharp at any scale.
void paintIcon(QPainter &painter, const QRectF &square, const QString &name, const QColor &colour);

/// The icon whose shape stands for a state; no two states share one.
[[nodiscard]] QString stateIconName(SessionState state);

/// The icon of a notice in the colours of a state: one that only informs has a sign of its own, not that of a session
/// without a token.
[[nodiscard]] QString noticeIconName(SessionState state);

/// The icon of the application.
[[nodiscard]] QIcon applicationIcon();

} // namespace bearerbox
