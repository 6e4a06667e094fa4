// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/credentials.h"
#include "app/sandbox/lifetimes.h"
#include "app/sandbox/lockout.h"
#include "app/sandbox/message.h"
#include "app/sandbox/tokenmint.h"

namespace bearerbox::sandbox {

/// The ServiceComb engine with RBAC on and one account, "root" with the role admin.
class Engine final
{
public:
    Engine(const Credentials &credentials, Lifetimes lifetimes, SigningKey key, const Clock &clock);

    /// POST /v4/token
    [[nodiscard]] Answer logIn(const Request &request);
    /// GET /v4/self-perms: the cheapest way to ask whether a token is good.
    [[nodiscard]] Answer selfPermissions(const Request &request) const;
    /// GET /v4/account-locks
    [[nodiscard]] Answer accountLocks(const Request &request) const;
    /// GET /v4/default/registry/microservices
    [[nodiscard]] Answer microservices(const Request &request) const;
    /// POST /v4/accounts/{name}/password
    [[nodiscard]] Answer changePassword(const Request &request, const QString &name);
    /// GET /version, without a token
    [[nodiscard]] static Answer version();
    /// GET /health, without a token
    [[nodiscard]] static Answer health();

private:
    [[nodiscard]] Answer tokenFor(const QString &account, const QString &wish) const;
    [[nodiscard]] Answer replacePassword(const QString &current, const QString &wanted, const QString &lock);

    QString m_account;
    QString m_password;
    Lifetimes m_lifetimes;
    TokenMint m_mint;
    Lockout m_lockout;
};

} // namespace bearerbox::sandbox
