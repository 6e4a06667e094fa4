// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/material.h"

#include "core/base/printable.h"
#include "core/exchange/masking.h"
#include "core/services/baseaddress.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qsizetype longestQuote = 300;

std::optional<Secret> secretContent(const Material &material, const QString &id)
{
    const auto found = material.secrets.find(id);
    return found == material.secrets.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Secret> fieldContent(const Material &material, const QString &id)
{
    const Field *field = material.service->field(id);
    if (!field) {
        return std::nullopt;
    }
    if (field->isSecret()) {
        return secretContent(material, id);
    }
    return Secret::fromText(material.profile.effectiveValue(*field));
}

/// A secret as it is and as Base64.
QStringList shapesOf(const Secret &secret)
{
    const QByteArray bytes = secret.reveal().toByteArray();
    return {secret.revealText(), QString::fromLatin1(bytes.toBase64()),
            QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))};
}

void hide(QString &text, const Secret &secret)
{
    for (const QString &shape : shapesOf(secret)) {
        maskSpellings(text, shape, u"•••"_s);
    }
}

/// Longest first, or the rest of a secret that begins with another one would stay.
std::vector<Secret> secretsIn(const Material &material)
{
    std::vector<Secret> secrets;
    for (const auto &[id, secret] : material.secrets) {
        secrets.push_back(secret);
    }
    for (const auto &[step, token] : material.tokens) {
        secrets.push_back(token.value);
    }
    std::ranges::sort(secrets, std::ranges::greater(), &Secret::size);
    return secrets;
}

QString shortened(const QString &text)
{
    if (text.size() <= longestQuote) {
        return text;
    }
    const bool isHalf = text[longestQuote - 1].isHighSurrogate();
    return text.first(isHalf ? longestQuote - 1 : longestQuote) + u'…';
}

} // namespace

QString newValueId(const QString &secret)
{
    return secret + ".new"_L1;
}

Template::Lookup lookupIn(const Material &material)
{
    return [&material](const Template::Reference &reference) -> std::optional<Secret> {
        if (reference.isNew) {
            return secretContent(material, newValueId(reference.id));
        }
        if (!reference.isStepToken) {
            return fieldContent(material, reference.id);
        }
        const auto found = material.tokens.find(reference.id);
        return found == material.tokens.end() ? std::nullopt : std::optional(found->second.value);
    };
}

QList<QUrl> addressesOf(const ServiceDefinition &service, const Profile &profile)
{
    QList<QUrl> addresses;
    const Field *base = service.field(service.base);
    QStringList typed = profile.fields.value(service.base);
    typed.removeAll(QString());
    if (typed.isEmpty() && base) {
        typed << base->standard;
    }
    for (const QString &each : std::as_const(typed)) {
        const std::optional<QUrl> address = parseBaseAddress(each);
        if (address && !addresses.contains(*address)) {
            addresses << *address;
        }
    }
    return addresses;
}

QString cleaned(const QString &text, const Material &material)
{
    QString clean = text;
    for (const Secret &secret : secretsIn(material)) {
        hide(clean, secret);
    }
    return shortened(printable(clean).simplified());
}

bool mayHoldSecret(const QString &text, const Material &material)
{
    const auto isIn = [&text](const QString &shape) { return holdsSpelling(text, shape); };
    return std::ranges::any_of(secretsIn(material),
                               [&isIn](const Secret &secret) { return std::ranges::any_of(shapesOf(secret), isIn); });
}

} // namespace bearerbox
