// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/privatekey.h"

#include "core/net/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <cstring>

namespace bearerbox {

namespace {

/// Hands OpenSSL the passphrase of a key; without a function it would ask on the terminal.
int giveKeyPassphrase(char *buffer, int size, int /*isForWriting*/, void *given)
{
    const QByteArrayView phrase = static_cast<const Secret *>(given)->reveal();
    const auto length = std::min<qsizetype>(size, phrase.size());
    std::memcpy(buffer, phrase.data(), static_cast<std::size_t>(length));
    return static_cast<int>(length);
}

openssl::Key keyIn(const Secret &pem, const Secret &passphrase)
{
    const QByteArrayView text = pem.reveal();
    const openssl::Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    Secret phrase = passphrase;
    openssl::Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, giveKeyPassphrase, &phrase));
    ERR_clear_error(); // or the next TLS connection would find it in its queue
    return key;
}

} // namespace

bool holdsKey(const Secret &pem, const Secret &passphrase)
{
    return keyIn(pem, passphrase) != nullptr;
}

bool isKeyOf(const QSslCertificate &certificate, const Secret &pem, const Secret &passphrase)
{
    const openssl::Key key = keyIn(pem, passphrase);
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const openssl::Certificate read(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    const bool fits = key && read && X509_check_private_key(read.get(), key.get()) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace bearerbox
