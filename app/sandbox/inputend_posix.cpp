// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/inputend.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <unistd.h>

namespace bearerbox::sandbox {

void endWithInput()
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier] {
        std::array<char, 256> unheard{};
        if (::read(STDIN_FILENO, unheard.data(), unheard.size()) <= 0) {
            notifier->setEnabled(false);
            QCoreApplication::exit(0);
        }
    });
}

} // namespace bearerbox::sandbox
