// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/policy.h"

#include "core/base/headername.h"
#include "core/base/origin.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Error refusal(ErrorKind kind, QString detail)
{
    return Error{.kind = kind, .detail = std::move(detail)};
}

Error plainHttpRefused(const QString &host)
{
    return {.kind = ErrorKind::Policy,
            .detail = QCoreApplication::translate("Network",
                                                  "Plain http to %1 would show the secret to everybody on the way.")
                          .arg(host),
            .hint = {.english = u"Use https if the service has it. If the network in between is safe, allow plain http "
                                u"in the profile (--allow-plain-http)."_s,
                     .chinese = u"如果服务支持 https，请使用 https。如果中间的网络是安全的，请在配置中允许普通 http"
                                u"（--allow-plain-http）。"_s}};
}

std::optional<Error> objectionToUrl(const QUrl &url, const Trust &trust)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return refusal(ErrorKind::Usage, QCoreApplication::translate("Network", "The address is not a valid URL."));
    }
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) {
        return refusal(
            ErrorKind::Policy,
            QCoreApplication::translate("Network", "Only http and https are supported, not %1.").arg(url.scheme()));
    }
    if (!url.userInfo().isEmpty()) {
        return refusal(ErrorKind::Policy,
                       QCoreApplication::translate("Network", "The address of %1 must not hold a user or a password.")
                           .arg(url.host()));
    }
    if (url.scheme() == "http"_L1 && !isLoopback(url) && !trust.allowPlainHttp) {
        return plainHttpRefused(url.host());
    }
    return std::nullopt;
}

bool isMethod(const QByteArray &method)
{
    // HEAD is missing on purpose: the network stack would wait for a body when it is sent in our way.
    static constexpr std::array methods{"GET", "POST", "PUT", "PATCH", "DELETE"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

bool isTokenCharacter(char c)
{
    // RFC 9110, section 5.6.2.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool holdsControlCharacter(QByteArrayView value)
{
    return std::any_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

std::optional<Error> objectionToHeader(const HttpHeader &header)
{
    if (header.name.isEmpty() || !std::all_of(header.name.begin(), header.name.end(), isTokenCharacter)) {
        return refusal(ErrorKind::Usage, QCoreApplication::translate("Network", "A header has an impossible name."));
    }
    const QString name = QString::fromLatin1(header.name);
    if (isSendersHeader(header.name)) {
        return refusal(ErrorKind::Usage,
                       QCoreApplication::translate("Network", "The header %1 is set by Bearerbox itself.").arg(name));
    }
    if (holdsControlCharacter(header.value.reveal())) {
        return refusal(ErrorKind::Usage, QCoreApplication::translate(
                                             "Network", "The header %1 holds a line break or a control character.")
                                             .arg(name));
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> objectionTo(const HttpRequest &request, const Trust &trust)
{
    if (!isMethod(request.method)) {
        return refusal(ErrorKind::Usage, QCoreApplication::translate("Network", "The request has an unknown method."));
    }
    if (auto objection = objectionToUrl(request.url, trust)) {
        return objection;
    }
    for (const HttpHeader &header : request.headers) {
        if (auto objection = objectionToHeader(header)) {
            return objection;
        }
    }
    return std::nullopt;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error redirectRefused(const QUrl &from, const Secret &location)
{
    const Origin target = Origin::of(from.resolved(QUrl(location.revealText())));
    Error refused = refusal(
        ErrorKind::Policy,
        location.isEmpty() || target.isEmpty()
            ? QCoreApplication::translate("Network", "%1 redirects without saying where to; no redirect is followed.")
                  .arg(from.host())
            : QCoreApplication::translate("Network", "%1 redirects to %2; no redirect is followed.")
                  .arg(from.host(), target.text()));
    refused.hint = {.english = u"If that is the right place, enter it as the address, and the secret again."_s,
                    .chinese = u"如果该地址正确，请将其设为配置的地址，并重新输入密钥。"_s};
    return refused;
}

} // namespace bearerbox
