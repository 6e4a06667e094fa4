// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int formatVersion = 1;

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileSecrets", text);
}

Failure unreadable()
{
    return fail(
        ErrorKind::Internal,
        translated(QT_TRANSLATE_NOOP("ProfileSecrets", "The stored secret has a form that this version cannot read.")));
}

} // namespace

QString ProfileSecrets::itemKey(QUuid profile)
{
    return "profile/"_L1 + profile.toString(QUuid::WithoutBraces);
}

Result<ProfileSecrets> ProfileSecrets::parse(const Secret &item)
{
    ProfileSecrets secrets;
    if (item.isEmpty()) {
        return secrets;
    }
    const QJsonDocument document = QJsonDocument::fromJson(item.reveal().toByteArray());
    if (document[u"version"] != formatVersion || !document[u"secrets"].isObject()) {
        return unreadable();
    }
    const QJsonObject entries = document[u"secrets"].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject secret = entry->toObject();
        if (!secret[u"value"].isString() || !secret[u"origins"].isArray()) {
            return unreadable();
        }
        secrets.set(entry.key(), Secret::fromText(secret[u"value"].toString()),
                    secret[u"origins"].toVariant().toStringList());
    }
    return secrets;
}

Secret ProfileSecrets::serialize() const
{
    QJsonObject entries;
    for (auto entry = m_secrets.begin(); entry != m_secrets.end(); ++entry) {
        entries[entry.key()] = QJsonObject{{u"value"_s, entry->value.revealText()},
                                           {u"origins"_s, QJsonArray::fromStringList(entry->origins)}};
    }
    const QJsonObject item{{u"version"_s, formatVersion}, {u"secrets"_s, entries}};
    return Secret(QJsonDocument(item).toJson(QJsonDocument::Compact));
}

void ProfileSecrets::set(QString id, Secret value, QStringList origins)
{
    m_secrets.insert(id, {.value = std::move(value), .origins = std::move(origins)});
}

void ProfileSecrets::remove(const QString &id)
{
    m_secrets.remove(id);
}

Result<std::optional<Secret>> ProfileSecrets::forOrigin(const QString &id, const Origin &origin) const
{
    const auto found = m_secrets.constFind(id);
    if (found == m_secrets.constEnd()) {
        return std::optional<Secret>();
    }
    if (origin.isEmpty() || !found->origins.contains(origin.text())) {
        return fail(
            ErrorKind::Policy,
            translated(QT_TRANSLATE_NOOP("ProfileSecrets", "The secret “%1” was entered for %2 and is not sent to %3."))
                .arg(id, found->origins.join(u", "_s), origin.text()));
    }
    return std::optional(found->value);
}

} // namespace bearerbox
