// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"

#include "core/sessions/identity.h"
#include "core/sessions/tokenblob.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Secret jwt(const QString &account, const QDateTime &expiry)
{
    const QJsonObject header{{u"alg"_s, u"RS512"_s}, {u"typ"_s, u"JWT"_s}};
    const QJsonObject claims{
        {u"account"_s, account}, {u"exp"_s, expiry.toSecsSinceEpoch()}, {u"roles"_s, QJsonArray{u"admin"_s}}};
    QByteArray text =
        part(header) + '.' + part(claims) + '.' + QByteArray(340, 'x').toBase64(QByteArray::OmitTrailingEquals);
    return Secret(std::move(text));
}

namespace {

Secret blobOf(const Tokens &tokens, const Profile &profile)
{
    const Material material = materialOf(profile);
    KeptTokens kept;
    kept.serve(material.address, tokens);
    return toBlob(kept, identityOf(profile, *material.service));
}

} // namespace

Stage::Stage(const QDateTime &now, FormatBook formats)
    : m_now(now)
    , m_folder(*ConfigFolder::open(m_home.path()))
    , m_services(ServiceCatalogue::builtIn())
    , m_formats(std::move(formats))
    , m_profiles(*ProfileBook::open(m_folder))
    , m_attempts(m_folder.attempts(), m_folder.attempts() + ".lock"_L1)
    , m_live(m_folder.liveTokens(), m_folder.liveTokens() + ".lock"_L1)
    , m_clocks(m_folder.clocks(),
               {.wall = [this] { return m_now; },
                .sinceBoot = [this] { return std::chrono::milliseconds(m_now.toMSecsSinceEpoch()); },
                .bootId = u"boot"_s},
               [this] { return m_now; })
    , m_activity(m_folder.activity(), [this] { return m_now; })
    , m_network(std::make_unique<Network>(m_clocks))
    , m_book(std::make_unique<SessionBook>(facilities()))
{
    m_silence.listen(QHostAddress::LocalHost);
    m_plainText.listen(QHostAddress::LocalHost);
    QObject::connect(&m_plainText, &QTcpServer::newConnection, &m_plainText,
                     [this] { m_plainText.nextPendingConnection()->write("220 mail.example ESMTP\r\n"); });
    m_hangUp.listen(QHostAddress::LocalHost);
    QObject::connect(&m_hangUp, &QTcpServer::newConnection, &m_hangUp, [this] {
        QTcpSocket *socket = m_hangUp.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::abort);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

/// The sessions go, and what they began goes on until it has its answer: it needs the rest.
Stage::~Stage()
{
    m_book.reset();
    const auto isOver = [this] {
        hangUpOnSilence(); // whoever comes only now is not left waiting either
        return m_borrowers.use_count() == 1;
    };
    if (!QTest::qWaitFor(isOver)) {
        qFatal("work goes on that needs a stage which is gone");
    }
}

void Stage::addActivity(const std::vector<ActivityEntry> &entries)
{
    QFile file(m_folder.activity());
    if (!file.open(QIODevice::Append)) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    for (const ActivityEntry &entry : entries) {
        file.write(toLine(entry) + '\n');
        if (entry.isUse()) {
            m_activity.putLastUse(entry.profile, entry.at);
        }
    }
}

Facilities Stage::facilities()
{
    return Facilities{.services = &m_services,
                      .profiles = &m_profiles,
                      .secrets = &m_secrets,
                      .tokens = &m_tokens,
                      .attempts = &m_attempts,
                      .live = &m_live,
                      .network = m_network.get(),
                      .clocks = &m_clocks,
                      .activity = &m_activity,
                      .formats = m_formats,
                      .folder = m_folder,
                      .clock = [this] { return m_now; },
                      .place = [share = m_borrowers](const QUuid &) { return 0.0; }};
}

Profile Stage::engine(const QString &name) const
{
    Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"servicecomb-engine"_s};
    profile.fields.insert(u"address"_s, {u"https://engine.example:30100"_s});
    profile.fields.insert(u"account"_s, {u"root"_s});
    profile.refresh = RefreshMode::Manual;
    return profile;
}

Profile Stage::messaging(const QString &name) const
{
    Profile profile{.id = QUuid::createUuid(), .name = name, .service = u"aicc-messaging"_s};
    profile.fields.insert(u"domain"_s, {u"https://service.besclouds.example"_s});
    profile.fields.insert(u"appKey"_s, {u"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"_s});
    profile.fields.insert(u"userId"_s, {u"agent-17"_s});
    profile.refresh = RefreshMode::Manual;
    return profile;
}

void Stage::add(const Profile &profile)
{
    const Result<void> added = m_profiles.add(profile);
    QVERIFY2(added.has_value(), qPrintable(added ? QString() : userMessage(added.error())));
}

void Stage::addAll(const std::vector<Profile> &profiles)
{
    QJsonArray array;
    for (const Profile &profile : profiles) {
        array.append(toJson(profile));
    }
    QFile file(m_folder.profiles());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"profiles"_s, array}}).toJson());
    file.close();
    QVERIFY(m_profiles.reload().has_value());
}

void Stage::addAlive(const Profile &profile, std::chrono::seconds left, std::chrono::seconds age)
{
    add(profile);
    putToken(profile, left, age);
}

void Stage::putToken(const Profile &profile, std::chrono::seconds left, std::chrono::seconds age)
{
    const QDateTime end = m_now.addSecs(left.count());
    Tokens tokens;
    tokens[u"token"_s] = Token{.value = jwt(profile.value(u"account"_s), end),
                               .issuedAt = m_now.addSecs(-age.count()),
                               .expiresAt = end,
                               .source = ExpirySource::Jwt};
    QVERIFY(await(m_tokens.write(profile.id, blobOf(tokens, profile))).has_value());
}

void Stage::addChain(const Profile &profile, std::chrono::seconds accessLeft, std::chrono::seconds messagingLeft)
{
    add(profile);
    Tokens tokens;
    tokens[u"access"_s] = Token{.value = Secret::fromText(u"access-of-"_s + profile.name),
                                .issuedAt = m_now.addSecs(accessLeft.count() - 3600),
                                .expiresAt = m_now.addSecs(accessLeft.count()),
                                .source = ExpirySource::Response};
    tokens[u"messaging"_s] = Token{.value = Secret::fromText(u"messaging-of-"_s + profile.name),
                                   .issuedAt = m_now.addSecs(messagingLeft.count() - 3600),
                                   .expiresAt = m_now.addSecs(messagingLeft.count()),
                                   .source = ExpirySource::Documented};
    QVERIFY(await(m_tokens.write(profile.id, blobOf(tokens, profile))).has_value());
}

void Stage::addTroubled(const Profile &profile, const Error &error)
{
    add(profile);
    m_attempts.noteFailure(materialOf(profile), error, true, m_now);
}

void Stage::refuseAgain(const Profile &profile, const Error &error)
{
    m_attempts.noteFailure(materialOf(profile), error, true, m_now);
}

void Stage::replaceToken(const Profile &profile)
{
    Material other = materialOf(profile);
    other.tokens[other.service->oneLiveToken->step] = Token{.value = Secret::fromText(u"newer"_s)};
    m_live.note(other);
}

void Stage::skewClock(const Profile &profile, std::chrono::seconds ahead)
{
    m_clocks.learn(materialOf(profile).address, m_now.addSecs(ahead.count()));
}

Profile Stage::atSilence(Profile profile) const
{
    profile.fields[u"address"_s] = {u"http://127.0.0.1:%1"_s.arg(m_silence.serverPort())};
    return profile;
}

Profile Stage::atPlainText(Profile profile) const
{
    profile.fields[u"address"_s] = {u"https://127.0.0.1:%1"_s.arg(m_plainText.serverPort())};
    return profile;
}

Profile Stage::atHangUp(Profile profile) const
{
    profile.fields[u"address"_s] = {u"http://127.0.0.1:%1"_s.arg(m_hangUp.serverPort())};
    return profile;
}

void Stage::addFetching(Profile profile)
{
    profile.refresh = RefreshMode::Auto;
    addWithPassword(atSilence(std::move(profile)));
}

void Stage::editElsewhere(const QString &name, const std::function<void(Profile &)> &edit)
{
    ProfileBook elsewhere = *ProfileBook::open(m_folder);
    Profile profile = find(name)->profile();
    edit(profile);
    QVERIFY(elsewhere.replace(profile).has_value());
}

void Stage::removeElsewhere(const QString &name)
{
    ProfileBook elsewhere = *ProfileBook::open(m_folder);
    QVERIFY(elsewhere.remove(find(name)->profile().id).has_value());
}

void Stage::hangUpOnSilence()
{
    while (QTcpSocket *socket = m_silence.nextPendingConnection()) {
        socket->abort();
        socket->deleteLater();
    }
}

void Stage::addWithPassword(const Profile &profile)
{
    SecretChanges secrets;
    secrets[u"password"_s] = Secret::fromText(u"secret"_s);
    QVERIFY(await(saveProfile(profile, secrets, facilities())).has_value());
}

void Stage::start()
{
    m_book->start();
    QVERIFY(QTest::qWaitFor([this] {
        return std::ranges::all_of(m_book->sessions(), [](const auto &each) {
            return each->profile().refresh == RefreshMode::Auto || each->state() != SessionState::Fetching;
        });
    }));
}

void Stage::pass(std::chrono::seconds span)
{
    m_now = m_now.addSecs(span.count());
}

Session *Stage::find(const QString &name) const
{
    const auto &sessions = m_book->sessions();
    const auto found =
        std::ranges::find_if(sessions, [&name](const auto &each) { return each->profile().name == name; });
    return found == sessions.end() ? nullptr : found->get();
}

} // namespace bearerbox::test
