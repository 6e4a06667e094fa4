// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/readers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Where the headers say the request goes.
struct Target
{
    QString scheme = u"https"_s;
    QString host;
    QString path;
};

/// "POST /v4/token HTTP/1.1", or with a whole address in its middle.
bool takeRequestLine(const QString &line, PastedRequest &request, Target &target)
{
    static const QRegularExpression shape(u"\\A(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\\S+)(?: HTTP/[0-9.]+)?\\z"_s);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch()) {
        return false;
    }
    request.method = match.captured(1);
    const QString place = match.captured(2);
    (place.startsWith(u'/') ? target.path : request.url) = place;
    return true;
}

/// Those that browsers write for HTTP/2: ":path: /v4/token".
bool takePseudoHeader(const QString &name, const QString &value, PastedRequest &request, Target &target)
{
    if (name == ":method"_L1) {
        request.method = value;
    } else if (name == ":path"_L1) {
        target.path = value;
    } else if (name == ":scheme"_L1) {
        target.scheme = value;
    } else if (name == ":authority"_L1 || name.compare("host"_L1, Qt::CaseInsensitive) == 0) {
        target.host = value;
    } else {
        return name.startsWith(u':');
    }
    return true;
}

bool takeHeader(const QString &line, PastedRequest &request, Target &target)
{
    static const QRegularExpression shape(u"\\A(:?[A-Za-z0-9!#$%&'*+.^_`|~-]+)\\s*:(?!//)\\s*(.*)\\z"_s);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch()) {
        return false;
    }
    if (!takePseudoHeader(match.captured(1), match.captured(2), request, target)) {
        request.headers.push_back({.name = match.captured(1), .value = Secret::fromText(match.captured(2))});
    }
    return true;
}

} // namespace

std::optional<PastedRequest> fromHeaderBlock(const QString &text)
{
    PastedRequest request;
    Target target;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line = line.endsWith(u'\r') ? line.chopped(1) : line;
    }
    qsizetype at = takeRequestLine(lines.first().trimmed(), request, target) ? 1 : 0;
    for (; at < lines.size() && !lines[at].trimmed().isEmpty(); ++at) {
        if (!takeHeader(lines[at].trimmed(), request, target)) {
            return std::nullopt;
        }
    }
    if (at + 1 < lines.size()) {
        request.body = Secret::fromText(lines.sliced(at + 1).join(u'\n').trimmed());
    }
    if (request.url.isEmpty() && !target.host.isEmpty()) {
        request.url = target.scheme + "://"_L1 + target.host + target.path;
    }
    for (QString &line : lines) {
        wipe(line);
    }
    return request;
}

} // namespace bearerbox
