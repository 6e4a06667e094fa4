// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"

#include "core/headers/quoting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QByteArray line(const HttpHeader &header)
{
    return header.name + ": " + header.value.reveal().toByteArray();
}

Secret headerLines(const HeaderSet &set)
{
    QByteArray text;
    for (const HttpHeader &header : set.headers) {
        text += (text.isEmpty() ? QByteArray() : "\n"_ba) + line(header);
    }
    return Secret(std::move(text));
}

Secret rawToken(const HeaderSet &set)
{
    return set.token;
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Written by hand because QJsonObject would sort the names, and the order of a header set means something to people.
Secret jsonObject(const HeaderSet &set)
{
    QByteArray text;
    for (const HttpHeader &header : set.headers) {
        text += (text.isEmpty() ? QByteArray() : ", "_ba) + jsonString(QString::fromLatin1(header.name)) + ": " +
                jsonString(header.value.revealText());
    }
    return Secret(QByteArray('{' + text + '}'));
}

/// A header as curl's -H takes it: without a value it would be left out, but for a semicolon (man curl).
QByteArray curlHeader(const HttpHeader &header)
{
    return header.value.isEmpty() ? header.name + ';' : line(header);
}

/// Whether curl would read the address as a pattern for several.
bool isPatternForCurl(const QUrl &url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return std::ranges::any_of(target, [](char each) { return QByteArrayView("[]{}").contains(each); });
}

QByteArray curlOption(const char *option, const QString &value)
{
    return value.isEmpty() ? QByteArray() : ' ' + QByteArray(option) + ' ' + shellWord(value.toUtf8());
}

/// curl reads what stands behind a colon as the key's passphrase (man curl, --cert).
QString curlCertificate(QString file)
{
    return file.replace(u'\\', "\\\\"_L1).replace(u':', "\\:"_L1);
}

/// A proxy of the profile's own. Its user stands apart, without a password: curl asks the person for it then.
QByteArray curlProxy(const ConnectionRules &rules)
{
    if (rules.proxy == "none"_L1) {
        return " --noproxy '*'"_ba;
    }
    QUrl address(rules.proxy);
    const QString user = address.userName(QUrl::FullyDecoded);
    address.setUserInfo({});
    if (address.scheme() == "socks5"_L1) {
        address.setScheme(u"socks5h"_s); // the proxy resolves names, as it does for Bearerbox
    }
    return curlOption("--proxy", address.toString(QUrl::FullyEncoded)) + curlOption("--proxy-user", user) +
           curlOption("--noproxy", QString(rules.noProxy).replace("*."_L1, "."_L1)); // where curl wants the dot alone
}

/// curl takes a certificate's file for PEM unless told; here nobody looks into it, so its name has to do.
QByteArray curlCertificateType(const QString &file)
{
    const bool isBundle =
        file.endsWith(".p12"_L1, Qt::CaseInsensitive) || file.endsWith(".pfx"_L1, Qt::CaseInsensitive);
    return isBundle ? " --cert-type P12"_ba : QByteArray();
}

QByteArray curlConnection(const ConnectionRules &rules)
{
    return curlOption("--cacert", rules.caFile) + curlOption("--cert", curlCertificate(rules.clientCertificate)) +
           curlCertificateType(rules.clientCertificate) + curlOption("--key", rules.clientKey) + curlProxy(rules);
}

Secret curlCommand(const HeaderSet &set)
{
    QByteArray text = "curl";
    if (isPatternForCurl(set.probe.url)) {
        text += " --globoff";
    }
    if (set.probe.method != "GET") {
        text += " -X " + set.probe.method;
    }
    text += curlConnection(set.connection);
    for (const HttpHeader &header : set.probe.headers) {
        text += " -H " + shellWord(curlHeader(header));
    }
    if (!set.probe.body.isEmpty()) {
        text += " --data-raw " + shellWord(set.probe.body.reveal());
    }
    return Secret(QByteArray(text + ' ' + shellWord(set.probe.url.toEncoded())));
}

struct Writer
{
    QStringView id;
    const char *title;
    Secret (*write)(const HeaderSet &);
};

constexpr std::array writers{
    Writer{u"header", QT_TRANSLATE_NOOP("Formats", "Header lines"), headerLines},
    Writer{u"raw", QT_TRANSLATE_NOOP("Formats", "Token alone"), rawToken},
    Writer{u"json", QT_TRANSLATE_NOOP("Formats", "JSON object"), jsonObject},
    Writer{u"curl", QT_TRANSLATE_NOOP("Formats", "curl command"), curlCommand},
};

const Writer *findWriter(const QString &format)
{
    const auto found = std::ranges::find_if(writers, [&format](const Writer &writer) { return writer.id == format; });
    return found == writers.end() ? nullptr : found;
}

Failure unknownFormat(const QString &format)
{
    return fail(ErrorKind::Usage, QCoreApplication::translate("Formats", "There is no format “%1”.").arg(format));
}

} // namespace

std::vector<Format> formats()
{
    std::vector<Format> known;
    for (const Writer &writer : writers) {
        known.push_back({writer.id.toString(), QCoreApplication::translate("Formats", writer.title)});
    }
    return known;
}

Result<void> checkFormat(const QString &format)
{
    return findWriter(format) ? Result<void>() : Result<void>(unknownFormat(format));
}

QString shortcoming(const QString &format, const ConnectionRules &connection)
{
    if (format != "curl"_L1 || connection.pinnedSha256.isEmpty()) {
        return {};
    }
    // Its --pinnedpubkey compares the public key alone, which nobody can tell from the digest of a certificate.
    return QCoreApplication::translate("Formats",
                                       "curl cannot compare a certificate with the profile's pin. It refuses "
                                       "the service unless its certificate's authority is trusted too.");
}

Result<Secret> formatted(const QString &format, const HeaderSet &set)
{
    const Writer *writer = findWriter(format);
    return writer ? Result<Secret>(writer->write(set)) : Result<Secret>(unknownFormat(format));
}

} // namespace bearerbox
