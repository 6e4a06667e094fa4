// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/saving.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    Profile profile{.id = QUuid::createUuid(), .name = invocation.arguments[1], .service = invocation.arguments[0]};
    profile.refresh = backend->settings().refreshesNewProfiles ? RefreshMode::Auto : RefreshMode::Manual;
    co_return co_await save(std::move(profile), std::move(invocation), backend);
}

/// A service that ships, with the values that its definition gives as examples.
QString example()
{
    const ServiceCatalogue shipped = ServiceCatalogue::builtIn();
    const ServicePointer service = shipped.all().back();
    QStringList words{u"add"_s, service->id, u"prod-engine"_s};
    for (const Field &field : service->fields) {
        if (field.required) {
            words << (field.isSecret() ? u"--secret %1=-"_s.arg(field.id)
                                       : u"--set %1=%2"_s.arg(field.id, field.example));
        }
    }
    return words.join(u' ');
}

} // namespace

Command addCommand()
{
    return {u"add"_s, u"SERVICE NAME"_s, QCoreApplication::translate("Cli", "Adds a profile."),
            example,  savingOptions(),   run};
}

} // namespace bearerbox::cli
