// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/certificatefacts.h"
#include "core/base/localizedtext.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace bearerbox {
Q_NAMESPACE // the only one: a namespace has one meta object, and the linker would drop all others without a word

    /// What kind of failure happened. The words and exit statuses are part of the contract with scripts;
    /// docs/errors.md has a paragraph for each.
    enum class ErrorKind {
        Internal,      ///< A defect or a broken file of ours.
        Usage,         ///< Options or values that make no sense.
        NotFound,      ///< No such profile, service or step.
        Rejected,      ///< The service refused the credential: only the user can fix it.
        Blocked,       ///< Locked out by the service until a known time.
        Offline,       ///< The service could not be reached.
        Tls,           ///< The service could not prove who it is, or refused our certificate.
        Server,        ///< The service answered with an error of its own.
        Unusable,      ///< The service answered, but with nothing one can use.
        SecretMissing, ///< The profile needs a secret that nobody has entered.
        StoreLocked,   ///< The secret store is locked or does not answer.
        StoreAbsent,   ///< There is no secret store here.
        StoreDenied,   ///< The secret store refused access.
        Timeout,       ///< The time allowed ran out.
        Policy,        ///< Bearerbox refused, to protect a secret.
        NoApp,         ///< The desktop app is not running.
    };
Q_ENUM_NS(ErrorKind)

/// A failure: its kind for the program, its facts for the person.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    /// What happened, one sentence without secrets, in the language of the program.
    QString detail;
    /// What the service definition says about this very answer; may be empty.
    LocalizedText hint;
    /// The HTTP status, or 0 where there was no answer.
    int httpStatus = 0;
    /// The service's own error code, as it sent it.
    QString code;
    /// When a block ends (UTC).
    std::optional<QDateTime> until;
    /// The request may have reached the service, and no answer came that could be read: an attempt that may have been
    /// counted.
    bool isUnanswered = false;
    /// With Tls: the certificate that the host showed, where it came to that.
    std::optional<CertificateFacts> certificate = std::nullopt;
    /// Another address of the profile was out of reach: it may still accept what this one did not.
    bool mayServeElsewhere = false;
    /// Blocked, but not by the service: it would lock the account at the next refusal.
    bool isPrecaution = false;
    /// Only the person can mend it, in the profile: waiting does not help, although it may with others of this kind.
    bool needsPerson = false;
    /// The detail without the words of whoever answered, where these may hold a secret.
    std::optional<QString> ownDetail = std::nullopt;

    /// This failure as it may be kept in a file: what only a screen may show for a moment is left out.
    [[nodiscard]] Error inOwnWords() const;

    /// Whether the service has judged the credential: it refused it, or keeps its account out.
    [[nodiscard]] bool judgesCredential() const { return kind == ErrorKind::Rejected || kind == ErrorKind::Blocked; }
    /// Whether it is the secret store that failed.
    [[nodiscard]] bool concernsStore() const
    {
        return kind == ErrorKind::StoreLocked || kind == ErrorKind::StoreAbsent || kind == ErrorKind::StoreDenied;
    }

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

/// A failure of a kind, with what happened, and what to do about it where that is not the remedy of the kind.
[[nodiscard]] inline Failure fail(ErrorKind kind, QString detail, LocalizedText hint = {})
{
    return Failure(Error{.kind = kind, .detail = std::move(detail), .hint = std::move(hint)});
}

/// Internal: a file or folder of ours cannot be used as it is. The person can see to that; to report it would be no
/// help.
[[nodiscard]] Failure failAtFile(QString detail);

/// The kind's word in the contract: "rejected", "secretMissing", …
[[nodiscard]] QString kindWord(ErrorKind kind);

/// One or two sentences for the person: what happened, and what to do about it.
[[nodiscard]] QString userMessage(const Error &error);
/// The kind alone as a short title ("Credential refused").
[[nodiscard]] QString kindTitle(ErrorKind kind);
/// What the person can do about a failure of this kind.
[[nodiscard]] QString remedy(ErrorKind kind);

} // namespace bearerbox
