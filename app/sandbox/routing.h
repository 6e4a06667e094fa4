// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bearerbox::sandbox {

/// Everything that the sandbox answers.
enum class Endpoint {
    None,
    EngineVersion,
    EngineHealth,
    LogIn,
    SelfPermissions,
    AccountLocks,
    ChangePassword,
    Microservices,
    AccessToken,
    ApplyToken,
    ClickToCallSupport,
    Poll,
    Send,
    RequestLog,
};

/// Where a request goes.
struct Route
{
    Endpoint endpoint = Endpoint::None;
    /// The part of the path that stands for a name (an account); decoded.
    QString name;
    /// The methods that this path takes, when it does not take the request's ("GET, POST"); empty for an unknown path.
    QByteArray allowed;
};

[[nodiscard]] Route findRoute(QByteArrayView method, const QByteArray &path);

/// Whether the engine looks at a request URI at all: under 2048 bytes and without "//" anywhere, the query included.
[[nodiscard]] bool isValidTarget(const QByteArray &target);

} // namespace bearerbox::sandbox
