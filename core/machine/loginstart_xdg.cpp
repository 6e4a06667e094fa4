// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/desktopentry.h"
#include "core/machine/loginstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart/bearerbox.desktop"_L1;
}

} // namespace

LoginStart loginStart()
{
    QFile file(entryPath());
    return file.open(QIODevice::ReadOnly) ? meaningOf(QString::fromUtf8(file.readAll())) : LoginStart::Off;
}

Result<void> setLoginStart(const StartCommand &command, bool isOn)
{
    const QString path = entryPath();
    if (!isOn && (!QFile::exists(path) || QFile::remove(path))) {
        return {};
    }
    if (isOn) {
        QSaveFile file(path);
        QDir().mkpath(QFileInfo(path).path());
        if (file.open(QIODevice::WriteOnly) && file.write(autostartEntry(command).toUtf8()) > 0 && file.commit()) {
            return {};
        }
    }
    return failAtFile(QCoreApplication::translate("LoginStart", "The file %1 cannot be changed.").arg(path));
}

} // namespace bearerbox
