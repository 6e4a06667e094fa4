// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"
#include "core/headers/writers.h"

using namespace Qt::StringLiterals;

namespace bearerbox::write {

Result<Secret> headerLines(const HeaderSet &set)
{
    QByteArray text;
    for (const HttpHeader &header : set.headers) {
        text += (text.isEmpty() ? ""_ba : "\n"_ba) + header.name + ": " + header.value.reveal().toByteArray();
    }
    return Secret(std::move(text));
}

Result<Secret> token(const HeaderSet &set)
{
    return set.token;
}

/// Written by hand because QJsonObject would sort the names, and the order of a header set means something to people.
Result<Secret> jsonObject(const HeaderSet &set)
{
    QByteArray text;
    for (const HttpHeader &header : set.headers) {
        text += (text.isEmpty() ? ""_ba : ", "_ba) + jsonString(header.name) + ": " + jsonString(header.value.reveal());
    }
    return Secret(QByteArray('{' + text + '}'));
}

} // namespace bearerbox::write
