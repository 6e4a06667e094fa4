// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/clipboardtrace.h"

#include "core/base/secret.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QMimeData>

namespace bearerbox {

namespace {

QByteArray digestOf(const QString &text)
{
    const QStringView bare = QStringView(text).trimmed();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the bytes of the text, without a copy of it
    const QByteArrayView bytes(reinterpret_cast<const char *>(bare.utf16()), bare.size() * 2);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

ClipboardTrace::ClipboardTrace(const QString &text) : m_digest(digestOf(text)) {}

Found ClipboardTrace::on(const QClipboard &clipboard) const
{
    const QMimeData *content = clipboard.mimeData();
    if (!content || content->formats().isEmpty()) {
        return Found::Nothing;
    }
    if (!content->hasText()) {
        return Found::Other;
    }
    QString text = clipboard.text();
    const Found found = text.isEmpty() ? Found::Nothing : digestOf(text) == m_digest ? Found::Same : Found::Other;
    wipe(text);
    return found;
}

} // namespace bearerbox
