// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/warnings.h"

#include <QObject>

#include <map>

class QDBusPendingCall;

namespace bearerbox {

/// Shows notifications on the desktop, with something to do about them (org.freedesktop.Notifications).
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    /// While quiet it shows nothing; what is shown already goes.
    void setQuiet(bool isQuiet);
    /// Shows it in place of the last one about the same profile.
    void announce(const Announcement &announcement);
    /// What another one shows is answered here from now on, and there no more.
    void takeOver(Notifier &former);
    /// Takes back all that is shown.
    void withdraw();
    /// Takes back what is still shown about other profiles than these.
    void keepOnly(const std::set<QUuid> &profiles);

Q_SIGNALS:
    void openWanted(const QUuid &about);
    void refreshWanted(const QUuid &about);
    /// Nobody shows notifications here.
    void undelivered(const Announcement &announcement);

private Q_SLOTS:
    void take(uint id, const QString &action);
    void forget(uint id);

private:
    void deliver(const Announcement &announcement, const QStringList &capabilities);
    [[nodiscard]] uint idAbout(const QUuid &about) const;
    void whenDone(const QDBusPendingCall &call, std::function<void(QDBusPendingCall)> then);

    bool m_isQuiet = false;
    std::map<uint, QUuid> m_shown;
};

} // namespace bearerbox
