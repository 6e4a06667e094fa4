// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "ui/clipboard/clipboardtrace.h"
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

/// What is known to be on the clipboard of a secret that is no longer held.
enum class Leftover {
    None,
    TakenOver,   ///< Another program offers it now.
    BroughtBack, ///< The same, after it had been emptied.
};

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
    /// Empties it also where another program offers what is left over; without the focus that Wayland wants, it stays.
    void clearLeftover();
    /// The person knows of it.
    void forgetLeftover();
    [[nodiscard]] static bool isOfWayland();
    /// Wayland hears only the program whose window has the focus; it ignores others without a word.
    [[nodiscard]] static bool lacksFocus();
    /// Holds for secrets that are copied from now on.
    void setLifetime(Lifetime lifetime) { m_lifetime = lifetime; }

    [[nodiscard]] bool isHolding() const { return !m_content.isNull(); }
    /// Whether what is held is emptied by itself.
    [[nodiscard]] bool isTimed() const { return !m_end.isForever(); }
    /// Until the clipboard is emptied, rounded up; none while nothing is held.
    [[nodiscard]] std::chrono::seconds timeLeft() const;
    /// As of the last look. On Wayland nobody can look without the focus, so it is found out when that comes back.
    [[nodiscard]] Leftover leftover() const { return m_leftover; }

Q_SIGNALS:
    /// Something is held now, or no longer, a second has passed meanwhile, or the leftover is another.
    void changed();
    /// What was held has been let go of because its time was up, or clear() was called.
    void cleared();

private:
    [[nodiscard]] bool isOurs() const;
    void leave();
    void follow();
    void lookForLeftover();
    void setLeftover(Leftover leftover);
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
    /// Of what was copied last, until something else is seen on the clipboard.
    ClipboardTrace m_trace;
    Leftover m_leftover = Leftover::None;
    bool m_wasEmptied = false;
    /// Programs that bring something back, and the word of it, take a moment.
    QTimer m_look;
};

} // namespace bearerbox
