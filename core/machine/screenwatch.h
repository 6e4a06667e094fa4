// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace bearerbox {

class ScreenLockReports;

/// Tells when the screen of this session is locked: by logind and the desktop's screen saver on Linux, by the system's
/// own messages on macOS and Windows. Where nobody reports it it stays silent.
class ScreenWatch final : public QObject
{
    Q_OBJECT

public:
    ScreenWatch();
    ~ScreenWatch() override;

Q_SIGNALS:
    /// May come more than once for one lock.
    void locked();

private:
    std::unique_ptr<ScreenLockReports> m_reports;
};

} // namespace bearerbox
