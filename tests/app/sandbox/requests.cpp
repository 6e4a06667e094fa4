// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

const QHostAddress peer(u"127.0.0.1"_s);

} // namespace

Credentials testCredentials()
{
    return {.account = u"root"_s,
            .password = u"Pass-w0rd"_s,
            .appKey = u"11111111-2222-3333-4444-555555555555"_s,
            .appSecret = u"hush"_s,
            .channelId = u"channel"_s};
}

SigningKey testKey()
{
    static const SigningKey key = SigningKey::generate().value();
    return key;
}

Request get(const QByteArray &target, const QList<Header> &headers)
{
    return {.method = "GET"_ba, .target = target, .headers = headers, .body = {}, .peer = peer};
}

Request post(const QByteArray &target, const QByteArray &body, const QList<Header> &headers)
{
    return {.method = "POST"_ba, .target = target, .headers = headers, .body = body, .peer = peer};
}

Request logIn(const QByteArray &name, const QByteArray &password, const QList<Header> &headers)
{
    const QJsonObject body{{u"name"_s, QString::fromUtf8(name)}, {u"password"_s, QString::fromUtf8(password)}};
    return post("/v4/token"_ba, QJsonDocument(body).toJson(), headers);
}

QJsonObject bodyOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray textOf(const Answer &answer, const QString &key)
{
    return bodyOf(answer).value(key).toString().toUtf8();
}

QByteArray headerOf(const Answer &answer, const QByteArray &name)
{
    return Request{.headers = answer.headers}.header(name);
}

} // namespace bearerbox::sandbox
