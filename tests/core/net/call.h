// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/network.h"
#include "core/net/serverclocks.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace bearerbox::test {

inline const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

/// Clocks of servers on a machine whose own stand still.
inline ServerClocks &frozenClocks()
{
    static const QTemporaryDir folder;
    static const Clock clock = [] { return now; };
    static ServerClocks clocks(
        folder.filePath(QStringLiteral("clocks.json")),
        {.wall = clock, .sinceBoot = [] { return std::chrono::hours(1); }, .bootId = QStringLiteral("boot")}, clock);
    return clocks;
}

/// A network whose clock stands still.
inline Network frozenNetwork()
{
    return Network(frozenClocks());
}

/// The log-in of these tests: a POST with a secret in a header and one in the body.
inline HttpRequest logIn(const QUrl &url)
{
    return {.method = "POST",
            .url = url,
            .headers = {{"Content-Type", Secret(QByteArray("application/json"))},
                        {"X-App-Key", Secret(QByteArray("header-secret"))}},
            .body = Secret(QByteArray(R"({"password":"body-secret"})"))};
}

inline HttpRequest probe(const QUrl &url)
{
    return {.method = "GET", .url = url};
}

inline Result<HttpAnswer> call(Network &network, HttpRequest request, Trust trust = {}, Limits limits = {})
{
    return await(network.send(std::move(request), std::move(trust), limits));
}

/// Fails the test when a failure tells what it must not.
inline void verifyDiscreet(const Error &error)
{
    for (const char *word : {"header-secret", "body-secret", "hidden", "query", "proxy-secret"}) {
        QVERIFY2(!error.detail.contains(QLatin1String(word)), qPrintable(error.detail));
    }
}

/// Turns a failure into one line for a comparison: its kind's word, or the answer's status.
inline QString outcome(const Result<HttpAnswer> &result)
{
    return result ? QString::number(result->status) : kindWord(result.error().kind);
}

} // namespace bearerbox::test
