// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pkcs12.h"

#include "core/net/openssl.h"

#include <QCoreApplication>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace bearerbox {

namespace {

void freeCertificates(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

using openssl::Bio;
using openssl::Certificate;
using openssl::Key;
using Pkcs12 = std::unique_ptr<PKCS12, openssl::Release<PKCS12_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), openssl::Release<freeCertificates>>;

struct Content
{
    Key key;
    Certificate certificate;
    Certificates others;
};

Pkcs12 read(QByteArrayView bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    Pkcs12 found(d2i_PKCS12(nullptr, &at, static_cast<long>(bytes.size())));
    ERR_clear_error(); // or the next TLS connection would find it in its queue
    return found;
}

Error problem(const char *text, const QString &file)
{
    return Error{.kind = ErrorKind::Tls, .detail = QCoreApplication::translate("Network", text).arg(file)};
}

/// Why a file that is PKCS #12 could not be opened; the queue of OpenSSL holds the reasons, the first one first.
Error whyClosed(const Secret &passphrase, const QString &file)
{
    bool isPassphrase = false;
    while (const unsigned long code = ERR_get_error()) {
        isPassphrase = isPassphrase ||
                       (ERR_GET_LIB(code) == ERR_LIB_PKCS12 && ERR_GET_REASON(code) == PKCS12_R_MAC_VERIFY_FAILURE);
    }
    if (!isPassphrase) {
        return problem(
            QT_TRANSLATE_NOOP("Network", "%1 uses an encryption that is no longer supported; export it again."), file);
    }
    return passphrase.isEmpty()
               ? problem(QT_TRANSLATE_NOOP("Network", "%1 is under a passphrase, and none was given."), file)
               : problem(QT_TRANSLATE_NOOP("Network", "The passphrase does not open %1."), file);
}

Result<Content> open(QByteArrayView bytes, const Secret &passphrase, const QString &file)
{
    const Pkcs12 pkcs12 = read(bytes);
    if (PKCS12_mac_present(pkcs12.get()) != 1) {
        return Failure(
            problem(QT_TRANSLATE_NOOP("Network",
                                      "%1 has no checksum (MAC) that proves its passphrase; export it again with one."),
                    file));
    }
    QByteArray phrase = passphrase.reveal().toByteArray(); // with the 0 at its end that OpenSSL wants
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const int opened = PKCS12_parse(pkcs12.get(), phrase.constData(), &key, &certificate, &others);
    Content content{Key(key), Certificate(certificate), Certificates(others)};
    wipe(phrase);
    if (opened != 1) {
        return Failure(whyClosed(passphrase, file));
    }
    ERR_clear_error();
    return content;
}

QByteArrayView written(BIO *bio)
{
    char *begin = nullptr;
    const long size = BIO_get_mem_data(bio, &begin);
    return QByteArrayView(begin, size);
}

QByteArray certificatesOf(const Content &content)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), content.certificate.get());
    for (int i = 0; i < sk_X509_num(content.others.get()); ++i) {
        PEM_write_bio_X509(bio.get(), sk_X509_value(content.others.get(), i));
    }
    return written(bio.get()).toByteArray();
}

Secret keyOf(const Content &content)
{
    const Bio bio(BIO_new(BIO_s_secmem())); // which is overwritten when it goes
    PEM_write_bio_PrivateKey(bio.get(), content.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return Secret(written(bio.get()).toByteArray());
}

} // namespace

bool isPkcs12(QByteArrayView bytes)
{
    return read(bytes) != nullptr;
}

Result<PemIdentity> openPkcs12(QByteArrayView bytes, const Secret &passphrase, const QString &file)
{
    const Result<Content> content = open(bytes, passphrase, file);
    if (!content) {
        return Failure(content.error());
    }
    if (!content->key) {
        return Failure(problem(QT_TRANSLATE_NOOP("Network", "%1 holds no private key."), file));
    }
    if (!content->certificate) {
        return Failure(problem(QT_TRANSLATE_NOOP("Network", "%1 holds no certificate of its key."), file));
    }
    return PemIdentity{.certificates = certificatesOf(*content), .key = keyOf(*content)};
}

} // namespace bearerbox
