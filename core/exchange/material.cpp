// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/material.h"

#include "core/profiles/validation.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qsizetype longestQuote = 300;
// Below this length a replacement would tell more than it hides.
constexpr qsizetype shortestSecret = 4;

std::optional<Secret> fieldContent(const Material &material, const QString &id)
{
    const Field *field = material.service->field(id);
    if (!field) {
        return std::nullopt;
    }
    if (field->isSecret()) {
        const auto found = material.secrets.find(id);
        return found == material.secrets.end() ? std::nullopt : std::optional(found->second);
    }
    return Secret::fromText(material.profile.effectiveValue(*field));
}

void hide(QString &text, const Secret &secret)
{
    if (secret.size() < shortestSecret) {
        return;
    }
    const QByteArray bytes = secret.reveal().toByteArray();
    const QString plain = secret.revealText();
    QString quoted = QString::fromUtf8(QJsonDocument(QJsonArray{plain}).toJson(QJsonDocument::Compact));
    quoted = quoted.sliced(2, quoted.size() - 4);
    for (const QString &shape : {plain, quoted, QString::fromLatin1(bytes.toPercentEncoding()), QString::fromLatin1(bytes.toBase64())}) {
        text.replace(shape, u"•••"_s);
    }
}

} // namespace

Template::Lookup lookupIn(const Material &material)
{
    return [&material](const Template::Reference &reference) -> std::optional<Secret> {
        if (!reference.isStepToken) {
            return fieldContent(material, reference.id);
        }
        const auto found = material.tokens.find(reference.id);
        return found == material.tokens.end() ? std::nullopt : std::optional(found->second.value);
    };
}

QUrl baseAddress(const ServiceDefinition &service, const Profile &profile)
{
    return parseBaseAddress(profile.value(service.base)).value_or(QUrl());
}

QString cleaned(const QString &text, const Material &material)
{
    QString clean = text;
    for (const auto &[id, secret] : material.secrets) {
        hide(clean, secret);
    }
    for (const auto &[step, token] : material.tokens) {
        hide(clean, token.value);
    }
    for (QChar &each : clean) {
        if (!each.isPrint() && !each.isSurrogate()) {
            each = u' ';
        }
    }
    clean = clean.simplified();
    return clean.size() > longestQuote ? clean.first(longestQuote) + u'…' : clean;
}

} // namespace bearerbox
