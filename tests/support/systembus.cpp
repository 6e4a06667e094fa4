// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/systembus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(10'000);
}

/// No <servicedir>: what the test does not start is not there.
constexpr auto configuration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

} // namespace

SystemBus::SystemBus()
{
    const QString socket = m_folder.filePath(u"bus"_s);
    const QString path = m_folder.filePath(u"bus.conf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QString(configuration).arg(socket).toUtf8()) <= 0) {
        qFatal("no configuration for the bus");
    }
    file.close();
    m_daemon =
        run(u"dbus-daemon"_s, {u"--nofork"_s, u"--nosyslog"_s, u"--print-address=1"_s, "--config-file="_L1 + path});
    // The address is printed once the bus listens.
    if (!m_daemon->waitForReadyRead(10'000)) {
        qFatal("the bus did not start");
    }
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket.toUtf8());
    if (!QDBusConnection::systemBus().isConnected()) {
        qFatal("the bus cannot be reached");
    }
}

SystemBus::~SystemBus()
{
    for (const auto &[name, service] : m_services) {
        end(*service);
    }
    end(*m_daemon);
}

void SystemBus::start(const QString &templateName, const QString &service)
{
    // Debian's Python, since its dbusmock exists only for it.
    m_services[service] =
        run(u"/usr/bin/python3"_s, {u"-m"_s, u"dbusmock"_s, u"--system"_s, u"--template"_s, templateName});
    if (!QTest::qWaitFor([&service] { return has(service); }, 20'000)) {
        qFatal("%s did not start", qUtf8Printable(service));
    }
}

void SystemBus::stop(const QString &service)
{
    end(*m_services.at(service));
    m_services.erase(service);
    if (!QTest::qWaitFor([&service] { return !has(service); }, 10'000)) {
        qFatal("%s did not end", qUtf8Printable(service));
    }
}

std::unique_ptr<QProcess> SystemBus::run(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // A test that is ended from outside leaves nothing behind.
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(program, arguments);
    if (!process->waitForStarted(10'000)) {
        qFatal("%s cannot be started", qUtf8Printable(program));
    }
    return process;
}

bool SystemBus::has(const QString &service)
{
    return QDBusConnection::systemBus().interface()->isServiceRegistered(service);
}

} // namespace bearerbox::test
