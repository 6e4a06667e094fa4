// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/publicprofile.h"

namespace bearerbox::cli {

QJsonObject publicProfile(const Profile &profile)
{
    Profile known = profile;
    known.unknown = {};
    QJsonObject object = toJson(known);
    object.remove(u"secretRevision");
    object.remove(u"wayRevision");
    return object;
}

} // namespace bearerbox::cli
