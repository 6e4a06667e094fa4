// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/curlproxy.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

void takeProxy(PastedRequest &request, const QString &option, const QString &value)
{
    if (value.isEmpty()) {
        request.connection.proxy = u"none"_s;
        return;
    }
    static const QRegularExpression parts(u"\\A(?:([A-Za-z0-9+.-]+)://)?(?:([^/?#]*)@)?([^/?#]*)"_s);
    const QRegularExpressionMatch match = parts.match(value);
    const QString usual = option.startsWith("--socks5"_L1) ? u"socks5"_s : u"http"_s;
    const QString scheme = match.captured(1).isEmpty() ? usual : match.captured(1).toLower();
    QUrl proxy((scheme == "socks5h"_L1 ? u"socks5"_s : scheme) + "://"_L1 + match.captured(3));
    if (!proxy.isValid() || proxy.host().isEmpty()) {
        request.notes << QCoreApplication::translate("Pasting", "The proxy was left out: it is no address.");
        return;
    }
    proxy.setPort(proxy.port(1080)); // curl's own, for each kind
    const auto decoded = [](const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); };
    const QString user = match.captured(2);
    if (!user.isEmpty()) {
        proxy.setUserName(decoded(user.section(u':', 0, 0)), QUrl::DecodedMode);
        request.proxyPassword = Secret::fromText(decoded(user.section(u':', 1)));
    }
    request.connection.proxy = proxy.toString(QUrl::FullyEncoded);
}

void giveProxyUser(PastedRequest &request, const QString &user)
{
    QUrl proxy(request.connection.proxy);
    if (!user.isEmpty() && !proxy.host().isEmpty()) {
        proxy.setUserName(user, QUrl::DecodedMode);
        request.connection.proxy = proxy.toString(QUrl::FullyEncoded);
    }
}

} // namespace bearerbox
