// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/requestfacts.h"

#include "core/exchange/request.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// The material of a request in which nothing is secret. What is empty stays so: it would be left out.
Material withoutSecrets(Material material)
{
    const Secret mask = Secret::fromText(u"***"_s);
    for (auto &[id, secret] : material.secrets) {
        secret = secret.isEmpty() ? secret : mask;
    }
    for (auto &[step, token] : material.tokens) {
        token.value = token.value.isEmpty() ? token.value : mask;
    }
    return material;
}

void addMembers(QStringList &members, const QJsonObject &object, const QString &prefix)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = prefix + member.key();
        if (member->isObject()) {
            addMembers(members, member->toObject(), name + u'.');
        } else {
            members << name;
        }
    }
}

QStringList membersOf(const RequestTemplate &request, const Secret &body)
{
    QStringList members;
    for (const HeaderTemplate &field : request.form) {
        members << field.name;
    }
    addMembers(members, QJsonDocument::fromJson(body.reveal().toByteArray()).object(), {});
    return members;
}

/// The facts of a request that was made without secrets.
RequestFacts told(const RequestTemplate &request, const Result<HttpRequest> &masked)
{
    if (!masked) {
        return {};
    }
    RequestFacts facts{.method = QString::fromLatin1(masked->method),
                       .url = masked->url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
                       .members = membersOf(request, masked->body)};
    for (const HttpHeader &header : masked->headers) {
        facts.headers << QString::fromLatin1(header.name);
    }
    return facts;
}

} // namespace

RequestFacts factsOf(const Step &step, const Material &material)
{
    return told(step.request, stepRequest(step, withoutSecrets(material)));
}

RequestFacts factsOfProbe(const Material &material)
{
    return told(material.service->probe, probeRequest(withoutSecrets(material)));
}

} // namespace bearerbox
