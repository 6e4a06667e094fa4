// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/validation.h"

#include "core/base/headername.h"
#include "core/base/nearword.h"
#include "core/net/noproxy.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qint64 longestName = 100;

QString translated(const char *text)
{
    return QCoreApplication::translate("Validation", text);
}

Result<void> checkField(const Field &field, const Profile &profile)
{
    const QStringList values = profile.fields.value(field.id);
    const auto refuse = [&field](const QString &problem) -> Result<void> {
        return fail(ErrorKind::Usage, u"%1 (%2): %3"_s.arg(field.label.local(), field.id, problem));
    };
    if (field.isSecret()) {
        return values.isEmpty()
                   ? Result<void>()
                   : refuse(translated(QT_TRANSLATE_NOOP("Validation", "A secret is never part of a profile.")));
    }
    if (field.required && profile.effectiveValue(field).isEmpty()) {
        return refuse(translated(QT_TRANSLATE_NOOP("Validation", "A value is needed.")));
    }
    if (values.size() > 1 && !field.multiple) {
        return refuse(translated(QT_TRANSLATE_NOOP("Validation", "One value only.")));
    }
    for (const QString &value : values) {
        if (const auto problem = fieldProblem(field, value)) {
            return refuse(*problem);
        }
    }
    return {};
}

/// A value as it is kept. A text stays as it is: what a service makes of its blanks is not known here.
QString asKept(const Field &field, const QString &value)
{
    if (field.type == FieldType::Integer || field.type == FieldType::Duration) {
        return keptSpan(field, value);
    }
    const auto address = field.type == FieldType::Url ? parseBaseAddress(value) : std::nullopt;
    return address ? address->toString(QUrl::FullyEncoded) : value;
}

/// Whether a definition fills a header of this name, in a request or in the header set.
bool fillsHeader(const ServiceDefinition &service, const QString &name)
{
    const auto has = [&name](const std::vector<HeaderTemplate> &headers) {
        return std::ranges::any_of(
            headers, [&name](const HeaderTemplate &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    return has(service.headers) || has(service.probe.headers) ||
           std::ranges::any_of(service.steps, [&has](const Step &step) { return has(step.request.headers); });
}

QString setByUs(const QString &header)
{
    return translated(QT_TRANSLATE_NOOP("Validation", "Bearerbox sets the header “%1” itself.")).arg(header);
}

Failure unknownField(const QString &id, const ServiceDefinition &service)
{
    QStringList ids;
    for (const Field &field : service.fields) {
        if (!field.isSecret()) {
            ids << field.id;
        }
    }
    const QString meant = didYouMean(id, ids);
    const QString known = translated(QT_TRANSLATE_NOOP("Validation", "It has %1.")).arg(ids.join(u", "_s));
    const QString sentence =
        translated(QT_TRANSLATE_NOOP("Validation", "%1 has no field “%2”.")).arg(service.name.local(), id);
    return fail(ErrorKind::Usage, joinedSentences({sentence, meant.isEmpty() ? known : meant}));
}

bool isHexDigest(const QString &text)
{
    static const QRegularExpression digest(u"\\A[0-9a-f]{64}\\z"_s);
    return digest.match(text).hasMatch();
}

} // namespace

std::optional<QString> nameProblem(const QString &name)
{
    if (name.trimmed().isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "A name is needed."));
    }
    if (characterCount(name) > longestName || hasControlCharacters(name)) {
        return translated(QT_TRANSLATE_NOOP("Validation", "A name has at most 100 characters and no line breaks."));
    }
    if (name.startsWith(u'-')) {
        return translated(
            QT_TRANSLATE_NOOP("Validation", "A name must not begin with “-”: a shell would read it as an option."));
    }
    return std::nullopt;
}

std::optional<QString> extraHeaderProblem(const ExtraHeader &header)
{
    // RFC 9110, section 5.6.2: a token. "$" would let a line break at the end through.
    static const QRegularExpression token(u"\\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"_s);
    static const QRegularExpression printable(u"\\A[\\x20-\\x7e]*\\z"_s);
    // These belong to the service definition: they carry the credential or describe the body.
    constexpr std::array definitions{"authorization"_L1, "content-type"_L1, "cookie"_L1};
    if (!token.match(header.name).hasMatch()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "“%1” is not a header name.")).arg(header.name);
    }
    if (!printable.match(header.value).hasMatch()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "A header's value has printable ASCII characters only."));
    }
    if (isSendersHeader(header.name.toLatin1()) ||
        std::ranges::find(definitions, header.name.toLower()) != definitions.end()) {
        return setByUs(header.name);
    }
    return std::nullopt;
}

namespace {

std::optional<QString> proxyProblem(const ConnectionRules &rules)
{
    if (rules.proxy.isEmpty() || rules.proxy == "none"_L1) {
        return std::nullopt;
    }
    const QUrl proxy(rules.proxy, QUrl::StrictMode);
    const bool known = proxy.scheme() == "http"_L1 || proxy.scheme() == "socks5"_L1;
    if (!proxy.isValid() || !known || proxy.host().isEmpty() || proxy.port() <= 0 || !proxy.password().isEmpty()) {
        return translated(QT_TRANSLATE_NOOP(
            "Validation",
            "A proxy is “none” or an address such as http://user@host:3128; its password is a secret of its own."));
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> connectionProblem(const ConnectionRules &rules)
{
    const QStringList texts{rules.caFile, rules.clientCertificate, rules.clientKey, rules.proxy, rules.noProxy};
    if (std::ranges::any_of(texts, hasControlCharacters)) {
        return translated(QT_TRANSLATE_NOOP("Validation", "The name of a file, a proxy or a host has no line breaks."));
    }
    if (!std::ranges::all_of(rules.pinnedSha256, isHexDigest)) {
        return translated(
            QT_TRANSLATE_NOOP("Validation", "A pin is the certificate's SHA-256: 64 hexadecimal digits."));
    }
    if (rules.clientCertificate.isEmpty() && !rules.clientKey.isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "A client key needs its certificate."));
    }
    if (const QString wrong = senselessExemption(rules.noProxy); !wrong.isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("Validation", "“%1” is no host to reach without the proxy. Write names, "
                                                          "addresses or networks (10.0.0.0/8), or * for all."))
            .arg(wrong);
    }
    return proxyProblem(rules);
}

namespace {

/// What is wrong with the words by which people find and use a profile.
std::optional<QString> wordProblem(const Profile &profile)
{
    if (const auto problem = nameProblem(profile.name)) {
        return problem;
    }
    if (characterCount(profile.group) > longestName || hasControlCharacters(profile.group)) {
        return translated(QT_TRANSLATE_NOOP("Validation", "A group has at most 100 characters and no line breaks."));
    }
    if (hasControlCharacters(profile.defaultFormat)) {
        return translated(QT_TRANSLATE_NOOP("Validation", "The name of a format has no line breaks."));
    }
    return std::nullopt;
}

Result<void> checkExtraHeaders(const Profile &profile, const ServiceDefinition &service)
{
    QSet<QString> seen;
    for (const ExtraHeader &header : profile.extraHeaders) {
        if (const auto problem = extraHeaderProblem(header)) {
            return fail(ErrorKind::Usage, *problem);
        }
        if (fillsHeader(service, header.name)) {
            return fail(ErrorKind::Usage, setByUs(header.name));
        }
        if (seen.contains(header.name.toLower())) {
            return fail(
                ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("Validation", "The header “%1” is there twice.")).arg(header.name));
        }
        seen.insert(header.name.toLower());
    }
    return {};
}

} // namespace

Result<void> checkProfile(const Profile &profile, const ServiceDefinition &service)
{
    if (const auto problem = wordProblem(profile)) {
        return fail(ErrorKind::Usage, *problem);
    }
    for (const QString &id : profile.fields.keys()) {
        if (!service.field(id)) {
            return unknownField(id, service);
        }
    }
    for (const Field &field : service.fields) {
        if (const Result<void> checked = checkField(field, profile); !checked) {
            return checked;
        }
    }
    if (const Result<void> headers = checkExtraHeaders(profile, service); !headers) {
        return headers;
    }
    const auto problem = connectionProblem(profile.connection);
    return problem ? Result<void>(fail(ErrorKind::Usage, *problem)) : Result<void>();
}

QStringList plainDigests(QStringList digests)
{
    for (QString &digest : digests) {
        digest = digest.toLower().remove(u':').remove(u' ').trimmed();
    }
    digests.removeAll(QString());
    digests.removeDuplicates();
    return digests;
}

Profile normalized(Profile profile, const ServiceDefinition &service)
{
    profile.name = profile.name.trimmed();
    profile.connection.noProxy = profile.connection.noProxy.trimmed();
    profile.connection.pinnedSha256 = plainDigests(profile.connection.pinnedSha256);
    for (auto values = profile.fields.begin(); values != profile.fields.end(); ++values) {
        const Field *field = service.field(values.key());
        for (QString &value : *values) {
            value = field ? asKept(*field, value) : value;
        }
        values->removeAll(QString());
        if (field && field->type == FieldType::Url) {
            values->removeDuplicates();
        }
    }
    profile.fields.removeIf([](const auto &field) { return field.value().isEmpty(); });
    return profile;
}

} // namespace bearerbox
