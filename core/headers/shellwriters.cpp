// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"
#include "core/headers/way.h"
#include "core/headers/writers.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::write {

namespace {

QByteArray option(const QByteArray &name, const QString &value)
{
    return value.isEmpty() ? QByteArray() : ' ' + shellWord(QByteArray(name + value.toUtf8()));
}

QByteArray proxyText(const ConnectionRules &rules)
{
    return proxyAddress(rules).toEncoded();
}

QByteArray httpieConnection(const ConnectionRules &rules)
{
    QByteArray text = option("--verify="_ba, rules.caFile);
    if (!isPkcs12Name(rules.clientCertificate)) {
        text += option("--cert="_ba, rules.clientCertificate) + option("--cert-key="_ba, rules.clientKey);
    }
    if (rules.proxy == "none"_L1) {
        return text + " --proxy='no_proxy:*'";
    }
    const QString proxy = QString::fromUtf8(proxyText(rules));
    return proxy.isEmpty() ? text : text + option("--proxy=http:"_ba, proxy) + option("--proxy=https:"_ba, proxy);
}

QByteArray wgetConnection(const ConnectionRules &rules)
{
    QByteArray text = option("--ca-certificate="_ba, rules.caFile);
    if (!isPkcs12Name(rules.clientCertificate)) {
        text += option("--certificate="_ba, rules.clientCertificate) + option("--private-key="_ba, rules.clientKey);
    }
    if (rules.proxy == "none"_L1) {
        return text + " --no-proxy";
    }
    if (takesHttpProxy(rules)) {
        const QString proxy = QString::fromUtf8(proxyText(rules));
        text += " -e use_proxy=on -e" + option("http_proxy="_ba, proxy) + " -e" + option("https_proxy="_ba, proxy);
    }
    return text;
}

/// Another header than a token's usual letters could hold is refused by .NET where it is not told to pass it on.
bool isPlainForDotNet(const HttpHeader &header)
{
    return std::ranges::all_of(header.value.reveal(), [](char each) {
        return std::isalnum(static_cast<unsigned char>(each)) != 0 || QByteArrayView("-._~+/= ").contains(each);
    });
}

QByteArray powerShellProxy(const ConnectionRules &rules)
{
    if (rules.proxy == "none"_L1) {
        return " -NoProxy"_ba;
    }
    if (!takesHttpProxy(rules)) {
        return {};
    }
    QUrl address = proxyAddress(rules);
    const QByteArray user = address.userName(QUrl::FullyDecoded).toUtf8();
    address.setUserInfo({});
    const QByteArray text = " -Proxy " + powerShellString(address.toEncoded());
    return user.isEmpty() ? text : text + " -ProxyCredential (Get-Credential " + powerShellString(user) + ')';
}

QByteArray powerShellCertificate(const ConnectionRules &rules)
{
    if (rules.clientCertificate.isEmpty()) {
        return {};
    }
    const QByteArray file = powerShellString(rules.clientCertificate.toUtf8());
    if (isPkcs12Name(rules.clientCertificate)) {
        return " -Certificate (Get-PfxCertificate " + file + ')';
    }
    const QByteArray key = rules.clientKey.isEmpty() ? QByteArray() : ", " + powerShellString(rules.clientKey.toUtf8());
    return " -Certificate ([Security.Cryptography.X509Certificates.X509Certificate2]::CreateFromPemFile(" + file + key +
           "))";
}

/// The name that `exec` gives the variable of a header.
QByteArray variableName(const HttpHeader &header)
{
    QByteArray name = "BEARERBOX_HEADER_" + header.name.toUpper();
    std::ranges::replace_if(name, [](char each) { return std::isalnum(static_cast<unsigned char>(each)) == 0; }, '_');
    return name;
}

} // namespace

Result<Secret> httpie(const HeaderSet &set)
{
    // Where standard input is no terminal, it would be read and sent.
    QByteArray text = "http --ignore-stdin" + httpieConnection(set.connection);
    if (!set.probe.body.isEmpty()) {
        text += " --raw " + shellWord(set.probe.body.reveal());
    }
    text += ' ' + shellWord(set.probe.method) + ' ' + shellWord(set.probe.url.toEncoded());
    const bool looksLikeOption =
        std::ranges::any_of(set.probe.headers, [](const HttpHeader &each) { return each.name.startsWith('-'); });
    text += looksLikeOption ? " --"_ba : ""_ba;
    for (const HttpHeader &header : set.probe.headers) {
        text += ' ' + httpieHeader(header.name, header.value.reveal());
    }
    return Secret(std::move(text));
}

Result<Secret> wget(const HeaderSet &set)
{
    // Followed, a redirect would carry the headers to wherever it leads.
    QByteArray text = "wget -q -O - --max-redirect=0" + wgetConnection(set.connection);
    if (set.probe.method != "GET") {
        text += " --method=" + shellWord(set.probe.method);
    }
    for (const HttpHeader &header : set.probe.headers) {
        text += " --header=" + shellWord(QByteArray(header.name + ": " + header.value.reveal().toByteArray()));
    }
    if (!set.probe.body.isEmpty()) {
        text += " --body-data=" + shellWord(set.probe.body.reveal());
    }
    return Secret(QByteArray(text + ' ' + shellWord(set.probe.url.toEncoded())));
}

Result<Secret> powerShell(const HeaderSet &set)
{
    QByteArray text = "$headers = @{\n";
    for (const HttpHeader &header : set.probe.headers) {
        text += "    " + powerShellString(header.name) + " = " + powerShellString(header.value.reveal()) + '\n';
    }
    text += "}\nInvoke-RestMethod -Method " + set.probe.method + " -Uri " +
            powerShellString(set.probe.url.toEncoded()) + " -Headers $headers -MaximumRedirection 0";
    if (!std::ranges::all_of(set.probe.headers, isPlainForDotNet)) {
        text += " -SkipHeaderValidation";
    }
    if (!set.probe.body.isEmpty()) {
        text += " -Body " + powerShellString(set.probe.body.reveal());
    }
    return Secret(QByteArray(text + powerShellCertificate(set.connection) + powerShellProxy(set.connection)));
}

Result<Secret> shellVariables(const HeaderSet &set)
{
    const Result<Secret> lines = headerLines(set);
    QByteArray text = "export BEARERBOX_TOKEN=" + shellWord(set.token.reveal()) +
                      "\nexport BEARERBOX_HEADERS=" + shellWord(lines->reveal());
    for (const HttpHeader &header : set.headers) {
        text += "\nexport " + variableName(header) + '=' + shellWord(header.value.reveal());
    }
    return Secret(std::move(text));
}

Result<Secret> dotenv(const HeaderSet &set)
{
    QByteArray text = "BEARERBOX_TOKEN=" + dotenvValue(set.token.reveal());
    for (const HttpHeader &header : set.headers) {
        text += '\n' + variableName(header) + '=' + dotenvValue(header.value.reveal());
    }
    return Secret(std::move(text));
}

} // namespace bearerbox::write
