// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "core/profiles/profile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

constexpr qint64 largestSecret = 64 * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Failure usage(const QString &detail)
{
    return fail(ErrorKind::Usage, detail);
}

QByteArray withoutLineBreak(QByteArray bytes)
{
    if (bytes.endsWith('\n')) {
        bytes.chop(1);
    }
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return bytes;
}

/// Byte by byte and unbuffered, so that what follows the line stays for whoever reads next.
Result<Secret> readLine()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "Standard input cannot be read.")));
    }
    QByteArray line;
    char byte = 0;
    while (line.size() < largestSecret && input.read(&byte, 1) == 1) {
        line += byte;
        if (byte == '\n') {
            break;
        }
    }
    if (line.isEmpty()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "Standard input ended before the secret.")));
    }
    return Secret(withoutLineBreak(std::move(line)));
}

Result<Secret> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestSecret) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The file %1 cannot be read as a secret.")).arg(path));
    }
    return Secret(withoutLineBreak(file.readAll()));
}

Result<Secret> readVariable(const QString &name)
{
    const QByteArray variable = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(variable.constData())) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The variable %1 is not set.")).arg(name));
    }
    return Secret(qgetenv(variable.constData()));
}

Result<Secret> readSource(const QString &key, const QString &source)
{
    const Result<Secret> secret =
        source == "-"_L1          ? readLine()
        : source.startsWith(u'@') ? readFile(source.sliced(1))
        : source.startsWith("env:"_L1)
            ? readVariable(source.sliced(4))
            : Result<Secret>(usage(
                  translated(
                      QT_TRANSLATE_NOOP(
                          "Cli", "--secret %1=… takes -, @FILE or env:VAR; a secret never stands on the command line."))
                      .arg(key)));
    if (secret && secret->isEmpty()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The secret %1 is empty.")).arg(key));
    }
    if (secret && !secret->isText()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The secret %1 is not UTF-8 text.")).arg(key));
    }
    return secret;
}

bool isKnown(const QString &key, const ServiceDefinition &service)
{
    const Field *field = service.field(key);
    return (field && field->isSecret()) || key == proxyPasswordId || key == clientKeyPassphraseId;
}

} // namespace

Result<std::map<QString, Secret>> readSecrets(const Invocation &invocation, const ServiceDefinition &service)
{
    std::map<QString, Secret> secrets;
    for (const QString &each : invocation.values(u"secret"_s)) {
        const qsizetype equals = each.indexOf(u'=');
        const QString key = each.first(std::max<qsizetype>(equals, 0));
        if (key.isEmpty()) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "--secret takes key=-, key=@FILE or key=env:VAR.")));
        }
        if (!isKnown(key, service)) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "%1 has no secret “%2”.")).arg(service.name.local(), key));
        }
        Result<Secret> secret = readSource(key, each.sliced(equals + 1));
        if (!secret) {
            return Failure(secret.error());
        }
        secrets[key] = std::move(*secret);
    }
    return secrets;
}

} // namespace bearerbox::cli
