// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>

namespace bearerbox {

/// What X11 asks of one who puts a secret on its clipboard, beyond what Qt does. On other systems it does nothing.
class X11Selection final : public QAbstractNativeEventFilter
{
public:
    X11Selection() = default;
    ~X11Selection() override;
    Q_DISABLE_COPY_MOVE(X11Selection)

    /// Whether the clipboard is one of X11.
    [[nodiscard]] static bool isUsed();
    /// Asks the server for its time. Qt takes and leaves the clipboard at the time of the last event that it has read,
    /// and the server refuses one who comes from before the present owner (ICCCM 2.1).
    static void catchUp();
    /// Whether the clipboard manager of the desktop gets nothing: one that saves what others copy does so unasked, also
    /// where it is marked as a secret, and brings it back when it is gone.
    void setGuarded(bool isGuarded);

    /// Refuses what the manager asks for.
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private:
    bool m_isGuarded = false;
};

} // namespace bearerbox
