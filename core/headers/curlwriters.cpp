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

/// A header as curl's -H takes it: without a value it would be left out, but for a semicolon (man curl).
QByteArray headerOption(const HttpHeader &header)
{
    return header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value.reveal().toByteArray();
}

QByteArray headerOptions(const std::vector<HttpHeader> &headers)
{
    QByteArray text;
    for (const HttpHeader &header : headers) {
        text += " -H " + shellWord(headerOption(header));
    }
    return text;
}

/// Whether curl would read the address as a pattern for several.
bool isPattern(const QUrl &url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return std::ranges::any_of(target, [](char each) { return QByteArrayView("[]{}").contains(each); });
}

QByteArray option(const char *name, const QString &value)
{
    return value.isEmpty() ? QByteArray() : ' ' + QByteArray(name) + ' ' + shellWord(value.toUtf8());
}

/// curl reads what stands behind a colon as the key's passphrase (man curl, --cert).
QString certificateFile(QString file)
{
    return file.replace(u'\\', "\\\\"_L1).replace(u':', "\\:"_L1);
}

/// A proxy of the profile's own. Its user stands apart, without a password: curl asks the person for it then.
QByteArray proxy(const ConnectionRules &rules)
{
    if (rules.proxy == "none"_L1) {
        return " --noproxy '*'"_ba;
    }
    QUrl address = proxyAddress(rules);
    const QString user = address.userName(QUrl::FullyDecoded);
    address.setUserInfo({});
    return option("--proxy", address.toString(QUrl::FullyEncoded)) + option("--proxy-user", user) +
           option("--noproxy", QString(rules.noProxy).replace("*."_L1, "."_L1)); // where curl wants the dot alone
}

/// curl takes a certificate's file for PEM unless told.
QByteArray certificateType(const QString &file)
{
    return isPkcs12Name(file) ? " --cert-type P12"_ba : QByteArray();
}

QByteArray connection(const ConnectionRules &rules)
{
    return option("--cacert", rules.caFile) + option("--cert", certificateFile(rules.clientCertificate)) +
           certificateType(rules.clientCertificate) + option("--key", rules.clientKey) + proxy(rules);
}

} // namespace

Result<Secret> curl(const HeaderSet &set)
{
    QByteArray text = "curl";
    if (isPattern(set.probe.url)) {
        text += " --globoff";
    }
    if (set.probe.method != "GET") {
        text += " -X " + set.probe.method;
    }
    text += connection(set.connection) + headerOptions(set.probe.headers);
    if (!set.probe.body.isEmpty()) {
        text += " --data-raw " + shellWord(set.probe.body.reveal());
    }
    return Secret(QByteArray(text + ' ' + shellWord(set.probe.url.toEncoded())));
}

Result<Secret> curlArguments(const HeaderSet &set)
{
    return Secret((connection(set.connection) + headerOptions(set.headers)).mid(1)); // each begins with a space
}

} // namespace bearerbox::write
