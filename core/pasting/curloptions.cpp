// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/curloptions.h"

#include <algorithm>
#include <array>

namespace bearerbox {

namespace {

using enum CurlMeaning;

constexpr std::array options{
    CurlOption{u"url", 0, Url, true},
    CurlOption{u"request", u'X', Method, true},
    CurlOption{u"header", u'H', Header, true},
    CurlOption{u"data", u'd', Data, true},
    CurlOption{u"data-ascii", 0, Data, true},
    CurlOption{u"data-binary", 0, Data, true},
    CurlOption{u"data-raw", 0, DataRaw, true},
    CurlOption{u"data-urlencode", 0, DataUrlEncode, true},
    CurlOption{u"json", 0, Json, true},
    CurlOption{u"get", u'G', Get, false},
    CurlOption{u"user", u'u', User, true},
    CurlOption{u"oauth2-bearer", 0, Bearer, true},
    CurlOption{u"cookie", u'b', Cookie, true},
    CurlOption{u"insecure", u'k', Insecure, false},
    CurlOption{u"proxy", u'x', Proxy, true},
    CurlOption{u"socks5", 0, Proxy, true},
    CurlOption{u"socks5-hostname", 0, Proxy, true},
    CurlOption{u"proxy-user", u'U', ProxyUser, true},
    CurlOption{u"noproxy", 0, NoProxy, true},
    CurlOption{u"cacert", 0, CaFile, true},
    CurlOption{u"cert", u'E', Certificate, true},
    CurlOption{u"key", 0, Key, true},
    CurlOption{u"pass", 0, KeyPassphrase, true},
    CurlOption{u"next", u':', Next, false},
    CurlOption{u"form", u'F', Alien, true},
    CurlOption{u"form-string", 0, Alien, true},
    CurlOption{u"upload-file", u'T', Alien, true},
    CurlOption{u"config", u'K', Alien, true},
    CurlOption{u"resolve", 0, Alien, true},
    CurlOption{u"connect-to", 0, Alien, true},
    CurlOption{u"unix-socket", 0, Alien, true},
    CurlOption{u"interface", 0, Alien, true},
    CurlOption{u"capath", 0, Alien, true},
    CurlOption{u"pinnedpubkey", 0, Alien, true},
    CurlOption{u"aws-sigv4", 0, Alien, true},
    CurlOption{u"digest", 0, Alien, false},
    CurlOption{u"ntlm", 0, Alien, false},
    CurlOption{u"negotiate", 0, Alien, false},
    CurlOption{u"netrc", u'n', Alien, false},
    CurlOption{u"socks4", 0, Alien, true},
    CurlOption{u"socks4a", 0, Alien, true},
    CurlOption{u"proxy-insecure", 0, Alien, false},
    CurlOption{u"proxy-cacert", 0, Alien, true},
    CurlOption{u"proxy-header", 0, Alien, true},
    CurlOption{u"cert-type", 0, Nothing, true},
    CurlOption{u"key-type", 0, Nothing, true},
    CurlOption{u"user-agent", u'A', Nothing, true},
    CurlOption{u"referer", u'e', Nothing, true},
    CurlOption{u"output", u'o', Nothing, true},
    CurlOption{u"write-out", u'w', Nothing, true},
    CurlOption{u"max-time", u'm', Nothing, true},
    CurlOption{u"connect-timeout", 0, Nothing, true},
    CurlOption{u"retry", 0, Nothing, true},
    CurlOption{u"retry-delay", 0, Nothing, true},
    CurlOption{u"retry-max-time", 0, Nothing, true},
    CurlOption{u"dump-header", u'D', Nothing, true},
    CurlOption{u"cookie-jar", u'c', Nothing, true},
    CurlOption{u"stderr", 0, Nothing, true},
    CurlOption{u"trace", 0, Nothing, true},
    CurlOption{u"trace-ascii", 0, Nothing, true},
    CurlOption{u"limit-rate", 0, Nothing, true},
    CurlOption{u"max-redirs", 0, Nothing, true},
    CurlOption{u"ciphers", 0, Nothing, true},
    CurlOption{u"tls-max", 0, Nothing, true},
    CurlOption{u"range", u'r', Nothing, true},
    CurlOption{u"keepalive-time", 0, Nothing, true},
    CurlOption{u"location", u'L', Nothing, false},
    CurlOption{u"location-trusted", 0, Nothing, false},
    CurlOption{u"silent", u's', Nothing, false},
    CurlOption{u"show-error", u'S', Nothing, false},
    CurlOption{u"verbose", u'v', Nothing, false},
    CurlOption{u"include", u'i', Nothing, false},
    CurlOption{u"head", u'I', Nothing, false},
    CurlOption{u"fail", u'f', Nothing, false},
    CurlOption{u"fail-with-body", 0, Nothing, false},
    CurlOption{u"compressed", 0, Nothing, false},
    CurlOption{u"globoff", u'g', Nothing, false},
    CurlOption{u"no-buffer", u'N', Nothing, false},
    CurlOption{u"no-progress-meter", 0, Nothing, false},
    CurlOption{u"progress-bar", u'#', Nothing, false},
    CurlOption{u"remote-name", u'O', Nothing, false},
    CurlOption{u"remote-header-name", u'J', Nothing, false},
    CurlOption{u"basic", 0, Nothing, false},
    CurlOption{u"anyauth", 0, Nothing, false},
    CurlOption{u"path-as-is", 0, Nothing, false},
    CurlOption{u"http1.0", u'0', Nothing, false},
    CurlOption{u"http1.1", 0, Nothing, false},
    CurlOption{u"http2", 0, Nothing, false},
    CurlOption{u"http2-prior-knowledge", 0, Nothing, false},
    CurlOption{u"http3", 0, Nothing, false},
    CurlOption{u"tlsv1", u'1', Nothing, false},
    CurlOption{u"tlsv1.2", 0, Nothing, false},
    CurlOption{u"tlsv1.3", 0, Nothing, false},
    CurlOption{u"ipv4", u'4', Nothing, false},
    CurlOption{u"ipv6", u'6', Nothing, false},
    CurlOption{u"disable", u'q', Nothing, false},
};

const CurlOption *found(auto matches)
{
    const auto option = std::ranges::find_if(options, matches);
    return option == options.end() ? nullptr : &*option;
}

} // namespace

const CurlOption *curlOption(QStringView name)
{
    return found([name](const CurlOption &each) { return each.name == name; });
}

const CurlOption *curlOption(QChar letter)
{
    return found([letter](const CurlOption &each) { return each.letter != 0 && letter == QChar(each.letter); });
}

} // namespace bearerbox
