// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sharedfile.h"
#include "core/exchange/material.h"
#include "core/sessions/attemptbudget.h"

#include <QJsonObject>

#include <functional>

namespace bearerbox {

/// Remembers refused log-ins across programs and restarts, so that a wrong password is tried once and no account gets
/// locked. Holds digests of accounts and credentials, never a secret. Instants are by the service's clock.
class AttemptLedger final
{
public:
    /// Keeps its file at a path; an unusable file is set aside and counts as empty.
    AttemptLedger(QString path, QString lockPath);

    /// How the service refused this very credential at this address (Rejected); nothing if it did not, or if the
    /// credential has changed since.
    [[nodiscard]] std::optional<Error> refusal(const Material &material);
    /// What the server still tolerates for the account; nothing where the definition knows no lock-out.
    [[nodiscard]] std::optional<AttemptBudget> budget(const Material &material, const QDateTime &now);
    /// Why the service must not be asked for the account (Blocked): it is locked, or, unless the person takes that upon
    /// themselves, one more refusal would lock it.
    [[nodiscard]] std::optional<Error> block(const Material &material, const QDateTime &now, bool evenAtEdge);
    /// Why the service must not be asked by itself with a stored credential: a block, or else its refusal.
    [[nodiscard]] std::optional<Error> objection(const Material &material, const QDateTime &now);

    /// To be called by everyone who has got the lock of the account, before anything else: an attempt that left a
    /// program which died before the end counts as one without an answer.
    void settle(const Material &material, const QDateTime &now);
    /// Makes sure, before an attempt, that its end can be noted; hands back what to call when it leaves. From then
    /// until its end is noted nobody knows what it came to. Fails with Internal, or Timeout, where nothing can be
    /// noted. The ledger must outlive what it hands back.
    [[nodiscard]] Result<std::function<void()>> prepare(const Material &material, bool isStored);
    /// Notes what an attempt came to: a refusal (Rejected), a lock (Blocked), or no answer. Everything else says
    /// nothing about the credential. Only a stored secret is remembered as refused.
    void noteFailure(const Material &material, const Error &error, bool isStored, const QDateTime &now);
    /// A credential that is stored only now was refused before, when its attempt was counted.
    void noteRefusedBefore(const Material &material, const Error &refusal, const QDateTime &now);
    /// The stored credential was accepted when it was given for one call, and its attempt was counted: its refusal says
    /// nothing any more.
    void noteAcceptedBefore(const Material &material);
    /// The credential was accepted. What the server counts for the account stays: a success does not reset it there
    /// either. A secret given for one call says nothing about the stored one, as long as nobody knows that they are the
    /// same.
    void noteSuccess(const Material &material, bool isStored, const QDateTime &now);
    /// The profile's secrets have changed, or it went: its refusals say nothing any more.
    void forgetRefusals(const QUuid &profile);
    /// The refusals of a profile as they are kept, and the same put back for one that comes back.
    [[nodiscard]] QJsonObject refusals(const QUuid &profile);
    void putRefusals(const QUuid &profile, const QJsonObject &kept);

private:
    SharedFile m_notes;
};

} // namespace bearerbox
