// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/origin.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isLoopback4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != "127"_L1) {
        return false;
    }
    for (const QString &part : parts) {
        bool ok = false;
        const int number = part.toInt(&ok);
        if (!ok || number < 0 || number > 255) {
            return false;
        }
    }
    return true;
}

} // namespace

Origin Origin::of(const QUrl &url)
{
    Origin origin;
    if (url.isValid() && !url.host().isEmpty()) {
        const QString host = url.host(QUrl::FullyEncoded).toLower();
        const int standard = url.scheme() == "https"_L1 ? 443 : 80;
        const QString shown = host.contains(u':') && !host.startsWith(u'[') ? u"[%1]"_s.arg(host) : host;
        origin.m_text = u"%1://%2:%3"_s.arg(url.scheme(), shown).arg(url.port(standard));
    }
    return origin;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "localhost"_L1 || host == "::1"_L1 || isLoopback4(host);
}

} // namespace bearerbox
