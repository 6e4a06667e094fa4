// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/loginstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

const QString explorer = uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion)"_s;
const QString name = u"Bearerbox"_s;

/// Quoted as CommandLineToArgvW reads it.
QString quoted(const QString &argument)
{
    QString escaped;
    qsizetype slashes = 0;
    for (const QChar letter : argument) {
        if (letter == u'"') {
            escaped += QString(slashes + 1, u'\\');
        }
        slashes = letter == u'\\' ? slashes + 1 : 0;
        escaped += letter;
    }
    return u'"' + escaped + QString(slashes, u'\\') + u'"';
}

} // namespace

/// The task manager keeps what it switched off beside the entry, as bytes of which the first is odd.
LoginStart loginStart()
{
    const QSettings run(explorer + uR"(\Run)"_s, QSettings::NativeFormat);
    if (!run.contains(name)) {
        return LoginStart::Off;
    }
    const QSettings approved(explorer + uR"(\Explorer\StartupApproved\Run)"_s, QSettings::NativeFormat);
    const QByteArray bytes = approved.value(name).toByteArray();
    return !bytes.isEmpty() && (bytes.front() & 1) != 0 ? LoginStart::SwitchedOff : LoginStart::On;
}

Result<void> setLoginStart(const StartCommand &command, bool isOn)
{
    QSettings run(explorer + uR"(\Run)"_s, QSettings::NativeFormat);
    QSettings approved(explorer + uR"(\Explorer\StartupApproved\Run)"_s, QSettings::NativeFormat);
    QStringList words{quoted(QDir::toNativeSeparators(command.program))};
    for (const QString &each : command.arguments) {
        words << quoted(each);
    }
    if (isOn) {
        run.setValue(name, words.join(u' '));
    } else {
        run.remove(name);
    }
    approved.remove(name);
    run.sync();
    if (run.status() != QSettings::NoError) {
        return failAtFile(
            QCoreApplication::translate("LoginStart", "The file %1 cannot be changed.").arg(run.fileName()));
    }
    return {};
}

} // namespace bearerbox
