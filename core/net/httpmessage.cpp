// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpmessage.h"

#include <QLocale>

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
    // Day and time apart: as one they would be read as local time, in which some hours of the year do not exist.
    constexpr qsizetype dayLength = 16; // "Sun, 06 Nov 1994"
    const QString text = header("Date").revealText().trimmed();
    const QDate day = QLocale::c().toDate(text.first(std::min(dayLength, text.size())), u"ddd, dd MMM yyyy"_s);
    const QTime time = QTime::fromString(text.mid(dayLength), u" hh:mm:ss 'GMT'"_s);
    return day.isValid() && time.isValid() ? std::optional(QDateTime(day, time, Qt::UTC)) : std::nullopt;
}

} // namespace bearerbox
