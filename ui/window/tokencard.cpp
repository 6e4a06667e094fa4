// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tokencard.h"

#include "core/exchange/jwt.h"
#include "core/sessions/leeway.h"
#include "ui/window/factlist.h"
#include "ui/window/pieces.h"
#include "ui/window/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qsizetype longestClaim = 120;

QString claimText(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        texts << each.toVariant().toString();
    }
    const QString text = texts.join(u", "_s).simplified();
    return text.size() > longestClaim ? text.first(longestClaim) + u'…' : text;
}

/// The claims that say something besides the times, which stand above already.
QString claimLines(const Token &token)
{
    const std::optional<QJsonObject> claims = unverifiedClaims(token.value.reveal());
    QStringList lines;
    for (auto claim = claims ? claims->begin() : QJsonObject::const_iterator(); claims && claim != claims->end();
         ++claim) {
        if (!QStringList{u"exp"_s, u"iat"_s, u"nbf"_s}.contains(claim.key())) {
            lines << claim.key() + u": "_s + claimText(claim.value());
        }
    }
    return lines.join(u'\n');
}

/// The countdown is left out where it is the one that stands above already.
std::vector<Fact> tokenFacts(const Token &token, const QDateTime &now, bool isOnlyOne)
{
    const QLocale locale;
    const auto text = [](const char *caption) { return QCoreApplication::translate("TokenCard", caption); };
    std::vector<Fact> facts;
    if (token.isReplaced) {
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Status")),
                         .value = text(QT_TRANSLATE_NOOP("TokenCard", "dead: replaced by a newer token"))});
    } else if (!isOnlyOne) {
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Time left")),
                         .value = countdownText(remaining(token, now))});
    }
    if (token.expiresAt) {
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Expires")),
                         .value = instantText(*token.expiresAt, now, locale)});
        facts.push_back(
            {.caption = text(QT_TRANSLATE_NOOP("TokenCard", "According to")), .value = expirySourceText(token.source)});
    }
    if (token.issuedAt.isValid()) { // nobody knows it of a token that was pasted
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Issued")),
                         .value = instantText(token.issuedAt, now, locale)});
    }
    if (!token.value.isEmpty()) { // of one that had died when Bearerbox started, only the times are left
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Fingerprint")),
                         .value = fingerprint(token.value),
                         .isCode = true});
    }
    if (const QString claims = claimLines(token); !claims.isEmpty()) {
        facts.push_back({.caption = text(QT_TRANSLATE_NOOP("TokenCard", "Claims")), .value = claims});
    }
    return facts;
}

} // namespace

TokenCard::TokenCard(QAction *takeRenewed, QWidget *parent)
    : QWidget(parent)
    , m_takeRenewed(takeRenewed)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void TokenCard::show(const Session &session, const QDateTime &now)
{
    const std::vector<Step> &steps = session.service().steps;
    if (session.service().id != m_service) {
        build(session.service());
    }
    for (const Part &part : m_parts) {
        const auto token = session.tokens().find(part.step);
        part.facts->setFacts(token == session.tokens().end() ? std::vector<Fact>{{.caption = tr("Not fetched yet")}}
                                                             : tokenFacts(token->second, now, steps.size() == 1));
    }
}

void TokenCard::build(const ServiceDefinition &service)
{
    delete m_card;
    m_parts.clear();
    m_service = service.id;
    auto *card = new Card(service.steps.size() > 1 ? tr("Tokens") : tr("Token"), this);
    m_card = card;
    m_column->addWidget(card);
    if (service.renewal) {
        card->addButton(m_takeRenewed);
        auto *renewal = mutedLabel(card);
        renewal->setText(
            tr("An answer that carries the header “%1” replaces the token that was sent: take the new one over, or "
               "the next call with these headers is refused.")
                .arg(service.renewal->header));
        card->body()->addWidget(renewal);
    }
    for (const Step &step : service.steps) {
        if (!m_parts.empty()) {
            card->body()->addWidget(new Divider(card));
        }
        if (service.steps.size() > 1) {
            auto *name = mutedLabel(card);
            name->setText(step.name.local());
            card->body()->addWidget(name);
        }
        m_parts.push_back({.step = step.id, .facts = new FactList(card)});
        card->body()->addWidget(m_parts.back().facts);
    }
}

} // namespace bearerbox
