// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace bearerbox {

/// Moves all inputs of a part to just before another widget in the order of Tab, keeping their own order. A part that
/// is added to a window later would otherwise come last, wherever it stands. Does nothing where Tab stops nowhere
/// before.
void placeInTabOrder(const QWidget &part, QWidget &before);

/// Lets Tab go from field to field of a part as they stand on the screen, and to its buttons after the last: who types
/// without looking meets no button between two fields.
void placeFieldsFirst(const QWidget &part);

/// Lets Tab go through a part as it stands on the screen, whatever was made first.
void placeAsSeen(const QWidget &part);

} // namespace bearerbox
