// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace bearerbox {

// OpenSSL's own words for an error, which no translation touches: "error:0A00045C:SSL routines::tlsv13 alert
// certificate required". The network stack passes them on in its text, behind whatever error of its own.

/// Whether the stack's text for an error comes from TLS. It must not hold anything that the server said.
[[nodiscard]] bool isFromTls(const QString &stackText);

/// Whether what came back is no TLS at all, as a service that speaks plain http answers. The hint at the scheme is
/// schemeHint()'s.
[[nodiscard]] bool speaksNoTls(const QString &stackText);

/// Whether the server ended the connection over our certificate, or because we have none. One of TLS 1.3 says so only
/// after the handshake, when the request may be on its way; it has not been read then.
[[nodiscard]] bool refusesOurCertificate(const QString &stackText);

/// How far TLS had come.
struct TlsProgress
{
    /// The handshake was done, and the request may have been sent.
    bool isOpen = false;
    /// We have a certificate to present ourselves with.
    bool hasCertificate = false;
};

/// The failure that such a text tells of.
[[nodiscard]] Error tlsError(const QString &stackText, const QString &host, TlsProgress progress);

} // namespace bearerbox
