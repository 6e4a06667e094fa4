// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/enginefixture.h"

#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

/// One key for all tests: making it takes longer than the rest together.
const sandbox::SigningKey &signingKey()
{
    static const sandbox::SigningKey key = sandbox::SigningKey::generate().value();
    return key;
}

sandbox::Request elsewhere(const QByteArray &target, const QJsonObject &body, const QByteArray &token = {})
{
    sandbox::Request request{.method = "POST"_ba, .target = target, .body = QJsonDocument(body).toJson()};
    request.headers = {{"X-Real-Ip"_ba, "192.0.2.7"_ba}, {"Authorization"_ba, "Bearer " + token}};
    return request;
}

} // namespace

void EngineFixture::setUp()
{
    failOnWarnings();
    m_service.reset(); // before what it speaks for
    m_bench = std::make_unique<Bench>();
    const sandbox::Credentials credentials{.account = u"root"_s,
                                           .password = u"Pass-w0rd"_s,
                                           .appKey = aiccProfile().value(u"appKey"_s),
                                           .appSecret = u"hush-hush"_s,
                                           .channelId = aiccProfile().value(u"channelId"_s)};
    m_engine =
        std::make_unique<sandbox::Services>(credentials, sandbox::Lifetimes(), signingKey(), m_bench->time.clock());
    m_service = std::make_unique<LoopbackService>(
        [this](const sandbox::Request &request) { return m_engine->answer(request); });
    m_profile = m_bench->save(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
}

Profile EngineFixture::addProfile(const QString &name, const QByteArray &password)
{
    Profile profile = m_profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    return m_bench->save(profile, {{u"password"_s, secret(password)}});
}

QByteArray EngineFixture::stored(const Profile &profile, const QString &id) const
{
    const Secret item = m_bench->secrets.items.value(ProfileSecrets::itemKey(profile.id));
    return ProfileSecrets::parse(item).value().forThisMachine(id).reveal().toByteArray();
}

void EngineFixture::changeElsewhere(const QByteArray &wanted)
{
    const QJsonObject logIn{{u"name"_s, u"root"_s}, {u"password"_s, u"Pass-w0rd"_s}};
    const sandbox::Answer token = m_engine->answer(elsewhere("/v4/token"_ba, logIn));
    const QJsonObject change{{u"currentPassword"_s, u"Pass-w0rd"_s}, {u"password"_s, QString::fromUtf8(wanted)}};
    const QByteArray bearer = QJsonDocument::fromJson(token.body)[u"token"].toString().toLatin1();
    if (m_engine->answer(elsewhere("/v4/accounts/root/password"_ba, change, bearer)).status != 200) {
        qFatal("the engine does not take the new password");
    }
}

int EngineFixture::logInElsewhere(const QByteArray &password)
{
    const QJsonObject body{{u"name"_s, u"root"_s}, {u"password"_s, QString::fromUtf8(password)}};
    return m_engine->answer(elsewhere("/v4/token"_ba, body)).status;
}

Acquisition EngineFixture::get(const Demand &demand)
{
    Request request{.profile = kept(), .service = engineMaterial().service, .demand = demand};
    return await(acquire(std::move(request), m_bench->facilities()));
}

int EngineFixture::used(const Profile &profile) const
{
    const Material material = materialOf(profile);
    return m_bench->attempts.budget(material, m_bench->time.now())->used();
}

} // namespace bearerbox::test
