// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/wire.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace bearerbox::test {

/// What becomes of whoever comes.
enum class Weather {
    Fair,
    Refused,     ///< Nobody listens.
    ResetAtOnce, ///< The connection breaks before anything is read.
    LostRequest, ///< It breaks after the request, which nobody has acted upon.
    LostAnswer,  ///< It breaks after the request was acted upon.
    Silent,      ///< Acted upon, and nothing comes back.
    Busy,        ///< Status 503 of somebody in between.
    Garbage,     ///< A page where JSON should be.
    Slow,        ///< The right answer, byte by byte.
};

/// A service on the loopback behind a network that does as told, on one port for life.
class FlakyServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<sandbox::Answer(const sandbox::Request &)>;
    explicit FlakyServer(Handler handler);

    [[nodiscard]] QString address() const;
    void setWeather(Weather weather);
    [[nodiscard]] Weather weather() const { return m_weather; }
    /// Complete requests that came, acted upon or not.
    [[nodiscard]] int requests() const { return m_requests; }
    /// Whether whoever came has gone, those included who still stood at the door: a client that gave up may have sent
    /// a request that nobody has read yet.
    [[nodiscard]] bool isDeserted();

    /// In fair weather answers wait from now on, until they are let go.
    void hold() { m_isHolding = true; }
    void letGo();
    /// Whether one waits.
    [[nodiscard]] bool isHolding() const { return !m_held.empty(); }
    /// Whose request it is; two of one credential must never be under way at once.
    std::function<QByteArray(const sandbox::Request &)> credentialOf;
    /// How often they were.
    [[nodiscard]] int overlaps() const { return m_overlaps; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void play(QTcpSocket *socket, const sandbox::Request &request);
    void send(QTcpSocket *socket, const QByteArray &bytes, const QByteArray &credential);

    struct Held
    {
        QPointer<QTcpSocket> socket;
        QByteArray bytes;
        QByteArray credential;
    };
    Handler m_handler;
    Weather m_weather = Weather::Fair;
    quint16 m_port = 0;
    int m_requests = 0;
    bool m_isHolding = false;
    std::vector<Held> m_held;
    int m_overlaps = 0;
};

} // namespace bearerbox::test
