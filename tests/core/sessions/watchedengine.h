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
        /// How often the account was locked by one of them.
        int locks = 0;
        /// Requests that came while the ledger in the machine's folder said that the account is locked, and such that
        /// found it locked here.
        int whileLedgerLocked = 0;
        int whileLocked = 0;
    };
    [[nodiscard]] Books takeBooks() { return std::exchange(m_books, {}); }
    [[nodiscard]] bool isLocked() const;

    /// The address that the sandbox is reached at.
    QString address;

private:
    void count(const sandbox::Request &request, const sandbox::Answer &answer);
    [[nodiscard]] bool ledgerSaysLocked() const;

    Machine &m_machine;
    sandbox::Services m_services;
    /// Counts what the engine's own counts, to be looked at.
    sandbox::Lockout m_lockout;
    Books m_books;
};

} // namespace bearerbox::test
