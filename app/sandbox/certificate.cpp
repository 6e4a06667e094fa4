// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/certificate.h"

#include "app/sandbox/openssl.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

constexpr long hour = 3600;
constexpr long year = 365L * 24 * hour;

bool addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addExtensions(X509 *certificate)
{
    constexpr std::array<std::pair<int, const char *>, 5> extensions = {{
        {NID_basic_constraints, "critical,CA:TRUE"},
        {NID_key_usage, "critical,digitalSignature,keyCertSign"},
        {NID_ext_key_usage, "serverAuth"},
        {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1"},
        {NID_subject_key_identifier, "hash"},
    }};
    return std::all_of(extensions.begin(), extensions.end(), [&](const auto &extension) {
        return addExtension(certificate, extension.first, extension.second);
    });
}

bool setNames(X509 *certificate)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>("bearerbox-sandbox");
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

CertificatePtr signedCertificate(EVP_PKEY *key)
{
    CertificatePtr certificate(X509_new());
    X509 *raw = certificate.get();
    // Clients take it amiss when an issuer gives one serial number to two certificates (RFC 5280, section 4.1.2.2).
    const quint64 serial = QRandomGenerator::system()->generate64() >> 1;
    const bool good = raw && X509_set_version(raw, X509_VERSION_3) == 1 &&
                      ASN1_INTEGER_set_uint64(X509_get_serialNumber(raw), serial) == 1 &&
                      X509_gmtime_adj(X509_getm_notBefore(raw), -hour) &&
                      X509_gmtime_adj(X509_getm_notAfter(raw), year) && X509_set_pubkey(raw, key) == 1 &&
                      setNames(raw) && addExtensions(raw) && X509_sign(raw, key, EVP_sha256()) > 0;
    return good ? std::move(certificate) : nullptr;
}

QByteArray contents(const BioPtr &bio)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &start);
    return size > 0 ? QByteArray(start, size) : QByteArray();
}

} // namespace

QByteArray Certificate::sha256() const
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

Result<Certificate> makeCertificate()
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? signedCertificate(key.get()) : nullptr;
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return fail(ErrorKind::Internal, u"OpenSSL made no certificate"_s);
    }
    Certificate made{.certificate = QSslCertificate(contents(certificateText), QSsl::Pem),
                     .key = QSslKey(contents(keyText), QSsl::Ec, QSsl::Pem)};
    if (made.certificate.isNull() || made.key.isNull()) {
        return fail(ErrorKind::Internal, u"Qt did not take the certificate"_s);
    }
    return made;
}

} // namespace bearerbox::sandbox
