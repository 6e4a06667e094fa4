// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/loginstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString agentPath()
{
    return QDir::homePath() + "/Library/LaunchAgents/io.github.bearerbox.plist"_L1;
}

/// A launch agent that runs once when the person logs in (launchd.plist(5)).
QString agent(const StartCommand &command)
{
    QString words;
    for (const QString &each : QStringList(command.program) + command.arguments) {
        words += u"<string>%1</string>"_s.arg(each.toHtmlEscaped());
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>Label</key>"
           "<string>io.github.bearerbox</string><key>ProgramArguments</key><array>%1</array>"
           "<key>RunAtLoad</key><true/></dict></plist>\n"_s.arg(words);
}

} // namespace

/// What the person switches off in the system's settings is kept by the system and cannot be asked here.
LoginStart loginStart()
{
    return QFile::exists(agentPath()) ? LoginStart::On : LoginStart::Off;
}

Result<void> setLoginStart(const StartCommand &command, bool isOn)
{
    const QString path = agentPath();
    if (!isOn && (!QFile::exists(path) || QFile::remove(path))) {
        return {};
    }
    if (isOn) {
        QSaveFile file(path);
        QDir().mkpath(QFileInfo(path).path());
        if (file.open(QIODevice::WriteOnly) && file.write(agent(command).toUtf8()) > 0 && file.commit()) {
            return {};
        }
    }
    return failAtFile(QCoreApplication::translate("LoginStart", "The file %1 cannot be changed.").arg(path));
}

} // namespace bearerbox
