// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

// Most secrets are text and stay readable as such. JSON cannot hold other bytes, nor does QString keep a byte order
// mark.
QJsonObject toJson(const BoundSecret &secret)
{
    const QByteArray bytes = secret.value.reveal().toByteArray();
    const QString text = QString::fromUtf8(bytes);
    const QJsonArray origins = QJsonArray::fromStringList(secret.origins);
    return text.toUtf8() == bytes
               ? QJsonObject{{u"value"_s, text}, {u"origins"_s, origins}}
               : QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}, {u"origins"_s, origins}};
}

std::optional<Secret> valueIn(const QJsonObject &entry)
{
    if (entry[u"value"].isString()) {
        return Secret::fromText(entry[u"value"].toString());
    }
    auto bytes =
        QByteArray::fromBase64Encoding(entry[u"base64"].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return entry[u"base64"].isString() && bytes ? std::optional(Secret(std::move(*bytes))) : std::nullopt;
}

std::optional<QStringList> originsIn(const QJsonObject &entry)
{
    const QJsonArray origins = entry[u"origins"].toArray();
    const bool areTexts = std::ranges::all_of(origins, [](const QJsonValue &origin) { return origin.isString(); });
    return entry[u"origins"].isArray() && areTexts ? std::optional(QVariant(origins.toVariantList()).toStringList())
                                                   : std::nullopt;
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
        const std::optional<Secret> value = valueIn(entry->toObject());
        const std::optional<QStringList> origins = originsIn(entry->toObject());
        if (!value || !origins) {
            return unreadable();
        }
        secrets.set(entry.key(), *value, *origins);
    }
    return secrets;
}

Secret ProfileSecrets::serialize() const
{
    QJsonObject entries;
    for (auto entry = m_secrets.begin(); entry != m_secrets.end(); ++entry) {
        entries[entry.key()] = toJson(*entry);
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

bool ProfileSecrets::agreesOn(const QString &id, const ProfileSecrets &other) const
{
    return m_secrets.value(id) == other.m_secrets.value(id);
}

Result<std::optional<Secret>> ProfileSecrets::forOrigin(const QString &id, const Origin &origin) const
{
    const auto found = m_secrets.constFind(id);
    if (found == m_secrets.constEnd()) {
        return std::optional<Secret>();
    }
    if (origin.isEmpty() || !found->origins.contains(origin.text())) {
        const QString nowhere = translated(QT_TRANSLATE_NOOP("ProfileSecrets", "an unknown address"));
        return fail(
            ErrorKind::Policy,
            translated(QT_TRANSLATE_NOOP("ProfileSecrets", "The secret “%1” was entered for %2 and is not sent to %3."))
                .arg(id, found->origins.isEmpty() ? nowhere : found->origins.join(u", "_s),
                     origin.isEmpty() ? nowhere : origin.text()));
    }
    return std::optional(found->value);
}

} // namespace bearerbox
