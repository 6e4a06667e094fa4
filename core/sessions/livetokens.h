// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sharedfile.h"
#include "core/exchange/material.h"

namespace bearerbox {

/// Knows, where a service keeps only one token of an owner alive, which of ours that is, across profiles, programs and
/// restarts. Holds digests only.
class LiveTokens final
{
public:
    /// Keeps its file at a path; an unusable file is set aside and counts as empty.
    LiveTokens(QString path, QString lockPath);

    /// The token of the step that the definition names is the newest of its owner: all others are dead.
    void note(const Material &material);
    /// Marks the token that a newer one of the same owner has replaced.
    void mark(Material &material);

private:
    SharedFile m_notes;
};

/// Why a token cannot be the one of this profile: it says itself that it is another user's or channel's. Nothing where
/// it does not say.
[[nodiscard]] std::optional<Error> objectionToOwner(const Material &material, const Secret &token);

} // namespace bearerbox
