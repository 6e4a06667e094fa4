// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace bearerbox {

/// One header field. Its value may hold a token, so it is handled as a secret.
struct HttpHeader
{
    QByteArray name;
    Secret value;
};

/// What is sent. The body goes out with a Content-Length, once.
struct HttpRequest
{
    QByteArray method;
    QUrl url;
    std::vector<HttpHeader> headers;
    Secret body;
    /// Called once, at the last moment before any of the body is given away; never while nobody could have read it.
    std::function<void()> leaving = {};
    /// Told which proxy it goes through ("host:port", or nothing without one), once that is known.
    std::function<void(const QString &)> onProxy = {};
};

/// A complete answer, whatever its status.
struct HttpAnswer
{
    int status = 0;
    std::vector<HttpHeader> headers;
    /// After decompression.
    Secret body;
    /// When its last byte had come, in the time of the server that sent it (ServerClocks).
    QDateTime receivedAt;

    /// The value of a header, its name in any case; empty when it is absent.
    [[nodiscard]] Secret header(QByteArrayView name) const;
    /// The instant that the Date header tells (RFC 9110, section 6.6.1), in the one form that servers may still send.
    [[nodiscard]] std::optional<QDateTime> serverDate() const;
};

} // namespace bearerbox
