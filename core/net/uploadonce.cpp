// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/uploadonce.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace bearerbox {

UploadOnce::UploadOnce(Secret body, std::function<void()> leaving)
    : m_body(std::move(body))
    , m_leaving(std::move(leaving))
{
    // Unbuffered, so that QIODevice keeps no copy that nobody would wipe.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadOnce::bytesAvailable() const
{
    return m_body.size() - m_sent;
}

qint64 UploadOnce::readData(char *data, qint64 maxSize)
{
    // A sequential device that is at its end says so with -1; 0 would mean "not yet".
    if (m_sent == m_body.size()) {
        return -1;
    }
    if (const std::function<void()> leaving = std::exchange(m_leaving, {})) {
        leaving();
    }
    const qint64 count = std::min<qint64>(maxSize, m_body.size() - m_sent);
    std::memcpy(data, m_body.reveal().data() + m_sent, static_cast<std::size_t>(count));
    m_sent += count;
    return count;
}

qint64 UploadOnce::writeData(const char *, qint64)
{
    return -1;
}

} // namespace bearerbox
