// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profileoptions.h"

#include "app/cli/words.h"
#include "core/net/trustfiles.h"
#include "core/profiles/validation.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

Result<void> setFields(Profile &profile, const ServiceDefinition &service, const QStringList &assignments)
{
    QMap<QString, QStringList> given;
    for (const QString &each : assignments) {
        const qsizetype equals = each.indexOf(u'=');
        if (equals < 1) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "--set takes key=value.")));
        }
        const QString key = each.first(equals);
        const Field *field = service.field(key);
        if (field && field->isSecret()) {
            return usage(
                translated(QT_TRANSLATE_NOOP("Cli", "%1 is a secret: use --secret %1=-, %1=@FILE or %1=env:VAR."))
                    .arg(key));
        }
        given[key] << each.sliced(equals + 1);
    }
    for (auto field = given.begin(); field != given.end(); ++field) {
        profile.fields[field.key()] = *field;
    }
    return {};
}

/// A file is named from where the person is; the profile is used from anywhere.
QString absolutePath(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

void setConnection(ConnectionRules &rules, const Invocation &invocation)
{
    const auto put = [&invocation](const QString &option, QString &target, QString (*shape)(const QString &)) {
        if (invocation.has(option)) {
            target = shape(invocation.value(option));
        }
    };
    const auto asIs = [](const QString &text) { return text; };
    put(u"ca-file"_s, rules.caFile, absolutePath);
    put(u"client-cert"_s, rules.clientCertificate, absolutePath);
    put(u"client-key"_s, rules.clientKey, absolutePath);
    if (invocation.has(u"pin"_s)) {
        rules.pinnedSha256 = invocation.values(u"pin"_s);
    }
    put(u"proxy"_s, rules.proxy, asIs);
    put(u"no-proxy"_s, rules.noProxy, asIs);
    rules.allowPlainHttp =
        (rules.allowPlainHttp || invocation.has(u"allow-plain-http"_s)) && !invocation.has(u"no-allow-plain-http"_s);
}

/// Whether the files named in this call can be used. What was stored before is not looked at: it may be elsewhere
/// today.
Result<void> checkFiles(const ConnectionRules &rules, const Invocation &invocation)
{
    struct NamedFile
    {
        QString option;
        QString path;
        Result<void> (*check)(const QString &);
    };
    const std::array files{NamedFile{u"ca-file"_s, rules.caFile, checkAuthorityFile},
                           NamedFile{u"client-cert"_s, rules.clientCertificate, checkClientCertificateFile},
                           NamedFile{u"client-key"_s, rules.clientKey, checkClientKeyFile}};
    for (const NamedFile &file : files) {
        const bool isNamed = invocation.has(file.option) && !file.path.isEmpty();
        if (const Result<void> checked = isNamed ? file.check(file.path) : Result<void>(); !checked) {
            return usage(u"--%1: %2"_s.arg(file.option, checked.error().detail));
        }
    }
    return {};
}

Result<void> setExtraHeaders(Profile &profile, const QStringList &headers)
{
    profile.extraHeaders.clear();
    for (const QString &each : headers) {
        if (each.isEmpty()) {
            continue; // an empty one clears the list
        }
        const qsizetype colon = each.indexOf(u':');
        if (colon < 1) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "--extra-header takes 'Name: value'.")));
        }
        profile.extraHeaders.push_back({each.first(colon).trimmed(), each.sliced(colon + 1).trimmed()});
    }
    return {};
}

Result<void> setChoices(Profile &profile, const Invocation &invocation, const FormatBook &formats)
{
    if (invocation.has(u"environment"_s)) {
        const auto environment = environmentFromWord(invocation.value(u"environment"_s));
        if (!environment) {
            return usage(translated(QT_TRANSLATE_NOOP(
                                        "Cli", "--environment is production, staging, test or empty, and not “%1”."))
                             .arg(invocation.value(u"environment"_s)));
        }
        profile.environment = *environment;
    }
    if (invocation.has(u"refresh"_s)) {
        const QString mode = invocation.value(u"refresh"_s);
        if (mode != "auto"_L1 && mode != "manual"_L1) {
            return usage(translated(QT_TRANSLATE_NOOP("Cli", "--refresh is auto or manual, and not “%1”.")).arg(mode));
        }
        profile.refresh = mode == "auto"_L1 ? RefreshMode::Auto : RefreshMode::Manual;
    }
    if (invocation.has(u"default-format"_s)) {
        const Result<QString> format = formatOption(invocation, u"default-format"_s, formats);
        if (!format) {
            return Failure(format.error());
        }
        profile.defaultFormat = *format;
    }
    return {};
}

} // namespace

std::vector<Option> describingOptions()
{
    return {
        {u"set"_s, u"KEY=VALUE"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Sets a field; several times for several fields or addresses."))},
        {u"ca-file"_s, u"FILE"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Certificates (PEM) trusted besides the system's."))},
        {u"pin"_s, u"SHA256"_s,
         translated(QT_TRANSLATE_NOOP(
             "Cli", "Trusts the certificate with this SHA-256 (hex) and no other; several times for several."))},
        {u"client-cert"_s, u"FILE"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Our own certificate (PEM or PKCS #12), where the service demands one."))},
        {u"client-key"_s, u"FILE"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Its key (PEM), where it is in a file of its own."))},
        {u"proxy"_s, u"URL"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "http://… or socks5://…, or “none”; empty for the system's."))},
        {u"no-proxy"_s, u"LIST"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Hosts reached without it: names, addresses, networks; “*” for all."))},
        {u"allow-plain-http"_s,
         {},
         translated(QT_TRANSLATE_NOOP("Cli", "Lets secrets go to other hosts unencrypted."))},
        {u"extra-header"_s, u"'NAME: VALUE'"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "A header of your own; several times for several."))},
    };
}

std::vector<Option> profileOptions()
{
    std::vector<Option> options = describingOptions();
    const std::vector<Option> kept{
        {u"group"_s, u"GROUP"_s, translated(QT_TRANSLATE_NOOP("Cli", "Puts the profile into a group."))},
        {u"favourite"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Marks it as a favourite."))},
        {u"no-favourite"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Takes that mark away."))},
        {u"environment"_s, u"WORD"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "production, staging or test; empty for none."))},
        {u"no-allow-plain-http"_s,
         {},
         translated(QT_TRANSLATE_NOOP("Cli", "Takes the permission for plain http away."))},
        {u"refresh"_s, u"MODE"_s, translated(QT_TRANSLATE_NOOP("Cli", "auto or manual."))},
        {u"default-format"_s, u"FORMAT"_s, translated(QT_TRANSLATE_NOOP("Cli", "What one click copies."))},
    };
    options.insert(options.end(), kept.begin(), kept.end());
    return options;
}

Result<QString> formatOption(const Invocation &invocation, const QString &option, const FormatBook &formats)
{
    const QString format = invocation.value(option);
    if (const Result<void> known = formats.check(format); known) {
        return format;
    }
    QStringList ids;
    for (const Format &each : formats.all()) {
        ids << each.id;
    }
    return usage(translated(QT_TRANSLATE_NOOP("Cli", "--%1 is one of %2, and not “%3”."))
                     .arg(option, ids.join(u", "_s), format));
}

Result<Profile> withOptions(Profile profile, const ServiceDefinition &service, const Invocation &invocation,
                            const FormatBook &formats)
{
    if (const Result<void> set = setFields(profile, service, invocation.values(u"set"_s)); !set) {
        return Failure(set.error());
    }
    if (invocation.has(u"extra-header"_s)) {
        if (const Result<void> set = setExtraHeaders(profile, invocation.values(u"extra-header"_s)); !set) {
            return Failure(set.error());
        }
    }
    if (const Result<void> set = setChoices(profile, invocation, formats); !set) {
        return Failure(set.error());
    }
    setConnection(profile.connection, invocation);
    if (invocation.has(u"group"_s)) {
        profile.group = invocation.value(u"group"_s);
    }
    profile.favourite = (profile.favourite || invocation.has(u"favourite"_s)) && !invocation.has(u"no-favourite"_s);
    if (const Result<void> usable = checkFiles(profile.connection, invocation); !usable) {
        return Failure(usable.error());
    }
    return normalized(std::move(profile), service);
}

} // namespace bearerbox::cli
