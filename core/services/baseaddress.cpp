// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/baseaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isControl(QChar each)
{
    return each.category() == QChar::Other_Control;
}

} // namespace

std::optional<QUrl> parseBaseAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(u' ') || std::ranges::any_of(trimmed, isControl)) {
        return std::nullopt;
    }
    const QString whole = trimmed.contains("://"_L1) ? trimmed : "https://"_L1 + trimmed;
    // QUrl reads "https:/host" and "https://https://host" as a host called "https" with an empty port.
    if (whole.section(u'/', 2, 2).endsWith(u':')) {
        return std::nullopt;
    }
    QUrl url(whole, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.port() == 0 || trimmed.contains(u'@') ||
        url.hasQuery() || url.hasFragment()) {
        return std::nullopt;
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.contains("//"_L1)) {
        path.replace("//"_L1, "/"_L1);
    }
    if (path.endsWith(u'/')) {
        path.chop(1);
    }
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace bearerbox
