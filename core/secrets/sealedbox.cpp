// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"

#include <QCoreApplication>

#include <sodium.h>

namespace bearerbox {

namespace {

constexpr QByteArrayView formatName = "bearerbox-sealed-1\n";
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/// Goes before every other call of libsodium. It fails only where the system has no source of randomness.
void prepareSodium()
{
    static const int outcome = sodium_init();
    if (outcome < 0) {
        qFatal("libsodium cannot be used");
    }
}

QByteArray randomBytes(qsizetype size)
{
    prepareSodium();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

Failure unusable(const char *detail)
{
    return fail(ErrorKind::Unusable, QCoreApplication::translate("SealedBox", detail));
}

} // namespace

Secret makeSealingKey()
{
    return Secret(randomBytes(keySize));
}

bool isSealingKey(const Secret &key)
{
    return key.size() == keySize;
}

Result<QByteArray> seal(const Secret &content, const Secret &key)
{
    if (!isSealingKey(key)) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("SealedBox", "The sealing key has the wrong size."));
    }
    const QByteArray nonce = randomBytes(nonceSize);
    QByteArray sealed(content.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(content.reveal()),
                                               static_cast<unsigned long long>(content.size()), bytesOf(formatName),
                                               static_cast<unsigned long long>(formatName.size()), nullptr,
                                               bytesOf(QByteArrayView(nonce)), bytesOf(key.reveal()));
    return formatName.toByteArray() + nonce + sealed;
}

Result<Secret> unseal(QByteArrayView box, const Secret &key)
{
    if (!isSealingKey(key)) {
        return unusable(QT_TRANSLATE_NOOP("SealedBox", "there is no key for it"));
    }
    if (!box.startsWith(formatName) || box.size() < formatName.size() + nonceSize + tagSize) {
        return unusable(QT_TRANSLATE_NOOP("SealedBox", "not a sealed file of this version"));
    }
    prepareSodium();
    const QByteArrayView nonce = box.sliced(formatName.size(), nonceSize);
    const QByteArrayView sealed = box.sliced(formatName.size() + nonceSize);
    QByteArray content(sealed.size() - tagSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(content), nullptr, nullptr, bytesOf(sealed), static_cast<unsigned long long>(sealed.size()),
        bytesOf(formatName), static_cast<unsigned long long>(formatName.size()), bytesOf(nonce), bytesOf(key.reveal()));
    if (opened != 0) {
        return unusable(QT_TRANSLATE_NOOP("SealedBox", "sealed with another key, or altered"));
    }
    return Secret(std::move(content));
}

} // namespace bearerbox
