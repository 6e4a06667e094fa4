// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookup.h"

#include "core/base/nearword.h"
#include "core/profiles/profilebook.h"

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// The failure with the word that was perhaps meant, and the command that shows what there is.
Failure withAdvice(Error error, const QString &typed, const QStringList &known, const QString &command)
{
    error.detail = joinedSentences({error.detail, didYouMean(typed, known)});
    error.hint = {.english = u"See bearerbox-cli %1."_s.arg(command),
                  .chinese = u"参见 bearerbox-cli %1。"_s.arg(command)};
    return Failure(std::move(error));
}

} // namespace

Result<Profile> profileNamed(const QString &name, const Facilities &facilities)
{
    Result<Profile> profile = facilities.profiles->find(name);
    if (profile) {
        return profile;
    }
    QStringList names;
    for (const Profile &each : facilities.profiles->profiles()) {
        names << each.name;
    }
    return withAdvice(profile.error(), name, names, u"list"_s);
}

Result<ServicePointer> serviceNamed(const QString &id, const Facilities &facilities)
{
    Result<ServicePointer> service = facilities.services->find(id);
    if (service) {
        return service;
    }
    QStringList ids;
    for (const ServicePointer &each : facilities.services->all()) {
        ids << each->id;
    }
    return withAdvice(service.error(), id, ids, u"services"_s);
}

Result<KnownProfile> knownProfile(const QString &name, const Facilities &facilities)
{
    Result<Profile> profile = profileNamed(name, facilities);
    if (!profile) {
        return Failure(profile.error());
    }
    Result<ServicePointer> service = serviceNamed(profile->service, facilities);
    if (!service) {
        return Failure(service.error());
    }
    return KnownProfile{.profile = std::move(*profile), .service = std::move(*service)};
}

} // namespace bearerbox::cli
