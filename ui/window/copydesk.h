// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QObject>

namespace bearerbox {

class SecretClipboard;

/// Puts header sets on the clipboard and knows what became of them.
class CopyDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive the desk.
    CopyDesk(SessionBook &book, SecretClipboard &clipboard, QObject *parent = nullptr);

    /// Copies in a format (empty: the profile's own). What we had put there before goes, also if this fails.
    void copy(const Session &session, const QString &format);
    /// The same again, with the token of now.
    void copyAgain();
    /// Also what another program offers of it.
    void clear();
    /// Forgets what there is to say, not what is on the clipboard.
    void dismiss();
    /// Locked, it copies nothing.
    void setLocked(bool isLocked) { m_isLocked = isLocked; }

    /// Knows from now on what the desk of a former window knew, but for a failure, which was told in its language.
    void takeOver(const CopyDesk &former);

    /// What to tell the person now; empty if there is nothing.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isTrouble() const { return !m_failure.isEmpty(); }
    [[nodiscard]] bool isHolding() const;
    /// What was copied last is on the clipboard still, offered by another program.
    [[nodiscard]] bool isLeftOver() const;
    /// The session has a newer token than the one on the clipboard.
    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }

Q_SIGNALS:
    void changed();
    /// Something new is to be said: a copy was made, it failed, is outdated, or cannot be cleared. Comes after
    /// changed().
    void told();

private:
    void fail(const Session &session, const QString &reason, bool hadOlder);
    void compare();
    void follow();
    void letGo();

    SessionBook &m_book;
    SecretClipboard &m_clipboard;
    QUuid m_profile;
    QString m_name;
    QString m_format;
    ConnectionRules m_connection;
    /// What lies on the clipboard, to see whether it is still the newest; gone with it.
    Secret m_copied;
    bool m_isOutdated = false;
    QString m_failure;
    bool m_toldLeftover = false;
    bool m_isLocked = false;
};

} // namespace bearerbox
