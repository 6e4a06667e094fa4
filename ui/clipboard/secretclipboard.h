// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "ui/clipboard/x11selection.h"

#include <QClipboard>
#include <QDeadlineTimer>
#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace bearerbox {

/// The clipboard while it holds a secret of ours: marked as a secret for clipboard histories, emptied when its time is
/// up or the program quits, and left alone once somebody else has put something there. The X11 primary selection is
/// never touched.
///
/// Its limit: the copies that Qt, the window system and the program that pastes make of the text are not overwritten.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    /// How long a secret stays there; nothing: until it is cleared, or the program quits.
    using Lifetime = std::optional<std::chrono::milliseconds>;

    /// The clipboard is borrowed and outlives this object.
    SecretClipboard(QClipboard *clipboard, Lifetime lifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// Puts a text there in place of what was there. False where the window system did not let us, it lacks the focus,
    /// or the text is empty; an older secret of ours is then gone too.
    [[nodiscard]] bool copy(const Secret &text);
    /// Empties the clipboard if what it holds is still ours.
    void clear();
    /// Wayland hears only the program whose window has the focus; it ignores others without a word.
    [[nodiscard]] static bool lacksFocus();
    /// Holds for secrets that are copied from now on.
    void setLifetime(Lifetime lifetime) { m_lifetime = lifetime; }

    [[nodiscard]] bool isHolding() const { return !m_content.isNull(); }
    /// Whether what is held is emptied by itself.
    [[nodiscard]] bool isTimed() const { return !m_end.isForever(); }
    /// Until the clipboard is emptied, rounded up; none while nothing is held.
    [[nodiscard]] std::chrono::seconds timeLeft() const;

Q_SIGNALS:
    /// Something is held now, or no longer, or a second has passed meanwhile.
    void changed();
    /// What was held is gone because its time was up, or clear() was called.
    void cleared();

private:
    [[nodiscard]] bool isOurs() const;
    void leave();
    void follow();
    void tick();
    void schedule();
    void letGo();

    QPointer<QClipboard> m_clipboard;
    Lifetime m_lifetime;
    /// Owned by the clipboard, which deletes it when somebody else takes over.
    QPointer<QMimeData> m_content;
    /// Not yet told otherwise, though it may be gone.
    bool m_isHeld = false;
    X11Selection m_selection;
    QDeadlineTimer m_end;
    QTimer m_timer;
};

} // namespace bearerbox
