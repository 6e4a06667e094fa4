// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lastfailure.h"

#include <algorithm>

namespace bearerbox {

namespace {

/// Whether an entry tells how it stands with getting tokens.
bool isTurn(Happening happening)
{
    switch (happening) {
    case Happening::Replaced:
    case Happening::Copied:
    case Happening::Asked:
        return false;
    default:
        return true;
    }
}

} // namespace

std::optional<Error> lastFailure(const std::vector<ActivityEntry> &entries, const QUuid &profile)
{
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [&profile](const ActivityEntry &each) {
        return each.isOf(profile) && isTurn(each.happening);
    });
    if (last == entries.rend() || !last->isFailure() || !last->kind) {
        return std::nullopt;
    }
    // The message tells what to do as well.
    Error error{.kind = *last->kind,
                .detail = kindTitle(*last->kind),
                .hint = {.english = last->message, .chinese = last->message},
                .httpStatus = last->httpStatus,
                .code = last->code,
                .until = last->until};
    return error.judgesCredential() ? std::nullopt : std::optional(std::move(error));
}

} // namespace bearerbox
