// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/requestfacts.h"

#include <QDateTime>
#include <QUuid>

namespace bearerbox {

/// What happened.
enum class Happening {
    Fetched,       ///< A token came from the service.
    Failed,        ///< None did: refused, locked out, or out of reach; the kind tells.
    Replaced,      ///< A newer token of the same owner took the place of this one.
    TakenOver,     ///< A token that came otherwise: from an answer that somebody else got, or from a trial.
    SecretChanged, ///< Another secret is stored, or none any more.
    Pinned,        ///< The certificates that are believed changed.
    ProfileAdded,
    ProfileChanged,
    ProfileRemoved,
    ProfileRestored, ///< Its removal was taken back.
    Copied,          ///< Headers went to the clipboard.
    Asked,           ///< A command line was given tokens or headers, or that they are accepted.
};

/// Why a session turned to its service.
enum class Why {
    NoToken,     ///< There was none.
    NearEnd,     ///< The one at hand was about to die, or had died.
    ByHand,      ///< The person asked for it.
    Again,       ///< The last try had failed.
    AfterWake,   ///< The machine had slept.
    NetworkBack, ///< The network had been away.
    CommandLine, ///< Some bearerbox-cli needed it.
    NewSecret,   ///< The person entered another secret.
    Trial,       ///< What was not saved was tried: nothing of it happened to the profile.
};

/// One line of the activity. Nothing of it can hold a secret: there is no member for one, and the texts are names that
/// people gave, ids of definitions, and messages that have been cleaned.
struct ActivityEntry
{
    /// By the clock of this machine (UTC).
    QDateTime at;
    Happening happening = Happening::Fetched;
    QUuid profile;
    /// The profile's name at that time.
    QString name;
    std::optional<Why> why;
    QString step;
    /// The format of what was copied or printed.
    QString format;
    /// The command that asked: "token", "header", …
    QString command;
    /// The secret that changed: the id of its field.
    QString field;
    /// With Failed.
    std::optional<ErrorKind> kind;
    QString message;
    int httpStatus = 0;
    QString code;
    std::optional<QDateTime> until;
    /// With Fetched, TakenOver and Replaced; by the clock of the service.
    QDateTime issuedAt;
    std::optional<QDateTime> expiresAt;
    std::optional<RequestFacts> request;

    /// Whether somebody was given tokens: "check" only has them tried.
    [[nodiscard]] bool isUse() const
    {
        return happening == Happening::Copied ||
               (happening == Happening::Asked && command != QLatin1StringView("check"));
    }
    [[nodiscard]] bool isFailure() const { return happening == Happening::Failed; }
    /// Whether it belongs to the life of a profile, and not to something that was only tried for it.
    [[nodiscard]] bool isOf(const QUuid &id) const { return profile == id && why != Why::Trial; }

    bool operator==(const ActivityEntry &) const = default;
};

/// What an error says, taken over into an entry; of the service's own words only what can hold no secret.
void setError(ActivityEntry &entry, const Error &error);

/// The words that stand in the file: "fetched", "nearEnd", …
[[nodiscard]] QString happeningWord(Happening happening);
[[nodiscard]] QString whyWord(Why why);

/// One line of the file, without its end.
[[nodiscard]] QByteArray toLine(const ActivityEntry &entry);
/// Nothing where the line is none of ours, or of a version that says what we do not know.
[[nodiscard]] std::optional<ActivityEntry> fromLine(const QByteArray &line);

} // namespace bearerbox
