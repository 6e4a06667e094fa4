// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/keptfile.h"
#include "core/profiles/profile.h"

#include <QJsonObject>

namespace bearerbox {

/// Remembers refused log-ins across programs and restarts, so that a wrong password is tried once and no account gets
/// locked. Holds digests of accounts and credentials, never a secret.
class AttemptLedger final
{
public:
    /// Keeps its file at a path; an unusable file is set aside and counts as empty.
    AttemptLedger(QString path, QString lockPath);

    /// Why the service must not be asked now; nothing if it may.
    /// Rejected: this credential was refused and has not changed since. Blocked: the account is locked, or one more
    /// refusal would lock it, until the time given.
    [[nodiscard]] std::optional<Error> objection(const Profile &profile, const ServiceDefinition &service,
                                                 const QDateTime &now);
    /// The same without the refusal of this very credential: for secrets that are not the stored ones.
    [[nodiscard]] std::optional<Error> accountObjection(const Profile &profile, const ServiceDefinition &service,
                                                        const QDateTime &now);

    /// Notes a refusal (Rejected) or a block (Blocked). Only a stored secret is remembered as refused.
    void note(const Profile &profile, const ServiceDefinition &service, const Error &error, bool isStored,
              const QDateTime &now);
    /// The credential works, changed or went. What the server counts for the account stays: a success does not reset it
    /// there either.
    void forgetRefusal(const Profile &profile);

private:
    [[nodiscard]] QJsonObject content();
    template <typename Change>
    void change(const Change &apply);

    KeptFile m_file;
    QString m_lockPath;
};

} // namespace bearerbox
