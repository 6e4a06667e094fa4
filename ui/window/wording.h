// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"
#include "ui/wording/moments.h"

namespace bearerbox {

/// A token's fingerprint: the first 16 hex digits of its SHA-256 in groups of four. Two tokens can be compared by it,
/// and it tells nothing about them.
[[nodiscard]] QString fingerprint(const Secret &token);

/// Where an expiry was learnt, as a phrase.
[[nodiscard]] QString expirySourceText(ExpirySource source);

/// "Production", …; empty for none.
[[nodiscard]] QString environmentTitle(Environment environment);

/// The field that says who logs in: the one that the definition names, else the one that the service counts attempts
/// for, else the first text that the profile fills in; nothing where there is none.
[[nodiscard]] const Field *accountField(const Session &session);

/// Whether secrets and tokens of a session travel where anybody on the way can read them: plain http to another
/// machine, which the profile allows.
[[nodiscard]] bool isUnencrypted(const Session &session);
/// "unencrypted (plain http)"
[[nodiscard]] QString unencryptedText();
/// The service's name and the account, for a second line.
[[nodiscard]] QString serviceLine(const Session &session);

/// The last error, as far as it can be said in the language of the window: a detail that was made in another one,
/// before the language changed, is left out. There is one.
[[nodiscard]] Error errorToSay(const Session &session);

/// Whether one of the tokens is dead since a newer one of the same owner was obtained.
[[nodiscard]] bool isReplaced(const Session &session);
/// Whether the last refresh failed, and the tokens at hand outlast it.
[[nodiscard]] bool isOutlasted(const Session &session);
/// The state in a word or two, more exact than stateTitle().
[[nodiscard]] QString titleOf(const Session &session);

/// The one word or number that says how a session is: a countdown while it lives, else its state.
[[nodiscard]] QString shortLife(const Session &session);

/// A row as a screen reader says it: name, environment, service, state and time left.
[[nodiscard]] QString spokenRow(const Session &session);

/// When a session refreshes next by itself, to the second after a failure: then that is soon. Empty where nothing is
/// due.
[[nodiscard]] QString nextRefreshText(const Session &session, const QDateTime &now);

/// When a token came the last time, here or elsewhere; nothing where none is known and none came.
[[nodiscard]] std::optional<QDateTime> lastRefreshOf(const Session &session);

/// The names of the headers that a session gives, in order, known also without a token.
[[nodiscard]] QStringList headerNames(const Session &session);

/// The same text with its fingerprints in groups, so that a line can break within them.
[[nodiscard]] QString breakable(QString text);

} // namespace bearerbox
