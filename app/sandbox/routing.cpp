// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routing.h"

#include <QByteArrayList>

#include <array>
#include <optional>

namespace bearerbox::sandbox {

namespace {

struct Pattern
{
    Endpoint endpoint;
    QByteArrayView method;
    /// A segment "*" takes any text but none.
    QByteArrayView path;
};

constexpr std::array patterns = {
    Pattern{Endpoint::EngineVersion, "GET", "/version"},
    Pattern{Endpoint::EngineVersion, "GET", "/v4/*/registry/version"},
    Pattern{Endpoint::EngineHealth, "GET", "/health"},
    Pattern{Endpoint::EngineHealth, "GET", "/v4/*/registry/health"},
    Pattern{Endpoint::LogIn, "POST", "/v4/token"},
    Pattern{Endpoint::SelfPermissions, "GET", "/v4/self-perms"},
    Pattern{Endpoint::AccountLocks, "GET", "/v4/account-locks"},
    Pattern{Endpoint::ChangePassword, "POST", "/v4/accounts/*/password"},
    Pattern{Endpoint::Microservices, "GET", "/v4/default/registry/microservices"},
    Pattern{Endpoint::AccessToken, "POST", "/apigovernance/api/oauth/tokenByAkSk"},
    Pattern{Endpoint::ApplyToken, "POST", "/apiaccess/ccmessaging/applyToken"},
    Pattern{Endpoint::ClickToCallSupport, "GET", "/apiaccess/ccmessaging/v1/checkClickToCallSupport"},
    Pattern{Endpoint::Poll, "GET", "/apiaccess/ccmessaging/poll"},
    Pattern{Endpoint::Send, "POST", "/apiaccess/ccmessaging/send"},
    Pattern{Endpoint::Send, "POST", "/apiaccess/ccmessaging/sendAsync"},
    Pattern{Endpoint::RequestLog, "GET", "/sandbox/requests"},
};

// The text that "*" stands for in this path (empty where the pattern has none), or nothing when they do not match.
std::optional<QByteArray> match(QByteArrayView pattern, const QByteArray &path)
{
    const QByteArrayList wanted = pattern.toByteArray().split('/');
    const QByteArrayList given = path.split('/');
    if (wanted.size() != given.size()) {
        return std::nullopt;
    }
    QByteArray name;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isName = wanted.at(i) == "*" && !given.at(i).isEmpty();
        if (!isName && wanted.at(i) != given.at(i)) {
            return std::nullopt;
        }
        name = isName ? given.at(i) : name;
    }
    return name;
}

} // namespace

Route findRoute(QByteArrayView method, const QByteArray &path)
{
    QByteArrayList allowed;
    for (const Pattern &pattern : patterns) {
        const auto name = match(pattern.path, path);
        if (name && pattern.method == method) {
            return {.endpoint = pattern.endpoint,
                    .name = QString::fromUtf8(QByteArray::fromPercentEncoding(*name)),
                    .allowed = {}};
        }
        if (name) {
            allowed.append(pattern.method.toByteArray());
        }
    }
    return {.endpoint = Endpoint::None, .name = {}, .allowed = allowed.join(", ")};
}

bool isValidTarget(const QByteArray &target)
{
    return target.size() < 2048 && !target.contains("//");
}

} // namespace bearerbox::sandbox
