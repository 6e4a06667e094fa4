// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/configfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.configfolder")

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

QString standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/bearerbox"_L1;
}

bool closeToOthers(const QString &path)
{
    return QFile::setPermissions(path, ownerOnly);
}

bool make(const QString &path)
{
    return QDir(path).exists() || (QDir().mkpath(path) && closeToOthers(path));
}

} // namespace

ConfigFolder::ConfigFolder(QString path) : m_path(std::move(path)) {}

Result<ConfigFolder> ConfigFolder::open(const QString &given)
{
    const QString fromEnvironment = qEnvironmentVariable("BEARERBOX_CONFIG_DIR");
    const QString chosen = !given.isEmpty() ? given : !fromEnvironment.isEmpty() ? fromEnvironment : standardPath();
    const QString path = QDir::cleanPath(QDir().absoluteFilePath(chosen));
    if (!make(path) || !make(path + "/locks"_L1)) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("ConfigFolder", "The folder %1 cannot be made or used.").arg(path));
    }
    // By its name the platform's place is ours alone, whoever made it and however.
    if ((chosen == standardPath() && !closeToOthers(path)) || !closeToOthers(path + "/locks"_L1)) {
        qCWarning(log, "%s: others can look into it", qUtf8Printable(path));
    }
    return ConfigFolder(path);
}

QString ConfigFolder::profiles() const
{
    return m_path + "/profiles.json"_L1;
}

QString ConfigFolder::settings() const
{
    return m_path + "/settings.ini"_L1;
}

QString ConfigFolder::services() const
{
    return m_path + "/services"_L1;
}

QString ConfigFolder::formats() const
{
    return m_path + "/formats"_L1;
}

QString ConfigFolder::tokens() const
{
    return m_path + "/tokens.sealed"_L1;
}

QString ConfigFolder::attempts() const
{
    return m_path + "/attempts.json"_L1;
}

QString ConfigFolder::liveTokens() const
{
    return m_path + "/live-tokens.json"_L1;
}

QString ConfigFolder::clocks() const
{
    return m_path + "/clocks.json"_L1;
}

QString ConfigFolder::credentialLock(const QString &credential) const
{
    return m_path + "/locks/"_L1 + credential + ".lock"_L1;
}

} // namespace bearerbox
