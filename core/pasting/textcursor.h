// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace bearerbox {

/// A place in a text that is read once, from its beginning.
class TextCursor final
{
public:
    explicit TextCursor(QStringView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The character some places ahead; a null one beyond the end.
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    QChar take()
    {
        const QChar next = peek();
        ++m_at;
        return next;
    }
    void skip(qsizetype count) { m_at += count; }
    /// Skips a text that stands here, if it does.
    [[nodiscard]] bool skipIf(QStringView wanted)
    {
        const bool isHere = m_text.sliced(qMin(m_at, m_text.size())).startsWith(wanted);
        m_at += isHere ? wanted.size() : 0;
        return isHere;
    }
    /// Skips the end of a line, if one stands here.
    [[nodiscard]] bool skipLineEnd() { return skipIf(u"\r\n") || skipIf(u"\n"); }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace bearerbox
