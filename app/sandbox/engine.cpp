// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/engine.h"

#include "app/sandbox/enginefault.h"
#include "app/sandbox/passwordrule.h"
#include "core/base/duration.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::sandbox {

namespace {

constexpr std::chrono::seconds usualLifetime = 12h;
constexpr qsizetype bodyLimit = qsizetype(2) * 1024 * 1024;

// The texts of a request body, each under its own name, or the answer that says why there are none.
tl::expected<QHash<QString, QString>, Answer> readTexts(const Request &request, const QStringList &keys)
{
    if (request.body.size() > bodyLimit) {
        return tl::unexpected(faultAnswer(EngineFault::Internal, u"http: request body too large"_s));
    }
    const auto object = parseObject(request.body);
    if (!object) {
        return tl::unexpected(faultAnswer(EngineFault::InvalidParameters, object.error()));
    }
    QHash<QString, QString> texts;
    for (const QString &key : keys) {
        const auto text = textMember(*object, key);
        if (!text) {
            const QString detail = u"json: cannot unmarshal into Go struct field Account.%1 of type string"_s.arg(key);
            return tl::unexpected(faultAnswer(EngineFault::InvalidParameters, detail));
        }
        texts.insert(key, *text);
    }
    return texts;
}

bool isAllowedLifetime(std::chrono::milliseconds wish)
{
    return wish >= 15min && wish <= 24h;
}

// Whoever presents a token, or the refusal. The scheme word is not looked at; two spaces make three parts.
tl::expected<QString, Answer> bearerOf(const Request &request, const TokenMint &mint)
{
    const QByteArray header = request.header("Authorization");
    if (header.isEmpty()) {
        return tl::unexpected(faultAnswer(EngineFault::NoAuthorization));
    }
    const QList<QByteArray> parts = header.split(' ');
    if (parts.size() != 2) {
        return tl::unexpected(faultAnswer(EngineFault::Unauthorized, u"invalid auth header"_s));
    }
    const auto account = mint.accountOf(parts.at(1));
    if (account) {
        return *account;
    }
    return tl::unexpected(account.error() == TokenMint::Fault::Expired
                              ? faultAnswer(EngineFault::TokenExpired)
                              : faultAnswer(EngineFault::Unauthorized, u"crypto/rsa: verification error"_s));
}

// What the role admin may do: everything.
QJsonArray adminPermissions()
{
    const QJsonObject everything{{u"type"_s, u"*"_s}};
    return {QJsonObject{{u"resources"_s, QJsonArray{everything}}, {u"verbs"_s, QJsonArray{u"*"_s}}}};
}

} // namespace

Engine::Engine(const Credentials &credentials, Lifetimes lifetimes, SigningKey key, const Clock &clock)
    : m_account(credentials.account)
    , m_password(credentials.password)
    , m_lifetimes(lifetimes)
    , m_mint(std::move(key), clock)
    , m_lockout(clock)
{
}

Answer Engine::logIn(const Request &request)
{
    const auto texts = readTexts(request, {u"name"_s, u"password"_s, u"tokenExpirationTime"_s});
    if (!texts) {
        return texts.error();
    }
    const QString wish = texts->value(u"tokenExpirationTime"_s);
    if (const auto lifetime = parseGoDuration(wish); !wish.isEmpty() && !(lifetime && isAllowedLifetime(*lifetime))) {
        const QString detail =
            u"field 'Account.TokenExpirationTime' invalid value '%1' does not match rule: {Regexp: TokenExpirationTime}"_s;
        return faultAnswer(EngineFault::InvalidParameters, detail.arg(wish));
    }
    const QString name = texts->value(u"name"_s);
    const QString lock = Lockout::keyOf(name, clientAddress(request));
    if (m_lockout.isBanned(lock)) {
        return faultAnswer(EngineFault::AccountBlocked);
    }
    if (name != m_account || texts->value(u"password"_s) != m_password) {
        m_lockout.countFailure(lock);
        return faultAnswer(EngineFault::WrongNameOrPassword);
    }
    return tokenFor(name, wish);
}

Answer Engine::tokenFor(const QString &account, const QString &wish) const
{
    const auto wished = parseGoDuration(wish);
    const std::chrono::seconds lifetime =
        wished ? m_lifetimes.requested(std::chrono::duration_cast<std::chrono::seconds>(*wished))
               : m_lifetimes.byDefault(usualLifetime);
    const QByteArray token = m_mint.mint(account, {u"admin"_s}, lifetime);
    return jsonAnswer({{u"token"_s, QString::fromLatin1(token)}});
}

Answer Engine::selfPermissions(const Request &request) const
{
    const auto bearer = bearerOf(request, m_mint);
    return bearer ? jsonAnswer({{u"perms"_s, adminPermissions()}}) : bearer.error();
}

Answer Engine::accountLocks(const Request &request) const
{
    const auto bearer = bearerOf(request, m_mint);
    if (!bearer) {
        return bearer.error();
    }
    QJsonArray list;
    for (const Lockout::Lock &lock : m_lockout.locks()) {
        list.append(QJsonObject{{u"key"_s, lock.key},
                                {u"status"_s, lock.banned ? u"banned"_s : u"attempted"_s},
                                {u"releaseAt"_s, lock.releaseAt.toSecsSinceEpoch()}});
    }
    return jsonAnswer({{u"total"_s, list.size()}, {u"data"_s, list}});
}

Answer Engine::microservices(const Request &request) const
{
    const auto bearer = bearerOf(request, m_mint);
    return bearer ? jsonAnswer({{u"services"_s, QJsonArray()}}) : bearer.error();
}

Answer Engine::changePassword(const Request &request, const QString &name)
{
    const auto bearer = bearerOf(request, m_mint);
    if (!bearer) {
        return bearer.error();
    }
    const auto texts = readTexts(request, {u"currentPassword"_s, u"password"_s});
    if (!texts) {
        return texts.error();
    }
    if (name != m_account) {
        return faultAnswer(EngineFault::InvalidParameters, u"account not exist"_s);
    }
    return replacePassword(texts->value(u"currentPassword"_s), texts->value(u"password"_s),
                           Lockout::keyOf(name, clientAddress(request)));
}

Answer Engine::replacePassword(const QString &current, const QString &wanted, const QString &lock)
{
    if (current.isEmpty()) {
        return faultAnswer(EngineFault::InvalidParameters, u"current password should not be empty"_s);
    }
    if (!isAcceptablePassword(wanted, m_account)) {
        return faultAnswer(EngineFault::InvalidParameters,
                           u"field 'Account.Password' does not match rule: {Regexp: Password}"_s);
    }
    if (m_lockout.isBanned(lock)) {
        return faultAnswer(EngineFault::AccountBlocked);
    }
    if (current == wanted) {
        return faultAnswer(EngineFault::InvalidParameters, u"the password can not be same as old one"_s);
    }
    if (current != m_password) {
        m_lockout.countFailure(lock);
        return faultAnswer(EngineFault::WrongPassword);
    }
    m_password = wanted;
    return {};
}

Answer Engine::version()
{
    return jsonAnswer({{u"version"_s, u"2.1.0"_s},
                       {u"buildTag"_s, u"bearerbox-sandbox"_s},
                       {u"goVersion"_s, u"none"_s},
                       {u"os"_s, u"linux"_s},
                       {u"arch"_s, u"amd64"_s},
                       {u"apiVersion"_s, u"4.0.0"_s}});
}

Answer Engine::health()
{
    return jsonAnswer({{u"instances"_s, QJsonArray()}});
}

} // namespace bearerbox::sandbox
