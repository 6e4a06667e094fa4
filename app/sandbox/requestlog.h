// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/message.h"

namespace bearerbox::sandbox {

/// The last 1000 requests in order, without queries, headers or bodies: enough to prove "exactly one POST".
class RequestLog final
{
public:
    void add(const Request &request, int status);
    /// {"requests":[{"method","path","status"}…]}
    [[nodiscard]] Answer answer() const;

private:
    struct Entry
    {
        QByteArray method;
        QByteArray path;
        int status = 0;
    };

    QList<Entry> m_entries;
};

} // namespace bearerbox::sandbox
