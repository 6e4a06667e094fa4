// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wire.h"

#include <QByteArrayList>

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

constexpr qsizetype headLimit = qsizetype(64) * 1024;
constexpr qsizetype bodyLimit = qsizetype(16) * 1024 * 1024;
constexpr char lineEnd[] = "\r\n";
constexpr QByteArrayView headEnd = "\r\n\r\n";

bool isSame(const QByteArray &text, QByteArrayView other)
{
    return text.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

void RequestReader::feed(const QByteArray &bytes)
{
    m_buffer.append(bytes);
}

Reading RequestReader::read()
{
    if (!m_bodySize) {
        if (const Reading reading = readHead(); reading != Reading::Complete) {
            return reading;
        }
    }
    const qsizetype size = m_bodySize.value_or(0);
    if (m_buffer.size() < size) {
        return Reading::Incomplete;
    }
    m_request.body = m_buffer.first(size);
    return Reading::Complete;
}

Request RequestReader::take()
{
    m_buffer.remove(0, m_request.body.size());
    m_bodySize.reset();
    m_wantsContinue = false;
    return std::exchange(m_request, {});
}

bool RequestReader::wantsContinue()
{
    return std::exchange(m_wantsContinue, false);
}

Reading RequestReader::readHead()
{
    while (m_buffer.startsWith(lineEnd)) {
        m_buffer.remove(0, qsizetype(std::size(lineEnd) -
                                     1)); // an empty line before a request is to be ignored (RFC 9112, section 2.2)
    }
    const qsizetype end = m_buffer.indexOf(headEnd);
    if (end > headLimit || (end < 0 && m_buffer.size() > headLimit)) {
        return Reading::TooLarge;
    }
    if (end < 0) {
        return Reading::Incomplete;
    }
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + headEnd.size());
    return readLines(head) ? measureBody() : Reading::Malformed;
}

bool RequestReader::readLines(const QByteArray &head)
{
    QByteArrayList lines = QByteArray(head).replace(lineEnd, "\n").split('\n');
    const QByteArrayList words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.")) {
        return false;
    }
    m_request.method = words.at(0);
    m_request.target = words.at(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1) {
            return false;
        }
        m_request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    m_isLast = words.at(2) == "HTTP/1.0" || isSame(m_request.header("Connection"), "close");
    return true;
}

Reading RequestReader::measureBody()
{
    if (!m_request.header("Transfer-Encoding").isEmpty()) {
        return Reading::LengthRequired;
    }
    const QByteArray header = m_request.header("Content-Length");
    bool isNumber = true;
    const qsizetype size = header.isEmpty() ? 0 : header.toLongLong(&isNumber);
    if (!isNumber || size < 0) {
        return Reading::Malformed;
    }
    if (size > bodyLimit) {
        return Reading::TooLarge;
    }
    m_bodySize = size;
    m_wantsContinue = isSame(m_request.header("Expect"), "100-continue") && m_buffer.size() < size;
    return Reading::Complete;
}

QByteArray toWire(const Answer &answer, bool isLast, bool isHead)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + lineEnd;
    for (const Header &header : answer.headers) {
        text += header.first + ": " + header.second + lineEnd;
    }
    if (!answer.mimeType.isEmpty()) {
        text += "Content-Type: " + answer.mimeType + lineEnd;
    }
    text += "Content-Length: " + QByteArray::number(answer.body.size()) + lineEnd;
    if (isLast) {
        text += "Connection: close\r\n";
    }
    return text + lineEnd + (isHead ? QByteArray() : answer.body);
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 411:
        return "Length Required"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 500:
        return "Internal Server Error"_ba;
    default:
        return {};
    }
}

} // namespace bearerbox::sandbox
