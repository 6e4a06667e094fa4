// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

#include <chrono>

namespace bearerbox::test {

/// A certificate with its key, made when the test runs: no key lies in the repository.
struct Identity
{
    QByteArray certificatePem;
    QByteArray keyPem;

    /// Its key as PKCS #8 under a passphrase.
    [[nodiscard]] QByteArray sealedKeyPem(const QByteArray &passphrase) const;
    /// Both as PKCS #12 under a passphrase, with the certificate of an authority where there is one.
    [[nodiscard]] QByteArray pkcs12(const QByteArray &passphrase, const Identity *authority = nullptr) const;
    /// SHA-256 of the certificate's DER in lower-case hex.
    [[nodiscard]] QByteArray sha256() const;
    /// What a server needs to show it.
    [[nodiscard]] QSslConfiguration serverConfiguration() const;
    /// The same for one that demands a certificate, and tells by an alert that it got none that it trusts, as servers
    /// do.
    [[nodiscard]] QSslConfiguration demandingConfiguration() const;
};

/// What a certificate shall say.
struct Wish
{
    QByteArray commonName = "scripted server";
    /// As OpenSSL writes them; empty for none.
    QByteArray alternativeNames = "IP:127.0.0.1,DNS:localhost";
    bool isAuthority = false;
    std::chrono::seconds begins = std::chrono::hours(-2);
    std::chrono::seconds ends = std::chrono::hours(2);
};

/// A new key and its certificate, signed by the issuer, or by itself where there is none.
[[nodiscard]] Identity makeIdentity(const Wish &wish, const Identity *issuer = nullptr);

} // namespace bearerbox::test
