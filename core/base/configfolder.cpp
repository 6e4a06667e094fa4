// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/configfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.configfolder")

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

constexpr auto locksName = "/locks"_L1;
constexpr auto attemptsName = "/attempts.json"_L1;
constexpr auto liveTokensName = "/live-tokens.json"_L1;
constexpr auto activityName = "/activity.jsonl"_L1;
constexpr auto usesName = "/uses.json"_L1;
constexpr auto clocksName = "/clocks.json"_L1;

/// Where no HOME is set, Qt takes the root of the file system for it; the person's entry knows better.
QString homeThatQtMisses()
{
#ifdef Q_OS_UNIX
    const bool isKnown = !qEnvironmentVariableIsEmpty("HOME") || !qEnvironmentVariableIsEmpty("XDG_CONFIG_HOME");
    const passwd *person = isKnown ? nullptr : getpwuid(geteuid());
    return person ? QFile::decodeName(person->pw_dir) : QString();
#else
    return {};
#endif
}

QString standardPath()
{
    return QDir::cleanPath(homeThatQtMisses() +
                           QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/bearerbox"_L1);
}

bool closeToOthers(const QString &path)
{
    return QFile::setPermissions(path, ownerOnly);
}

bool make(const QString &path)
{
    const bool isThere = QFileInfo(path).isDir() || (QDir().mkpath(path) && closeToOthers(path));
    return isThere && QFileInfo(path).isWritable();
}

bool mayLookInto(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || (info.isDir() && info.isReadable() && info.isExecutable());
}

} // namespace

ConfigFolder::ConfigFolder(QString path) : m_path(std::move(path)) {}

Result<ConfigFolder> ConfigFolder::open(const QString &given)
{
    const QString fromEnvironment = qEnvironmentVariable("BEARERBOX_CONFIG_DIR");
    const QString chosen = !given.isEmpty() ? given : !fromEnvironment.isEmpty() ? fromEnvironment : standardPath();
    ConfigFolder folder(QDir::cleanPath(QDir().absoluteFilePath(chosen)));
    const QString locks = folder.path() + locksName;
    if (!mayLookInto(folder.path())) {
        return failAtFile(
            QCoreApplication::translate("ConfigFolder", "The folder %1 cannot be used.").arg(folder.path()));
    }
    if (!make(folder.path()) || !make(locks)) {
        folder.useScratch();
    } else if ((chosen == standardPath() && !closeToOthers(folder.path())) || !closeToOthers(locks)) {
        // By its name the platform's place is ours alone, whoever made it and however.
        qCWarning(log, "%s: others can look into it", qUtf8Printable(folder.path()));
    }
    return folder;
}

/// Begins with the notes that can be read: a lock-out counts though this program cannot note it.
void ConfigFolder::useScratch()
{
    m_scratch = std::make_shared<QTemporaryDir>(QDir::tempPath() + "/bearerbox-XXXXXX"_L1);
    if (!m_scratch->isValid() || !QDir(m_scratch->path()).mkdir(u"locks"_s)) {
        return;
    }
    for (const auto name : {activityName, usesName, attemptsName, liveTokensName, clocksName}) {
        const QString copy = m_scratch->path() + name;
        if (QFile::copy(m_path + name, copy)) {
            QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    }
}

void ConfigFolder::discardScratch() const
{
    if (m_scratch) {
        m_scratch->remove();
    }
}

QString ConfigFolder::noted(const QString &name) const
{
    return (m_scratch && m_scratch->isValid() ? m_scratch->path() : m_path) + name;
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
    return noted(attemptsName);
}

QString ConfigFolder::liveTokens() const
{
    return noted(liveTokensName);
}

QString ConfigFolder::activity() const
{
    return noted(activityName);
}

QString ConfigFolder::clocks() const
{
    return noted(clocksName);
}

QString ConfigFolder::credentialLock(const QString &credential) const
{
    return noted(locksName + u'/' + credential + ".lock"_L1);
}

} // namespace bearerbox
