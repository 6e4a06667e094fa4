// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

namespace bearerbox::test {

/// A test of which each row is run in the light and in the dark theme.
class InBothTones
{
protected:
    static void addTones()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addRow("light") << Tone::Light;
        QTest::addRow("dark") << Tone::Dark;
    }
    void useTone()
    {
        QFETCH(const Tone, tone);
        m_theme.choose(tone == Tone::Light ? ThemeChoice::Light : ThemeChoice::Dark);
    }
    static const Colours &colours() { return coloursOf(toneOf(QApplication::palette())); }

    Theme m_theme{*qApp};
};

} // namespace bearerbox::test
