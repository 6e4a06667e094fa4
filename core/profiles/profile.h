// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QUuid>

namespace bearerbox {

/// What a profile is used for, so that production looks like production.
enum class Environment { None, Production, Staging, Test };

/// Who starts a refresh before the expiry.
enum class RefreshMode { Auto, Manual };

/// A header of the user's own, sent with each request and given out with the header set.
struct ExtraHeader
{
    QString name;
    QString value;
    bool operator==(const ExtraHeader &) const = default;
};

/// How a profile reaches its service, and whom it trusts there.
struct ConnectionRules
{
    /// Certificates trusted in addition to the system's (PEM).
    QString caFile;
    /// SHA-256 of the certificates (DER) that are trusted, and no other is; 64 lower-case hex digits each, or none.
    /// Any of them serves for any address of the profile.
    QStringList pinnedSha256;
    /// PEM or PKCS #12.
    QString clientCertificate;
    /// Empty where the key is in the certificate's file.
    QString clientKey;
    /// Empty: the system's proxy. "none": no proxy. Else its URL.
    QString proxy;
    /// Hosts that are reached without the proxy, as curl's --noproxy lists them.
    QString noProxy;
    bool allowPlainHttp = false;
    bool operator==(const ConnectionRules &) const = default;
};

/// One user's account at a service. Holds no secret.
struct Profile
{
    QUuid id;
    QString name;
    QString service;
    /// Values by field id; several where the field allows it.
    QMap<QString, QStringList> fields;
    QString group;
    bool favourite = false;
    Environment environment = Environment::None;
    ConnectionRules connection;
    std::vector<ExtraHeader> extraHeaders;
    RefreshMode refresh = RefreshMode::Auto;
    QString defaultFormat;
    /// Grows whenever a secret that the service judges changes, so that a refusal of the old one can be told apart.
    /// 0: no secret was ever stored.
    int secretRevision = 0;
    /// The same for the secrets of the way there: the proxy's password, the passphrase of our key.
    int wayRevision = 0;
    /// What a newer version of Bearerbox wrote and this one does not know; kept as it is.
    QJsonObject unknown;

    [[nodiscard]] QString value(const QString &field) const { return fields.value(field).value(0); }
    /// The value of a field, or the definition's default.
    [[nodiscard]] QString effectiveValue(const Field &field) const;

    bool operator==(const Profile &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Profile &profile);
/// Fails with Internal where a member has the wrong type or an unknown word, naming it.
[[nodiscard]] Result<Profile> profileFromJson(const QJsonObject &object);

/// "production", "staging", "test", or empty.
[[nodiscard]] QString environmentWord(Environment environment);
[[nodiscard]] std::optional<Environment> environmentFromWord(const QString &word);

} // namespace bearerbox
