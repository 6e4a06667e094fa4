// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"

#include "core/headers/quoting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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

Secret curlCommand(const HeaderSet &set)
{
    QByteArray text = "curl";
    if (isPatternForCurl(set.probe)) {
        text += " --globoff";
    }
    if (!set.caFile.isEmpty()) {
        text += " --cacert " + shellWord(set.caFile.toUtf8());
    }
    for (const HttpHeader &header : set.headers) {
        text += " -H " + shellWord(curlHeader(header));
    }
    return Secret(QByteArray(text + ' ' + shellWord(set.probe.toEncoded())));
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

Result<Secret> formatted(const QString &format, const HeaderSet &set)
{
    const Writer *writer = findWriter(format);
    return writer ? Result<Secret>(writer->write(set)) : Result<Secret>(unknownFormat(format));
}

} // namespace bearerbox
