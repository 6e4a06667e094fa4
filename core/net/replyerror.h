// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpmessage.h"

#include <QNetworkReply>
#include <QSsl>

#include <chrono>
#include <optional>

namespace bearerbox {

/// Whether what was received is a complete answer, and so a value: the network stack calls every status from 400 on an
/// error, and now and then one that is none.
[[nodiscard]] bool isAnswer(QNetworkReply::NetworkError error, const HttpAnswer &received, const QString &stackText,
                            const QString &host);

/// What is known of a request when it fails.
struct Circumstances
{
    QString host;
    bool hasProxy = false;
    /// We have a certificate to present ourselves with.
    bool hasCertificate = false;
    /// What is spoken once the handshake is done; unknown before, and over plain http.
    QSsl::SslProtocol tls = QSsl::UnknownProtocol;
    /// The status that had arrived; 0 where none had.
    int status = 0;
};

/// Turns an error of the network stack into ours. Its own text is not quoted: it holds the whole address.
[[nodiscard]] Error toError(QNetworkReply::NetworkError error, const QString &stackText, const Circumstances &met);

/// The failure of an answer that the stack takes for complete although it is none: its status is below 200.
[[nodiscard]] Error noFinalAnswer(int status, const QString &host);

/// The failure of a connection that did not open in the time allowed for it.
[[nodiscard]] Error noConnectionInTime(const QString &host, std::chrono::milliseconds limit);

/// How an https connection ended that never became secure. The cause is that of the stack, with its text; nothing where
/// the time ran out.
struct InsecureEnd
{
    ErrorKind kind = ErrorKind::Internal;
    std::optional<QNetworkReply::NetworkError> cause = std::nullopt;
    QString stackText;
};

/// What to try then. A host that speaks plain http waits for more, hangs up, or answers with what is no TLS; after any
/// other end there is nothing to say.
[[nodiscard]] LocalizedText schemeHint(const InsecureEnd &end);

} // namespace bearerbox
