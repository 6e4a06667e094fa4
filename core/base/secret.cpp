// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

namespace bearerbox {

namespace {

void wipeAndDelete(QByteArray *bytes)
{
    wipe(*bytes);
    delete bytes;
}

} // namespace

void overwrite(std::span<char> bytes)
{
    for (volatile char &each : bytes) {
        each = 0;
    }
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached()) {
        overwrite({bytes.data(), std::size_t(bytes.size())});
    }
    bytes.clear();
}

void wipe(QString &text)
{
    if (text.isDetached()) {
        overwrite({reinterpret_cast<char *>(text.data()), std::size_t(text.size()) * sizeof(QChar)});
    }
    text.clear();
}

Secret::Secret(QByteArray &&bytes)
    : m_bytes(new QByteArray(std::move(bytes)),
              [](const QByteArray *held) { wipeAndDelete(const_cast<QByteArray *>(held)); })
{
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

qsizetype Secret::size() const
{
    return m_bytes ? m_bytes->size() : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_bytes ? QByteArrayView(*m_bytes) : QByteArrayView();
}

QString Secret::revealText() const
{
    return QString::fromUtf8(reveal());
}

} // namespace bearerbox
