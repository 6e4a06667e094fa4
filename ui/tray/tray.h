// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/tray/notifier.h"
#include "ui/tray/trayhost.h"
#include "ui/tray/traylook.h"

#include <QTimer>

#include <memory>

class QSystemTrayIcon;

namespace bearerbox {

class CopyDesk;
class RefreshDesk;
class SelectionActions;
class TrayMenu;

/// Bearerbox without its window: an icon that says how all is, a menu, and a word before a token is lost.
class Tray final : public QObject
{
    Q_OBJECT

public:
    /// What the window does as well; all is borrowed and outlives the tray.
    struct Desks
    {
        CopyDesk &copies;
        RefreshDesk &refreshes;
        SelectionActions &selection;
    };
    /// The book is borrowed and outlives the tray. What a former tray has told is not told again, and its
    /// notifications are this one's from now on.
    Tray(SessionBook &book, const Desks &desks, Tray *former = nullptr);
    ~Tray() override;

    [[nodiscard]] bool isThere() const { return m_host.isThere(); }
    void setNotifying(bool notifies);
    /// Locked, it names no profile and copies nothing.
    void setLocked(bool isLocked);
    /// Tells the person something while no window may be there to see.
    void tell(const QString &title, const QString &text);

Q_SIGNALS:
    void thereChanged(bool isThere);
    /// The window is wanted, at a profile or (null) as it is.
    void openWanted(const QUuid &profile);
    void unlockWanted();
    void quitWanted();

private:
    struct Shown;
    void follow();
    void wire(TrayMenu &menu);
    void look();
    void warn(const std::vector<Outlook> &outlooks);
    void show(const TrayLook &look);
    void copy(const QUuid &profile);
    void refresh(const QUuid &profile);
    void refreshAll();

    SessionBook &m_book;
    Desks m_desks;
    TrayHost m_host;
    Notifier m_notifier;
    bool m_isLocked = false;
    std::set<WarningKey> m_told;
    /// There while a host is.
    std::unique_ptr<Shown> m_shown;
    /// Many changes in a row are looked at once.
    QTimer m_soon;
    /// Until something looks different though nothing happened.
    QTimer m_later;
};

} // namespace bearerbox
