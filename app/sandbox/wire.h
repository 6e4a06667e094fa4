// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/message.h"

namespace bearerbox::sandbox {

/// What the bytes received so far amount to.
enum class Reading {
    Incomplete,
    Complete,
    /// No HTTP/1 request. The connection is lost: nobody knows where the next request starts.
    Malformed,
    /// A transfer coding in place of a Content-Length, which the sandbox does not read.
    LengthRequired,
    /// Larger than anything either service takes, by far.
    TooLarge,
};

/// Cuts HTTP/1 requests out of a stream (RFC 9112). Written by hand because the request URI must reach the services as
/// it was sent: Qt's HTTP server reads "//v4/token" as host "v4" and path "/token", then replaces the host.
class RequestReader final
{
public:
    void feed(const QByteArray &bytes);

    /// Reads on as far as possible. After Complete, take() hands the request out.
    [[nodiscard]] Reading read();
    [[nodiscard]] Request take();

    /// Whether the client waits for "100 Continue" before it sends the body. True once per request.
    [[nodiscard]] bool wantsContinue();
    /// Whether the connection ends with the request that read() completed.
    [[nodiscard]] bool isLast() const { return m_isLast; }

private:
    [[nodiscard]] Reading readHead();
    [[nodiscard]] bool readLines(const QByteArray &head);
    [[nodiscard]] Reading measureBody();

    QByteArray m_buffer;
    Request m_request;
    /// Known once the head has been read.
    std::optional<qsizetype> m_bodySize;
    bool m_isLast = false;
    bool m_wantsContinue = false;
};

/// An answer as it goes over the wire. An answer to HEAD has the length of its body, but no body.
[[nodiscard]] QByteArray toWire(const Answer &answer, bool isLast, bool isHead);

/// The reason phrase of a status; empty for one that no service here uses.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace bearerbox::sandbox
