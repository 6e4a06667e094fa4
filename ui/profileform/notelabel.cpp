// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/notelabel.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QColor mixed(const QColor &front, const QColor &back, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

} // namespace

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    switch (tone) {
    case Tone::Quiet:
        return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.72);
    case Tone::Warning:
        return isDark ? QColor(0xf5, 0xc2, 0x6b) : QColor(0x7a, 0x4b, 0x00);
    case Tone::Problem:
        return isDark ? QColor(0xff, 0xb4, 0xab) : QColor(0xa8, 0x1a, 0x1a);
    }
    Q_UNREACHABLE();
}

NoteLabel::NoteLabel(Tone tone, const QString &text, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText); // definitions may be the user's own: no markup from there
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    dress();
    say(text);
}

void NoteLabel::say(const QString &text)
{
    if (text == accessibleName() && isHidden() == text.isEmpty()) {
        return;
    }
    setAccessibleName(text);
    setText(m_tone == Tone::Quiet || text.isEmpty() ? text : u"\u26a0 "_s + text);
    setVisible(!text.isEmpty());
    if (m_tone != Tone::Quiet && !text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void NoteLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        dress();
    }
}

void NoteLabel::dress()
{
    const QColor color = toneColor(m_tone, QApplication::palette(this));
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    if (palette().color(QPalette::WindowText) != color) {
        setPalette(own);
    }
    QFont small = QApplication::font(this);
    small.setPointSizeF(small.pointSizeF() * 0.92);
    setFont(small);
}

} // namespace bearerbox
