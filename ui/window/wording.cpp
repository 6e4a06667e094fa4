// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/wording.h"

#include "core/base/localizedtext.h"
#include "core/base/origin.h"
#include "core/exchange/material.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

bool isAlive(SessionState state)
{
    return state == SessionState::Valid || state == SessionState::Expiring;
}

} // namespace

QString fingerprint(const Secret &token)
{
    const QByteArray digest = QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256).toHex();
    QStringList groups;
    for (qsizetype i = 0; i < 16; i += 4) {
        groups << QString::fromLatin1(digest.sliced(i, 4));
    }
    return groups.join(u' ');
}

QString expirySourceText(ExpirySource source)
{
    switch (source) {
    case ExpirySource::Jwt:
        return translated(QT_TRANSLATE_NOOP("Wording", "the token itself (JWT claim “exp”)"));
    case ExpirySource::Response:
        return translated(QT_TRANSLATE_NOOP("Wording", "the service's answer"));
    case ExpirySource::Documented:
        return translated(QT_TRANSLATE_NOOP("Wording", "the service's documentation; the service itself does not say"));
    case ExpirySource::User:
        return translated(QT_TRANSLATE_NOOP("Wording", "you, when you entered the token"));
    case ExpirySource::Unknown:
        return {}; // without an expiry there is nothing to say where it is from
    }
    Q_UNREACHABLE();
}

QString environmentTitle(Environment environment)
{
    switch (environment) {
    case Environment::None:
        return {};
    case Environment::Production:
        return translated(QT_TRANSLATE_NOOP("Wording", "Production"));
    case Environment::Staging:
        return translated(QT_TRANSLATE_NOOP("Wording", "Staging"));
    case Environment::Test:
        return translated(QT_TRANSLATE_NOOP("Wording", "Test"));
    }
    Q_UNREACHABLE();
}

const Field *accountField(const Session &session)
{
    const ServiceDefinition &service = session.service();
    const QStringList named{service.account, service.lockout ? service.lockout->accountField : QString()};
    for (const QString &id : named) {
        if (const Field *field = service.field(id); field && !session.profile().value(id).isEmpty()) {
            return field;
        }
    }
    const auto found = std::ranges::find_if(service.fields, [&session](const Field &field) {
        return field.type == FieldType::Text && !session.profile().value(field.id).isEmpty();
    });
    return found == service.fields.end() ? nullptr : &*found;
}

bool isUnencrypted(const Session &session)
{
    const QUrl address = session.address();
    return session.profile().connection.allowPlainHttp && address.scheme() == "http"_L1 && !isLoopback(address);
}

QString unencryptedText()
{
    return translated(QT_TRANSLATE_NOOP("Wording", "unencrypted (plain http)"));
}

QString serviceLine(const Session &session)
{
    const Field *account = accountField(session);
    const QString &service = session.service().name.local();
    return account ? service + u" · "_s + session.profile().value(account->id) : service;
}

Error errorToSay(const Session &session)
{
    Error error = *session.lastError();
    if (session.errorLanguage() != interfaceLanguage()) {
        error.detail.clear();
    }
    return error;
}

bool isReplaced(const Session &session)
{
    return std::ranges::any_of(session.tokens(), [](const auto &entry) { return entry.second.isReplaced; });
}

bool isOutlasted(const Session &session)
{
    return session.lastError() && !session.lastError()->isPrecaution && isAlive(session.state());
}

QString titleOf(const Session &session)
{
    const SessionState state = session.state();
    if (state == SessionState::Expired && isReplaced(session)) {
        return translated(QT_TRANSLATE_NOOP("Wording", "Replaced"));
    }
    const bool isHeldBack = session.lastError() && session.lastError()->isPrecaution;
    return state == SessionState::Blocked && isHeldBack ? translated(QT_TRANSLATE_NOOP("Wording", "Held back"))
                                                        : stateTitle(state);
}

QString shortLife(const Session &session)
{
    const SessionState state = session.state();
    const std::optional<std::chrono::milliseconds> left = session.timeLeft();
    const bool keepsLiving = state == SessionState::Fetching && left && left->count() > 0;
    return isAlive(state) || keepsLiving ? countdownText(left) : titleOf(session);
}

QString spokenRow(const Session &session)
{
    QStringList parts{session.profile().name};
    if (session.profile().environment != Environment::None) {
        parts << environmentTitle(session.profile().environment);
    }
    parts << serviceLine(session);
    if (isUnencrypted(session)) {
        parts << unencryptedText();
    }
    parts << titleOf(session);
    if (isOutlasted(session)) {
        parts << translated(QT_TRANSLATE_NOOP("Wording", "the last refresh failed"));
    }
    if (const auto left = session.timeLeft()) {
        parts << translated(QT_TRANSLATE_NOOP("Wording", "time left %1")).arg(countdownText(left));
    }
    return parts.join(u", "_s);
}

QString nextRefreshText(const Session &session, const QDateTime &now)
{
    const std::optional<QDateTime> next = session.nextRefresh();
    if (!next || *next <= now) {
        return {};
    }
    return session.lastError() ? exactInstantText(*next, now, QLocale()) : instantText(*next, now, QLocale());
}

std::optional<QDateTime> lastRefreshOf(const Session &session)
{
    std::optional<QDateTime> last = session.lastRefresh();
    for (const auto &[step, token] : session.tokens()) {
        if (!token.isPasted && token.issuedAt.isValid()) {
            last = last ? std::max(*last, token.issuedAt) : token.issuedAt;
        }
    }
    return last;
}

QStringList headerNames(const Session &session)
{
    QStringList names;
    for (const HeaderTemplate &header : session.service().headers) {
        names << header.name;
    }
    for (const ExtraHeader &header : session.profile().extraHeaders) {
        names << header.name;
    }
    return names;
}

QString breakable(QString text)
{
    static const QRegularExpression digest(u"\\b[0-9a-f]{64}\\b"_s);
    static const QRegularExpression group(u"([0-9a-f]{8})(?=[0-9a-f])"_s);
    for (auto found = digest.match(text); found.hasMatch(); found = digest.match(text)) {
        QString groups = found.captured();
        text.replace(found.capturedStart(), found.capturedLength(), groups.replace(group, u"\\1 "_s));
    }
    return text;
}

} // namespace bearerbox
