// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/token.h"

#include <QMetaEnum>

namespace bearerbox {

QString expirySourceWord(ExpirySource source)
{
    return QString::fromLatin1(QMetaEnum::fromType<ExpirySource>().valueToKey(int(source))).toLower();
}

std::optional<ExpirySource> expirySourceFromWord(const QString &word)
{
    for (const ExpirySource each : {ExpirySource::Jwt, ExpirySource::Response, ExpirySource::Documented, ExpirySource::User}) {
        if (expirySourceWord(each) == word) {
            return each;
        }
    }
    return std::nullopt;
}

} // namespace bearerbox
