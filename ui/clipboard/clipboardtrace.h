// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QClipboard;

namespace bearerbox {

/// What a clipboard holds, held against a text.
enum class Found {
    Nothing, ///< It is empty, or its owner does not answer.
    Same,
    Other,
};

/// Recognises a text on the clipboard, whoever has put it there, and keeps nothing of it but a digest.
class ClipboardTrace final
{
public:
    ClipboardTrace() = default;
    /// Space around a text does not count: programs that take it over cut it off.
    explicit ClipboardTrace(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_digest.isEmpty(); }
    /// Asks the program that owns the clipboard, and waits for its answer.
    [[nodiscard]] Found on(const QClipboard &clipboard) const;

private:
    QByteArray m_digest;
};

} // namespace bearerbox
