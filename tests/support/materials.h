// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/net/httpmessage.h"
#include "tests/support/builtinservices.h"

namespace bearerbox::test {

[[nodiscard]] Profile engineProfile(const QString &address = QStringLiteral("https://engine.example:30100"));
[[nodiscard]] Profile aiccProfile(const QString &domain = QStringLiteral("https://service.besclouds.com"));

/// At the profile's first address.
[[nodiscard]] Material materialOf(const Profile &profile, std::map<QString, Secret> secrets = {});
/// Profile and secret, as a log-in needs them.
[[nodiscard]] Material engineMaterial(const QByteArray &password = QByteArrayLiteral("*******"));
[[nodiscard]] Material aiccMaterial();

/// With both tokens, issued at the instant of the page's sample.
[[nodiscard]] Material aiccWithTokens();
[[nodiscard]] Material withField(Material material, const QString &field, const QString &value);
/// A request as it stands on a page: request line, header lines, an empty line, the body.
[[nodiscard]] QByteArray onPage(const HttpRequest &request);

[[nodiscard]] Secret secret(const QByteArray &bytes);
[[nodiscard]] Token tokenOf(const QByteArray &value, const QDateTime &issuedAt, std::chrono::milliseconds lifetime);

/// An answer as the network hands it over. Headers are "Name: value".
[[nodiscard]] HttpAnswer answerOf(int status, const QByteArray &body, const QDateTime &receivedAt,
                                  const QList<QByteArray> &headers = {});
/// What the engine answers to a log-in: with a token that says nothing of itself, or with no.
inline const QByteArray opaqueToken = QByteArrayLiteral(R"({"token":"opaque"})");
inline const QByteArray wrongPassword =
    QByteArrayLiteral(R"({"errorCode":"401202","errorMessage":"User name or password is wrong"})");
inline const QByteArray accountBlocked =
    QByteArrayLiteral(R"({"errorCode":"403201","errorMessage":"Account blocked"})");
/// The Date header's value for an instant.
[[nodiscard]] QByteArray httpDate(const QDateTime &instant);
/// An unsigned token with a claim "exp".
[[nodiscard]] QByteArray jwtUntil(const QDateTime &expiry);
[[nodiscard]] QByteArray jwtOf(const QByteArray &claims);

} // namespace bearerbox::test
