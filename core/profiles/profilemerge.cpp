// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilemerge.h"

namespace bearerbox {

namespace {

/// Takes over the members given that an edit changed.
template <typename Object, typename... Members>
void take(Object &target, const Object &before, const Object &after, Members Object::*...members)
{
    const auto takeOne = [&](auto member) {
        if (before.*member != after.*member) {
            target.*member = after.*member;
        }
    };
    (takeOne(members), ...);
}

void takeFields(Profile &target, const Profile &before, const Profile &after)
{
    for (auto field = before.fields.begin(); field != before.fields.end(); ++field) {
        if (!after.fields.contains(field.key())) {
            target.fields.remove(field.key());
        }
    }
    for (auto field = after.fields.begin(); field != after.fields.end(); ++field) {
        if (!before.fields.contains(field.key()) || before.fields[field.key()] != *field) {
            target.fields[field.key()] = *field;
        }
    }
}

} // namespace

Profile withEdit(Profile profile, const Profile &before, const Profile &after)
{
    take(profile, before, after, &Profile::name, &Profile::service, &Profile::group, &Profile::favourite,
         &Profile::environment, &Profile::extraHeaders, &Profile::refresh, &Profile::defaultFormat, &Profile::unknown);
    take(profile.connection, before.connection, after.connection, &ConnectionRules::caFile,
         &ConnectionRules::pinnedSha256, &ConnectionRules::clientCertificate, &ConnectionRules::clientKey,
         &ConnectionRules::proxy, &ConnectionRules::noProxy, &ConnectionRules::allowPlainHttp);
    takeFields(profile, before, after);
    return profile;
}

} // namespace bearerbox
