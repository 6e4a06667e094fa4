// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/certificatelook.h"

#include "core/exchange/exchange.h"
#include "core/exchange/material.h"
#include "core/sessions/profilekeeping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

std::vector<ShownCertificate> failing(const QList<QUrl> &addresses, const Error &error)
{
    std::vector<ShownCertificate> shown;
    for (const QUrl &address : addresses) {
        shown.push_back({address, Failure(error)});
    }
    return shown;
}

Error withoutTls(const Profile &profile)
{
    const QString text = QCoreApplication::translate(
        "CertificateLook", "“%1” is reached over plain http: there is no certificate to look at or to pin.");
    return {.kind = ErrorKind::Usage, .detail = text.arg(profile.name)};
}

Result<QList<QUrl>> encryptedAddresses(const Profile &profile, const ServiceCatalogue &services)
{
    const Result<ServicePointer> service = services.find(profile.service);
    if (!service) {
        return Failure(service.error());
    }
    QList<QUrl> addresses = addressesOf(**service, profile);
    addresses.removeIf([](const QUrl &address) { return address.scheme() != "https"_L1; });
    return addresses.isEmpty() ? Result<QList<QUrl>>(Failure(withoutTls(profile))) : addresses;
}

} // namespace

QCoro::Task<std::vector<ShownCertificate>> lookAtCertificates(Profile profile, std::map<QString, Secret> given,
                                                              Facilities facilities)
{
    const Result<QList<QUrl>> addresses = encryptedAddresses(profile, *facilities.services);
    if (!addresses) {
        co_return failing({QUrl()}, addresses.error());
    }
    std::vector<ShownCertificate> shown;
    for (const QUrl &address : *addresses) {
        const auto secrets = co_await loadSecretsForTheWay(profile, given, facilities, address);
        if (!secrets) {
            co_return failing(*addresses, secrets.error());
        }
        Trust trust = trustOf(profile, *secrets);
        Result<CertificateFacts> certificate =
            co_await facilities.network->peek(address, std::move(trust), facilities.limits);
        shown.push_back({address, std::move(certificate)});
    }
    co_return std::vector<ShownCertificate>(shown);
}

Result<QStringList> pinsOf(const std::vector<ShownCertificate> &shown)
{
    QStringList pins;
    for (const ShownCertificate &each : shown) {
        if (!each.certificate) {
            return Failure(each.certificate.error());
        }
        pins << QString::fromLatin1(each.certificate->sha256);
    }
    pins.removeDuplicates();
    return pins;
}

} // namespace bearerbox
