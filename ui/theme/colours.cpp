// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <QPalette>

namespace bearerbox {

namespace {

const Colours light{
    .window = QColor(0xf5f6f8),
    .base = QColor(0xffffff),
    .raised = QColor(0xffffff),
    .border = QColor(0xe2e5ea),
    .outline = QColor(0x7f8796),
    .text = QColor(0x1a1e26),
    .muted = QColor(0x565f6d),
    .accent = QColor(0x2f54d0),
    .accentFill = QColor(0x3459d6),
    .onAccent = QColor(0xffffff),
    .hover = QColor(0xebedf1),
    .pressed = QColor(0xdfe2e8),
    .selected = QColor(0xe3eafd),
    .selectedQuiet = QColor(0xe8eaee),
};

const Colours dark{
    .window = QColor(0x15171c),
    .base = QColor(0x1a1d23),
    .raised = QColor(0x20242b),
    .border = QColor(0x2f343e),
    .outline = QColor(0x6e7786),
    .text = QColor(0xe7e9ee),
    .muted = QColor(0xa3abb8),
    .accent = QColor(0x93abff),
    .accentFill = QColor(0x4566e0),
    .onAccent = QColor(0xffffff),
    .hover = QColor(0x262b33),
    .pressed = QColor(0x2f3540),
    .selected = QColor(0x273150),
    .selectedQuiet = QColor(0x282d36),
};

/// A colour of the one tone, and of the other.
struct Pair
{
    QRgb light;
    QRgb dark;

    [[nodiscard]] QColor in(Tone tone) const { return QColor(tone == Tone::Light ? light : dark); }
};

Pair statePair(SessionState state)
{
    switch (state) {
    case SessionState::Empty:
        return {0x565f6d, 0xa3abb8};
    case SessionState::Fetching:
        return {0x2f54d0, 0x93abff};
    case SessionState::Valid:
        return {0x14703f, 0x5fce90};
    case SessionState::Expiring:
        return {0x875000, 0xe8b755};
    case SessionState::Expired:
    case SessionState::Failed:
        return {0x9a3f0c, 0xf59a63};
    case SessionState::Rejected:
    case SessionState::Blocked:
        return {0xb3231b, 0xff8f86};
    }
    Q_UNREACHABLE();
}

Pair groundPair(SessionState state)
{
    switch (state) {
    case SessionState::Empty:
        return {0xf0f2f5, 0x252a32};
    case SessionState::Fetching:
        return {0xebf0fe, 0x222b45};
    case SessionState::Valid:
        return {0xe8f5ed, 0x1b2f26};
    case SessionState::Expiring:
        return {0xfdf3e0, 0x332a18};
    case SessionState::Expired:
    case SessionState::Failed:
        return {0xfdf0e8, 0x36261c};
    case SessionState::Rejected:
    case SessionState::Blocked:
        return {0xfdecea, 0x3a2222};
    }
    Q_UNREACHABLE();
}

void setDisabled(QPalette &palette, Tone tone)
{
    const QColor faint = tone == Tone::Light ? QColor(0x9aa1ad) : QColor(0x6b7380);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
}

} // namespace

Tone toneOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    return window.lightness() < palette.color(QPalette::Active, QPalette::WindowText).lightness() ? Tone::Dark
                                                                                                  : Tone::Light;
}

const Colours &coloursOf(Tone tone)
{
    return tone == Tone::Light ? light : dark;
}

QColor stateColour(SessionState state, Tone tone)
{
    return statePair(state).in(tone);
}

QColor stateGround(SessionState state, Tone tone)
{
    return groundPair(state).in(tone);
}

Mark environmentMark(Environment environment, Tone tone)
{
    switch (environment) {
    case Environment::None:
        return {};
    case Environment::Production:
        return {Pair{0xb3231b, 0xc2352b}.in(tone), QColor(0xffffff)};
    case Environment::Staging:
        return {Pair{0xfbeacb, 0x40331a}.in(tone), Pair{0x6f4300, 0xf2c97a}.in(tone)};
    case Environment::Test:
        return {Pair{0xe2e9fc, 0x263155}.in(tone), Pair{0x2742a8, 0xb4c5ff}.in(tone)};
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(Tone tone)
{
    const Colours &colours = coloursOf(tone);
    QPalette palette(colours.text, colours.window, colours.hover, colours.border, colours.outline, colours.text,
                     colours.text, colours.base, colours.window);
    palette.setColor(QPalette::Button, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Midlight, colours.border);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 80));
    palette.setColor(QPalette::Highlight, colours.accentFill);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::ToolTipBase, colours.raised);
    palette.setColor(QPalette::ToolTipText, colours.text);
    setDisabled(palette, tone);
    return palette;
}

} // namespace bearerbox
