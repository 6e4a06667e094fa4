// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "app/cli/hiddentyping.h"
#include "app/cli/standardinput.h"
#include "app/cli/words.h"
#include "core/profiles/profile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

Result<Secret> readFile(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    QByteArray content;
    // A pipe gives it in pieces. A byte more than a secret and its line break may have tells that it is too long.
    for (QByteArray piece; isOpen && !(piece = file.read(largestSecret + 3 - content.size())).isEmpty();) {
        content += piece;
    }
    content = withoutLineBreak(std::move(content));
    if (!isOpen || content.size() > largestSecret) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The file %1 cannot be read as a secret.")).arg(path));
    }
    return Secret(std::move(content));
}

Result<Secret> readVariable(const QString &name)
{
    const QByteArray variable = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(variable.constData())) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The variable %1 is not set.")).arg(name));
    }
    return Secret(qgetenv(variable.constData()));
}

Result<Secret> readTyped(const QString &key, const QDeadlineTimer &deadline)
{
    const HiddenTyping hidden(key);
    return readLine(standardInput, deadline);
}

Result<Secret> readSource(const QString &key, const QString &source, const QDeadlineTimer &deadline)
{
    const Result<Secret> secret =
        source == "-"_L1          ? readTyped(key, deadline)
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

QStringList secretsOf(const ServiceDefinition &service)
{
    QStringList ids;
    for (const Field &field : service.fields) {
        if (field.isSecret()) {
            ids << field.id;
        }
    }
    return ids << proxyPasswordId.toString() << clientKeyPassphraseId.toString();
}

Failure unknownSecret(const QString &key, const ServiceDefinition &service)
{
    const QString text = translated(QT_TRANSLATE_NOOP("Cli", "%1 has no secret “%2”. It has %3."));
    return usage(text.arg(service.name.local(), key, secretsOf(service).join(u", "_s)));
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
        if (!secretsOf(service).contains(key)) {
            return unknownSecret(key, service);
        }
        Result<Secret> secret = readSource(key, each.sliced(equals + 1), invocation.deadline);
        if (!secret) {
            return Failure(secret.error());
        }
        secrets[key] = std::move(*secret);
    }
    return secrets;
}

} // namespace bearerbox::cli
