// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace bearerbox::test {

/// A system bus of this process's own, empty at first. To be made before anything asks for the system bus: a process
/// looks for it once.
class SystemBus final
{
public:
    SystemBus();
    ~SystemBus();
    Q_DISABLE_COPY_MOVE(SystemBus)

    /// Starts the double of a service (a template of python-dbusmock) and waits until its name is on the bus.
    void start(const QString &templateName, const QString &service);
    /// Ends it and waits until its name has gone.
    void stop(const QString &service);

private:
    [[nodiscard]] static std::unique_ptr<QProcess> run(const QString &program, const QStringList &arguments);
    [[nodiscard]] static bool has(const QString &service);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_daemon;
    std::map<QString, std::unique_ptr<QProcess>> m_services;
};

} // namespace bearerbox::test
