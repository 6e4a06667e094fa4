// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/identity.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace bearerbox::test {

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;

Bio reader(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray written(BIO *bio)
{
    char *begin = nullptr;
    const long size = BIO_get_mem_data(bio, &begin);
    return QByteArray(begin, size);
}

void extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void describe(X509 *certificate, const Wish &wish)
{
    std::uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wish.begins.count());
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.ends.count());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(wish.commonName.constData()), -1, -1, 0);
}

QByteArray toPem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return written(bio.get());
}

QByteArray toPem(EVP_PKEY *key, const QByteArray &passphrase)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, passphrase.isEmpty() ? nullptr : EVP_aes_256_cbc(),
                                  passphrase.constData(), static_cast<int>(passphrase.size()), nullptr, nullptr);
    return written(bio.get());
}

Certificate readCertificate(const QByteArray &pem)
{
    const Bio bio = reader(pem);
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

Key readKey(const QByteArray &pem)
{
    const Bio bio = reader(pem);
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

} // namespace

QByteArray Identity::sealedKeyPem(const QByteArray &passphrase) const
{
    return toPem(readKey(keyPem).get(), passphrase);
}

QByteArray Identity::pkcs12(const QByteArray &passphrase, const Identity *authority) const
{
    const Key key = keyPem.isEmpty() ? nullptr : readKey(keyPem);
    const Certificate certificate = readCertificate(certificatePem);
    STACK_OF(X509) *others = sk_X509_new_null();
    if (authority) {
        sk_X509_push(others, readCertificate(authority->certificatePem).release());
    }
    PKCS12 *made = PKCS12_create(passphrase.constData(), "client", key.get(), certificate.get(), others, 0, 0, 0, 0, 0);
    const Bio bio(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(bio.get(), made);
    PKCS12_free(made);
    sk_X509_pop_free(others, X509_free);
    return written(bio.get());
}

QByteArray Identity::sha256() const
{
    const Certificate certificate = readCertificate(certificatePem);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    X509_digest(certificate.get(), EVP_sha256(), digest, &size);
    return QByteArray(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(size)).toHex();
}

QSslConfiguration Identity::serverConfiguration() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificatePem));
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QSslConfiguration Identity::demandingConfiguration() const
{
    QSslConfiguration tls = serverConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Without these two the server would just hang up.
    tls.setHandshakeMustInterruptOnError(true);
    tls.setMissingCertificateIsFatal(true);
    return tls;
}

Identity makeIdentity(const Wish &wish, const Identity *issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    describe(certificate.get(), wish);
    X509_set_pubkey(certificate.get(), key.get());

    const Certificate issuedBy = issuer ? readCertificate(issuer->certificatePem) : nullptr;
    const Key issuerKey = issuer ? readKey(issuer->keyPem) : nullptr;
    X509 *signer = issuedBy ? issuedBy.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    if (wish.isAuthority) {
        extend(certificate.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
        extend(certificate.get(), signer, NID_key_usage, "critical,keyCertSign");
    }
    if (!wish.alternativeNames.isEmpty()) {
        extend(certificate.get(), signer, NID_subject_alt_name, wish.alternativeNames);
    }
    X509_sign(certificate.get(), issuerKey ? issuerKey.get() : key.get(), EVP_sha256());
    return {toPem(certificate.get()), toPem(key.get(), {})};
}

} // namespace bearerbox::test
