// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/lockout.h"
#include "app/sandbox/services.h"
#include "tests/core/sessions/machine.h"

#include <QHash>

namespace bearerbox::test {

/// The sandbox under a machine's virtual clock, and the books that the engine itself would keep about log-ins.
class WatchedEngine final
{
public:
    explicit WatchedEngine(Machine &machine);

    [[nodiscard]] sandbox::Answer answer(const sandbox::Request &request);
    /// Somebody else behind the same address fails to log in.
    void stranger();

    /// What happened since the last look.
    struct Books
    {
        int requests = 0;
        /// Refusals that the lock-out counts, by password.
        QHash<QString, int> refused;
        /// How often one of them was the one too many.
        int locks = 0;
        /// Requests that came while the ledger in the machine's folder said that the account is locked, and such that
        /// found it locked by the machine's own refusals.
        int whileLedgerLocked = 0;
        int whileLocked = 0;
    };
    [[nodiscard]] Books takeBooks() { return std::exchange(m_books, {}); }
    /// Whether the machine's own refusals have locked the account.
    [[nodiscard]] bool isLocked() const;
    /// Who logs in with what, in a request for a token.
    [[nodiscard]] static QByteArray credentialOf(const sandbox::Request &request);

    /// The address that the sandbox is reached at.
    QString address;

private:
    void count(const sandbox::Request &request, const sandbox::Answer &answer);
    [[nodiscard]] bool ledgerSaysLocked() const;

    Machine &m_machine;
    sandbox::Services m_services;
    /// Counts as the engine's own does, but only what the machine itself spent: what others do it cannot know.
    sandbox::Lockout m_lockout;
    Books m_books;
};

} // namespace bearerbox::test
