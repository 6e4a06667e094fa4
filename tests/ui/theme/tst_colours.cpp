// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/contrast.h"
#include "ui/theme/colours.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

// The limits of WCAG 2.1: 1.4.3 for text, 1.4.11 for what is not text.
constexpr double forText = 4.5;
constexpr double forShapes = 3.0;

const std::vector<SessionState> allStates{SessionState::Empty,    SessionState::Fetching, SessionState::Valid,
                                          SessionState::Expiring, SessionState::Expired,  SessionState::Rejected,
                                          SessionState::Blocked,  SessionState::Failed};

std::vector<QColor> grounds(const Colours &colours)
{
    return {colours.window, colours.base, colours.raised, colours.hover, colours.selected, colours.selectedQuiet};
}

} // namespace

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_isThatOfTheStandard()
    {
        QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void text_data() { addTones(); }
    void text()
    {
        QFETCH(Tone, tone);
        const Colours &colours = coloursOf(tone);
        for (const QColor &ground : grounds(colours)) {
            for (const QColor &ink : {colours.text, colours.muted, colours.accent}) {
                check(ink, ground, forText);
            }
        }
        check(colours.text, colours.pressed, forText); // a button while it is pressed
        check(colours.onAccent, colours.accentFill, forText);
        check(colours.onAccent, colours.accentFill.darker(118), forText);
    }

    void outlines_data() { addTones(); }
    void outlines()
    {
        QFETCH(Tone, tone);
        const Colours &colours = coloursOf(tone);
        for (const QColor &ground : {colours.window, colours.base, colours.raised}) {
            check(colours.outline, ground, forShapes);
        }
    }

    void states_data() { addTones(); }
    void states()
    {
        QFETCH(Tone, tone);
        for (const SessionState state : allStates) {
            for (const QColor &ground : grounds(coloursOf(tone))) {
                check(stateColour(state, tone), ground, forText);
            }
            check(stateColour(state, tone), stateGround(state, tone), forText);
            check(coloursOf(tone).text, stateGround(state, tone), forText);
            check(coloursOf(tone).outline, stateGround(state, tone), forShapes); // a button in a notice
            check(coloursOf(tone).accent, stateGround(state, tone), forShapes);  // and its focus
            check(stateColour(state, tone), coloursOf(tone).pressed, forShapes); // a button that destroys, pressed
        }
    }

    void environments_data() { addTones(); }
    void environments()
    {
        QFETCH(Tone, tone);
        for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Test}) {
            const Mark mark = environmentMark(environment, tone);
            check(mark.text, mark.ground, forText);
        }
        for (const QColor &ground : {coloursOf(tone).window, coloursOf(tone).base}) {
            check(environmentMark(Environment::Production, tone).ground, ground, forShapes);
        }
    }

    void palette_hasItsTone_data() { addTones(); }
    void palette_hasItsTone()
    {
        QFETCH(Tone, tone);
        const QPalette palette = paletteOf(tone);
        QCOMPARE(toneOf(palette), tone);
        check(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), forText);
        check(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), forText);
        check(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), forText);
    }

private:
    static void addTones()
    {
        QTest::addColumn<Tone>("tone");
        QTest::addRow("light") << Tone::Light;
        QTest::addRow("dark") << Tone::Dark;
    }

    static void check(const QColor &ink, const QColor &ground, double least)
    {
        const double found = contrast(ink, ground);
        QVERIFY2(found >= least, qPrintable(u"%1 on %2 is only %3"_s.arg(ink.name(), ground.name()).arg(found)));
    }
};

QTEST_APPLESS_MAIN(TestColours)
#include "tst_colours.moc"
