// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/token.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

QString expirySourceWord(ExpirySource source)
{
    switch (source) {
    case ExpirySource::Jwt:
        return u"jwt"_s;
    case ExpirySource::Response:
        return u"response"_s;
    case ExpirySource::Documented:
        return u"documented"_s;
    case ExpirySource::User:
        return u"user"_s;
    case ExpirySource::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ExpirySource> expirySourceFromWord(const QString &word)
{
    for (const ExpirySource each : {ExpirySource::Jwt, ExpirySource::Response, ExpirySource::Documented,
                                    ExpirySource::User, ExpirySource::Unknown}) {
        if (expirySourceWord(each) == word) {
            return each;
        }
    }
    return std::nullopt;
}

} // namespace bearerbox
