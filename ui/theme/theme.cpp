// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/housestyle.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace bearerbox {

Theme::Theme(QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
    QApplication::setStyle(new HouseStyle); // the application owns it
    m_application.installEventFilter(this);
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    if (std::exchange(m_choice, choice) != choice) {
        apply();
    }
}

/// Qt 6.4 cannot be asked for the desktop's colour scheme; its own palette tells it (Qt 6.5 has
/// QStyleHints::colorScheme()).
Tone Theme::wanted()
{
    if (m_choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette());
        return toneOf(QApplication::palette());
    }
    return m_choice == ThemeChoice::Dark ? Tone::Dark : Tone::Light;
}

void Theme::apply()
{
    const QScopedValueRollback applying(m_isApplying, true);
    QApplication::setPalette(paletteOf(wanted()));
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange && !m_isApplying &&
        m_choice == ThemeChoice::System) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bearerbox
