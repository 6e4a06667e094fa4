// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bearerbox {

/// Whether the machine has a network, as far as the platform tells: NetworkManager on Linux, the system's own word on
/// macOS and Windows. A hint, never a condition: the report may be wrong or fail to come, so whoever waits for it waits
/// for a limited time.
///
/// On Linux without NetworkManager nothing is known. Qt could ask GLib instead, but GLib calls every network without a
/// default route disconnected, and a service may well live on such a one.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    NetworkWatch();

    /// False only where the platform says that there is no network. This machine itself can be reached all the same.
    [[nodiscard]] bool isUsable() const;

Q_SIGNALS:
    /// The network came back or changed, and may now reach what it did not reach before.
    void usable();
    /// The network went.
    void lost();
};

} // namespace bearerbox
