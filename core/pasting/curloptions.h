// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace bearerbox {

/// What an option of curl is to us.
enum class CurlMeaning {
    Nothing, ///< Changes how curl works or prints, not what it asks.
    Alien,   ///< Changes what is asked in a way that Bearerbox does not know.
    Url,
    Method,
    Header,
    Data,
    DataRaw,
    DataUrlEncode,
    Json,
    Get,
    User,
    Bearer,
    Cookie,
    Insecure,
    Proxy,
    ProxyUser,
    NoProxy,
    CaFile,
    Certificate,
    Key,
    KeyPassphrase,
    Next,
};

struct CurlOption
{
    QStringView name;
    char16_t letter = 0;
    CurlMeaning meaning = CurlMeaning::Nothing;
    bool takesValue = false;
};

/// By "--name" or by letter (https://curl.se/docs/manpage.html); nothing if it is not known.
[[nodiscard]] const CurlOption *curlOption(QStringView name);
[[nodiscard]] const CurlOption *curlOption(QChar letter);

} // namespace bearerbox
