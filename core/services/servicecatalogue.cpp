// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicecatalogue.h"

#include "core/base/filelist.h"
#include "core/services/definitionparser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qint64 largestDefinition = 1024 * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("ServiceCatalogue", text);
}

Result<ServiceDefinition> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unusable, file.errorString());
    }
    if (file.size() > largestDefinition) {
        return fail(ErrorKind::Unusable, translated(QT_TRANSLATE_NOOP("ServiceCatalogue", "larger than 1 MiB")));
    }
    return parseDefinition(file.readAll());
}

} // namespace

ServiceCatalogue ServiceCatalogue::builtIn()
{
    ServiceCatalogue catalogue;
    const QDir shipped(u":/services"_s);
    for (const QString &name : filesEndingIn(shipped, ".json"_L1)) {
        if (name == "service.schema.json"_L1) {
            continue;
        }
        QFile file(shipped.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("built-in definition %s: %s", qUtf8Printable(name), qUtf8Printable(file.errorString()));
        }
        catalogue.m_services.push_back(std::make_shared<const ServiceDefinition>(shippedDefinition(file.readAll())));
    }
    return catalogue;
}

void ServiceCatalogue::addFrom(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : filesEndingIn(directory, ".json"_L1)) {
        Result<ServiceDefinition> definition = readFile(directory.filePath(name));
        if (definition && find(definition->id)) {
            definition =
                fail(ErrorKind::Unusable,
                     translated(QT_TRANSLATE_NOOP("ServiceCatalogue", "the id “%1” is taken")).arg(definition->id));
        }
        if (!definition) {
            Error problem = definition.error();
            problem.detail = translated(QT_TRANSLATE_NOOP("ServiceCatalogue", "Service definition %1 is left out: %2"))
                                 .arg(name, problem.detail);
            m_problems.push_back(problem);
            continue;
        }
        definition->isUserDefined = true;
        m_services.push_back(std::make_shared<const ServiceDefinition>(std::move(*definition)));
    }
}

Result<ServicePointer> ServiceCatalogue::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_services, [&id](const ServicePointer &each) { return each->id == id; });
    if (found == m_services.end()) {
        return fail(ErrorKind::NotFound,
                    translated(QT_TRANSLATE_NOOP("ServiceCatalogue", "There is no service “%1”.")).arg(id));
    }
    return *found;
}

} // namespace bearerbox
