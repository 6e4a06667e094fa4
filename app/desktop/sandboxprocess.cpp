// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sandboxprocess.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

/// It makes a key first, which takes a second on a slow machine.
constexpr std::chrono::milliseconds startPatience = 30s;
/// Nobody waits for toys: it has nothing to lose.
constexpr int endPatience = 500;

} // namespace

QString SandboxProcess::programBeside()
{
#ifdef Q_OS_WIN
    constexpr QLatin1StringView name = "bearerbox-sandbox.exe"_L1;
#else
    constexpr QLatin1StringView name = "bearerbox-sandbox"_L1;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

SandboxProcess::SandboxProcess(QString program, QObject *parent) : QObject(parent), m_program(std::move(program))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(startPatience);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::read);
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(tr("The sandbox is not installed here: %1 cannot be started.").arg(m_program));
        }
    });
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tr("The sandbox does not get ready.")); });
}

SandboxProcess::~SandboxProcess()
{
    stop();
}

void SandboxProcess::start(quint16 port)
{
    stop();
    m_patience.start();
    m_process.start(m_program, {u"--until-input-ends"_s, u"--port"_s, QString::number(port)});
}

void SandboxProcess::stop()
{
    const QSignalBlocker silence(m_process);
    m_patience.stop();
    m_facts.reset();
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(endPatience)) {
        m_process.kill();
        m_process.waitForFinished(endPatience);
    }
}

void SandboxProcess::read()
{
    if (m_facts || !m_process.canReadLine()) {
        return;
    }
    Result<SandboxFacts> facts = readSandboxFacts(m_process.readLine());
    if (!facts) {
        fail(facts.error().detail);
        return;
    }
    m_patience.stop();
    m_facts = std::move(*facts);
    Q_EMIT started();
}

void SandboxProcess::finish()
{
    if (m_facts) {
        m_facts.reset();
        Q_EMIT ended();
    } else {
        fail(tr("The sandbox ended at once: its port on this computer could not be had."));
    }
}

void SandboxProcess::fail(const QString &sentence)
{
    stop();
    Q_EMIT failed(sentence);
}

} // namespace bearerbox
