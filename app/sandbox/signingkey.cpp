// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/signingkey.h"

#include <openssl/rsa.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

// The engine's guide makes one of 4096 bits; half of that keeps the start under half a second and changes nothing else.
constexpr unsigned keyBits = 2048;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

std::size_t length(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

} // namespace

SigningKey::SigningKey(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) {}

Result<SigningKey> SigningKey::generate()
{
    KeyPtr key(EVP_RSA_gen(keyBits));
    if (!key) {
        return fail(ErrorKind::Internal, u"OpenSSL made no RSA key"_s);
    }
    return SigningKey(std::move(key));
}

QByteArray SigningKey::sign(QByteArrayView text) const
{
    const DigestPtr digest(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (EVP_DigestSignInit(digest.get(), nullptr, EVP_sha512(), nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &size, bytes(text), length(text)) != 1) {
        return {};
    }
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(signature.data());
    if (EVP_DigestSign(digest.get(), out, &size, bytes(text), length(text)) != 1) {
        return {};
    }
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

bool SigningKey::isSignedBy(QByteArrayView text, QByteArrayView signature) const
{
    const DigestPtr digest(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha512(), nullptr, m_key.get()) == 1 &&
           EVP_DigestVerify(digest.get(), bytes(signature), length(signature), bytes(text), length(text)) == 1;
}

} // namespace bearerbox::sandbox
