// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/sessionstate.h"

#include <QColor>

class QPalette;

namespace bearerbox {

/// Whether dark text stands on light ground or the other way round.
enum class Tone { Light, Dark };

/// The tone that a palette has, by its window colour.
[[nodiscard]] Tone toneOf(const QPalette &palette);

/// The neutral colours of a tone, and its one accent.
struct Colours
{
    QColor window;  ///< Behind everything: the column with the list, dialogs.
    QColor base;    ///< Behind what is read or typed.
    QColor raised;  ///< A card on the base.
    QColor border;  ///< Around cards; only decoration.
    QColor outline; ///< Around fields and buttons; three to one on base and window.
    QColor text;
    QColor muted;      ///< Second lines and captions.
    QColor accent;     ///< Links, the focus, what is going on.
    QColor accentFill; ///< The ground of the one button that matters most.
    QColor onAccent;   ///< Text on it.
    QColor hover;
    QColor pressed;
    QColor selected;      ///< The current row while the list has the focus.
    QColor selectedQuiet; ///< The same without the focus.
};
[[nodiscard]] const Colours &coloursOf(Tone tone);

/// The colour of a state, for text and shapes.
[[nodiscard]] QColor stateColour(SessionState state, Tone tone);
/// The ground of a box that speaks about a state.
[[nodiscard]] QColor stateGround(SessionState state, Tone tone);

/// The mark of an environment: production stands out, the others are calm.
struct Mark
{
    QColor ground;
    QColor text;
};
[[nodiscard]] Mark environmentMark(Environment environment, Tone tone);

/// The palette that the widgets of a tone get.
[[nodiscard]] QPalette paletteOf(Tone tone);

} // namespace bearerbox
