// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/materials.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

Profile engineProfile(const QString &address)
{
    return {.id = QUuid(u"{00000000-0000-0000-0000-000000000001}"_s),
            .name = u"engine"_s,
            .service = u"servicecomb-engine"_s,
            .fields = {{u"address"_s, {address}}, {u"account"_s, {u"root"_s}}}};
}

Profile aiccProfile(const QString &domain)
{
    return {.id = QUuid(u"{00000000-0000-0000-0000-000000000002}"_s),
            .name = u"aicc"_s,
            .service = u"aicc-messaging"_s,
            .fields = {{u"domain"_s, {domain}},
                       {u"appKey"_s, {u"11111111-2222-3333-4444-555555555555"_s}},
                       {u"userId"_s, {u"dev-jane"_s}},
                       {u"userName"_s, {u"Jane"_s}},
                       {u"channelId"_s, {u"channel"_s}}}};
}

Material materialOf(const Profile &profile, std::map<QString, Secret> secrets)
{
    const ServicePointer service = builtInService(profile.service);
    return {.service = service,
            .profile = profile,
            .address = addressesOf(*service, profile).value(0),
            .secrets = std::move(secrets)};
}

Material engineMaterial(const QByteArray &password)
{
    return materialOf(engineProfile(), {{u"password"_s, secret(password)}});
}

Material aiccMaterial()
{
    return materialOf(aiccProfile(), {{u"appSecret"_s, secret("hush-hush"_ba)}});
}

Material aiccWithTokens()
{
    Material material = aiccMaterial();
    const QDateTime issued = QDateTime::fromSecsSinceEpoch(1'545'650'171, Qt::UTC);
    material.tokens[u"access"_s] = tokenOf("first-token"_ba, issued, 600s);
    material.tokens[u"messaging"_s] = tokenOf("second-token"_ba, issued, 1h);
    return material;
}

Material withField(Material material, const QString &field, const QString &value)
{
    material.profile.fields[field] = QStringList{value};
    material.address = addressesOf(*material.service, material.profile).value(0);
    return material;
}

QByteArray onPage(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.url.toEncoded() + '\n';
    for (const HttpHeader &header : request.headers) {
        text += header.name + ": " + header.value.reveal().toByteArray() + '\n';
    }
    return text + '\n' + request.body.reveal().toByteArray();
}

Secret secret(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes));
}

Token tokenOf(const QByteArray &value, const QDateTime &issuedAt, std::chrono::milliseconds lifetime)
{
    return {.value = secret(value),
            .issuedAt = issuedAt,
            .expiresAt = issuedAt.addMSecs(lifetime.count()),
            .source = ExpirySource::Response};
}

HttpAnswer answerOf(int status, const QByteArray &body, const QDateTime &receivedAt, const QList<QByteArray> &headers)
{
    HttpAnswer answer{.status = status, .body = secret(body), .receivedAt = receivedAt};
    for (const QByteArray &line : headers) {
        const qsizetype colon = line.indexOf(": ");
        answer.headers.push_back({line.first(colon), secret(line.sliced(colon + 2))});
    }
    return answer;
}

QByteArray httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

QByteArray jwtUntil(const QDateTime &expiry)
{
    return jwtOf(R"({"account":"root","exp":)" + QByteArray::number(expiry.toSecsSinceEpoch()) +
                 R"(,"roles":["admin"]})");
}

QByteArray jwtOf(const QByteArray &claims)
{
    constexpr auto unpadded = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return R"({"alg":"RS512","typ":"JWT"})"_ba.toBase64(unpadded) + '.' + claims.toBase64(unpadded) + ".c2lnbmF0dXJl";
}

} // namespace bearerbox::test
