// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/notelabel.h"

#include "ui/theme/colours.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QColor colourOf(Note kind, Tone tone)
{
    switch (kind) {
    case Note::Quiet:
        return coloursOf(tone).muted;
    case Note::Warning:
        return stateColour(SessionState::Expiring, tone);
    case Note::Problem:
        return stateColour(SessionState::Rejected, tone);
    }
    Q_UNREACHABLE();
}

} // namespace

NoteLabel::NoteLabel(Note kind, const QString &text, QWidget *parent) : SignedLabel(parent), m_kind(kind)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText); // definitions may be the user's own: no markup from there
    if (kind != Note::Quiet) {
        setSign(u"warning"_s);
    }
    dress();
    hide(); // said aloud, or the window would show it with everything else
    say(text);
}

void NoteLabel::say(const QString &text)
{
    if (text == accessibleName()) {
        return;
    }
    setAccessibleName(text);
    setText(text);
    setVisible(!text.isEmpty());
    if (m_kind != Note::Quiet && !text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void NoteLabel::changeEvent(QEvent *event)
{
    SignedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        dress();
    }
}

void NoteLabel::dress()
{
    const QColor colour = colourOf(m_kind, toneOf(QApplication::palette(this)));
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    if (palette().color(QPalette::WindowText) != colour) {
        setPalette(own);
    }
    QFont small = QApplication::font(this);
    small.setPointSizeF(small.pointSizeF() * 0.92);
    setFont(small);
}

} // namespace bearerbox
