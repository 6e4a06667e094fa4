// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpmessage.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

Secret HttpAnswer::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? Secret() : found->value;
}

std::optional<QDateTime> HttpAnswer::serverDate() const
{
    const QString text = header("Date").revealText();
    QDateTime instant = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!instant.isValid()) {
        return std::nullopt;
    }
    instant.setTimeSpec(Qt::UTC);
    return instant;
}

} // namespace bearerbox
