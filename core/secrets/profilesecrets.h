// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/origin.h"
#include "core/base/secret.h"

#include <QMap>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace bearerbox {

/// A secret together with the origins (Origin::text()) that it was entered for and may be sent to.
struct BoundSecret
{
    Secret value;
    QStringList origins;

    bool operator==(const BoundSecret &) const = default;
};

/// All secrets of one profile by field id: what one item of a SecretStore holds.
class ProfileSecrets final
{
public:
    /// The key of a profile's item: "profile/" and the UUID without braces.
    [[nodiscard]] static QString itemKey(QUuid profile);
    /// Reads an item; a failure (Internal) names what is wrong, never the content. An empty item holds no secrets.
    [[nodiscard]] static Result<ProfileSecrets> parse(const Secret &item);
    /// The item: versioned JSON, the same bytes for the same secrets. What is no text is kept as base64.
    [[nodiscard]] Secret serialize() const;

    void set(QString id, Secret value, QStringList origins);
    void remove(const QString &id);
    [[nodiscard]] bool contains(const QString &id) const { return m_secrets.contains(id); }
    /// Whether both hold the same for an id: the same value for the same origins, or nothing.
    [[nodiscard]] bool agreesOn(const QString &id, const ProfileSecrets &other) const;
    [[nodiscard]] bool isEmpty() const { return m_secrets.isEmpty(); }
    [[nodiscard]] QStringList ids() const { return m_secrets.keys(); }

    /// A secret that never leaves this machine; empty if none is stored.
    [[nodiscard]] Secret forThisMachine(const QString &id) const { return m_secrets.value(id).value; }
    /// The secret if it may go to this origin, nothing if none is stored, and Policy if it was entered for others only.
    [[nodiscard]] Result<std::optional<Secret>> forOrigin(const QString &id, const Origin &origin) const;

    bool operator==(const ProfileSecrets &) const = default;

private:
    QMap<QString, BoundSecret> m_secrets;
};

} // namespace bearerbox
