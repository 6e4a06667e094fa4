// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/windowlock.h"
#include "core/base/error.h"

#include <QLocalServer>
#include <QObject>

namespace bearerbox {

/// Sees to it that one desktop app runs per configuration folder and user.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// The lock is that of the same folder; it is borrowed and outlives it.
    SingleInstance(const ConfigFolder &folder, WindowLock &lock, QObject *parent = nullptr);

    /// Whether this is the one. If not, the other has been asked to show itself. Fails with Internal where the folder
    /// takes no lock, or where the other does not answer in that time.
    [[nodiscard]] Result<bool> claim(std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// From here on another start can summon this one. Once something can be shown: a second start waits so long.
    void listen();

Q_SIGNALS:
    /// Another start asks this one to come to the front.
    void summoned();

private:
    [[nodiscard]] bool askTheOther(std::chrono::milliseconds patience) const;

    QString m_socket;
    WindowLock &m_lock;
    QLocalServer m_server;
};

} // namespace bearerbox
