// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/serverclocks.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace bearerbox::test {

inline const QUrl engine = QUrl(QStringLiteral("https://engine.example:30100/v4/token"));
inline const QUrl otherEngine = QUrl(QStringLiteral("https://engine.example:30101/v4/token"));

/// Programs of one machine that ask servers for the time, under a clock moved by hand.
class ClocksFixture : public QObject
{
protected:
    void setUp()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_time = std::make_unique<FakeClock>();
        m_time->advance(std::chrono::milliseconds(500)); // so that the middle of the second is now
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("clocks.json")); }
    /// As a program does at its start: its clock is anchored to the wall clock as it is now.
    [[nodiscard]] std::unique_ptr<ServerClocks> open() const
    {
        return std::make_unique<ServerClocks>(path(), m_time->machine(), anchoredClock(m_time->machine()));
    }
    /// An answer of a server whose clock differs from the true time; its Date has whole seconds.
    void answer(ServerClocks &clocks, std::chrono::seconds ahead, const QUrl &address = engine) const
    {
        const QDateTime theirs = m_time->now().addSecs(ahead.count());
        clocks.learn(address, QDateTime::fromSecsSinceEpoch(theirs.toSecsSinceEpoch(), Qt::UTC));
    }
    /// How many milliseconds the server is taken to be ahead of the true time, a second later: what another program
    /// learnt meanwhile counts.
    [[nodiscard]] qint64 aheadBy(const ServerClocks &clocks, const QUrl &address = engine) const
    {
        m_time->advance(std::chrono::seconds(1));
        return m_time->now().msecsTo(clocks.now(address));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_time;
};

} // namespace bearerbox::test
