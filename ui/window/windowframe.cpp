// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowframe.h"

#include <QFontMetrics>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// The bytes that Qt 6 writes. It checks their beginning alone, and takes what is cut off for zeros.
constexpr qsizetype wholeGeometry = 66;
constexpr QSize usualSize(1000, 720);
/// The height of a line of text for which that is the size.
constexpr double usualLine = 15;

/// The first text of a process waits until fontconfig has listed all fonts. Qt keeps the list for all threads, under a
/// lock.
void lookForFonts(const QFont &font)
{
    (void)QFontMetrics(font).height();
}

} // namespace

WindowFrame::WindowFrame(const Opening &opening)
{
    setWindowTitle(u"Bearerbox"_s);
    const bool isPlaced = opening.geometry.size() >= wholeGeometry && restoreGeometry(opening.geometry);
    if (opening.meanwhile) {
        if (isPlaced) {
            show();
        }
        m_fonts = std::jthread(lookForFonts, font());
        opening.meanwhile();
    }
    if (!isPlaced) {
        resize((usualSize * std::max(1.0, fontMetrics().height() / usualLine))
                   .boundedTo(screen()->availableGeometry().size() * 0.95));
        if (opening.meanwhile) {
            show();
        }
    }
}

} // namespace bearerbox
