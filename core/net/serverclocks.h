// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestamp.h"
#include "core/base/keptfile.h"
#include "core/machine/machinetime.h"
#include "core/net/clocksamples.h"

#include <QUrl>

#include <map>

namespace bearerbox {

/// What time it is at each server, learnt from what its answers say (Date; RFC 9110, section 6.6.1). The instants that
/// a service states are in its own time, and so is the end of what it issues.
///
/// The last five answers of an origin count, by their median: one that lies changes nothing. They are held against the
/// time since boot and kept in a file that all programs share, so nobody who sets the wall clock, and no time zone,
/// moves the time at a server. After a new start of the machine, what was known before helps until the first answer.
class ServerClocks final
{
public:
    /// Keeps its file at a path, and a lock beside it; an unusable file is set aside and counts as empty. The clock is
    /// the machine's anchored one.
    ServerClocks(const QString &path, MachineTime machine, Clock clock);
    Q_DISABLE_COPY_MOVE(ServerClocks)

    /// Notes what an answer that has just come said. A date before 2020 or after 2100 comes from a clock that nobody
    /// set, and is passed over.
    void learn(const QUrl &address, const QDateTime &date);

    /// The time at the server of an address; by the clock of this machine where the two differ by less than two
    /// seconds, and where nothing is known. What another program has learnt counts 50 ms later at most.
    [[nodiscard]] QDateTime now(const QUrl &address) const;
    /// How far the server is ahead of the wall clock as it is set now; zero below two seconds, and where nothing is
    /// known of the server.
    [[nodiscard]] std::chrono::milliseconds skew(const QUrl &address) const;

private:
    /// By origin.
    using Servers = std::map<QString, ClockSamples>;

    [[nodiscard]] MachineMoment moment() const;
    [[nodiscard]] std::optional<QDateTime> told(const QUrl &address) const;
    [[nodiscard]] bool isNews(const ClockSamples &kept, const ClockSample &sample) const;
    void readAgain() const;
    void readIfReplaced() const;
    void lookNowAndThen() const;
    void write();

    MachineTime m_machine;
    Clock m_clock;
    QString m_lockPath;
    // What the file holds, for as long as nobody replaces it.
    mutable KeptFile m_file;
    mutable Servers m_kept;
    mutable std::optional<FileStamp> m_stamp;
    /// When the file was looked at, since boot.
    mutable std::optional<std::chrono::milliseconds> m_looked;
    mutable bool m_isReadable = true;
    /// What this program learnt and the file does not hold.
    Servers m_fresh;
};

} // namespace bearerbox
