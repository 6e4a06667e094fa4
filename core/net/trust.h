// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArrayList>
#include <QString>
#include <QUrl>

namespace bearerbox {

enum class ProxyMode {
    System,   ///< What the desktop or the environment says.
    None,     ///< Straight to the service.
    Explicit, ///< The proxy of Trust::proxy, and no other.
};

/// Whom a request believes, as whom it presents itself, and which way it takes.
struct Trust
{
    /// A PEM file with authorities that are believed in addition to the system's; or empty.
    QString caFile;
    /// SHA-256 of the leaf certificates accepted, as lower-case hex of their DER, and no other is; or empty for the
    /// normal checks. Several, because a service of several addresses may show one at each.
    QByteArrayList pinnedSha256;
    /// A PEM or PKCS #12 file with our certificate, and its chain where there is one; or empty.
    QString clientCertificate;
    /// A PEM or PKCS #12 file with its key; when empty, the key is in the certificate's file.
    QString clientKey;
    Secret clientKeyPassphrase;
    /// Lets a secret go unprotected to a host other than this machine.
    bool allowPlainHttp = false;
    ProxyMode proxyMode = ProxyMode::System;
    /// http://user@host:port or socks5://user@host:port; its password never stands here.
    QUrl proxy;
    Secret proxyPassword;
    /// Hosts that are reached without any proxy, as curl's --noproxy lists them.
    QString noProxy;

    bool operator==(const Trust &) const = default;
};

} // namespace bearerbox
