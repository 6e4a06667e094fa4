// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace bearerbox {

class SleepReports;

/// Tells when the machine is awake again after a sleep: by logind on Linux, by the system's own power
/// messages on macOS and Windows. Where nobody reports sleep it stays silent.
class SleepWatch final : public QObject
{
    Q_OBJECT

public:
    SleepWatch();
    ~SleepWatch() override;

Q_SIGNALS:
    /// The machine runs again; its network may need a moment.
    void woke();

private:
    std::unique_ptr<SleepReports> m_reports;
};

} // namespace bearerbox
