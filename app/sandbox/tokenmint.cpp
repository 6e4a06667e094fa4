// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/tokenmint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(encoding);
}

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(part, encoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

QJsonObject decodedObject(const QByteArray &part)
{
    return QJsonDocument::fromJson(decoded(part).value_or(QByteArray())).object();
}

} // namespace

TokenMint::TokenMint(SigningKey key, Clock clock) : m_key(std::move(key)), m_clock(std::move(clock)) {}

QByteArray TokenMint::mint(const QString &account, const QStringList &roles, std::chrono::seconds lifetime) const
{
    const QJsonObject header{{u"alg"_s, u"RS512"_s}, {u"typ"_s, u"JWT"_s}};
    const QJsonObject claims{
        {u"account"_s, account},
        {u"roles"_s, QJsonArray::fromStringList(roles)},
        {u"exp"_s, m_clock().toSecsSinceEpoch() + qint64(lifetime.count())},
    };
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    return text + '.' + m_key.sign(text).toBase64(encoding);
}

tl::expected<QString, TokenMint::Fault> TokenMint::accountOf(QByteArrayView token) const
{
    const QList<QByteArray> parts = token.toByteArray().split('.');
    if (parts.size() != 3) {
        return tl::unexpected(Fault::Forged);
    }
    const std::optional<QByteArray> signature = decoded(parts.at(2));
    const bool rs512 = decodedObject(parts.at(0)).value("alg"_L1) == "RS512"_L1;
    if (!rs512 || !signature || !m_key.isSignedBy(parts.at(0) + '.' + parts.at(1), *signature)) {
        return tl::unexpected(Fault::Forged);
    }
    const QJsonObject claims = decodedObject(parts.at(1));
    if (m_clock().toSecsSinceEpoch() >= claims.value("exp"_L1).toInteger()) {
        return tl::unexpected(Fault::Expired);
    }
    return claims.value("account"_L1).toString();
}

} // namespace bearerbox::sandbox
