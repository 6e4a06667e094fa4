// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/way.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

} // namespace

bool isPkcs12Name(const QString &file)
{
    return file.endsWith(".p12"_L1, Qt::CaseInsensitive) || file.endsWith(".pfx"_L1, Qt::CaseInsensitive);
}

bool takesSocksProxy(const ConnectionRules &rules)
{
    return rules.proxy.startsWith("socks"_L1, Qt::CaseInsensitive);
}

bool takesHttpProxy(const ConnectionRules &rules)
{
    return !rules.proxy.isEmpty() && rules.proxy != "none"_L1 && !takesSocksProxy(rules);
}

QUrl proxyAddress(const ConnectionRules &rules)
{
    QUrl address(rules.proxy);
    if (address.scheme() == "socks5"_L1) {
        address.setScheme(u"socks5h"_s);
    }
    return address;
}

QStringList unsaidRules(const ConnectionRules &rules, const Reach &reach)
{
    QStringList unsaid;
    const auto needs = [&unsaid](bool rule, bool isSaid, const char *words) {
        if (rule && !isSaid) {
            unsaid << translated(words);
        }
    };
    const bool isPkcs12 = isPkcs12Name(rules.clientCertificate);
    needs(!rules.pinnedSha256.isEmpty(), false, QT_TRANSLATE_NOOP("Formats", "the pinned certificate"));
    needs(!rules.caFile.isEmpty(), reach.caFile, QT_TRANSLATE_NOOP("Formats", "the CA file"));
    needs(!rules.clientCertificate.isEmpty(), isPkcs12 ? reach.pkcs12 : reach.pem,
          QT_TRANSLATE_NOOP("Formats", "the client certificate"));
    needs(takesHttpProxy(rules), reach.httpProxy, QT_TRANSLATE_NOOP("Formats", "the proxy"));
    needs(takesSocksProxy(rules), reach.socksProxy, QT_TRANSLATE_NOOP("Formats", "the proxy"));
    needs(rules.proxy == "none"_L1, reach.direct, QT_TRANSLATE_NOOP("Formats", "that no proxy is taken"));
    needs(!rules.noProxy.isEmpty() && rules.proxy != "none"_L1, reach.noProxy,
          QT_TRANSLATE_NOOP("Formats", "the hosts reached without the proxy"));
    return unsaid;
}

} // namespace bearerbox
