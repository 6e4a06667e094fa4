// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestlog.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

constexpr qsizetype capacity = 1000;

} // namespace

void RequestLog::add(const Request &request, int status)
{
    if (m_entries.size() == capacity) {
        m_entries.removeFirst();
    }
    m_entries.append({.method = request.method, .path = request.path(), .status = status});
}

Answer RequestLog::answer() const
{
    QJsonArray list;
    for (const Entry &entry : m_entries) {
        list.append(QJsonObject{{u"method"_s, QString::fromLatin1(entry.method)},
                                {u"path"_s, QString::fromUtf8(entry.path)},
                                {u"status"_s, entry.status}});
    }
    return jsonAnswer({{u"requests"_s, list}});
}

} // namespace bearerbox::sandbox
