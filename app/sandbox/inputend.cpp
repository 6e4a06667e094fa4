// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/inputend.h"

#include <QCoreApplication>

#include <array>
#include <unistd.h>

namespace bearerbox::sandbox {

InputEnd::InputEnd() : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, QCoreApplication::instance(), [this] {
        std::array<char, 256> unheard{};
        if (::read(STDIN_FILENO, unheard.data(), unheard.size()) <= 0) {
            m_notifier.setEnabled(false);
            QCoreApplication::exit(0);
        }
    });
}

} // namespace bearerbox::sandbox
