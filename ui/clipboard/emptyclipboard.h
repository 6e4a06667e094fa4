// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QClipboard;

namespace bearerbox {

/// Empties the clipboard, whosever text it holds. On X11, and on Wayland where we may, an empty text of ours stands
/// there from then on: where nobody owns the clipboard, managers and some compositors (GNOME's) bring back the last
/// text that they have read, whatever it was marked with.
void emptyClipboard(QClipboard &clipboard);

/// Takes that empty text away, if it is still there, before the program ends: Qt would wait for a clipboard manager to
/// save it.
void leaveClipboard(QClipboard &clipboard);

} // namespace bearerbox
