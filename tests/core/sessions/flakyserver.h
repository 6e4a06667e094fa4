// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/wire.h"

#include <QTcpServer>

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
    /// Complete requests that came, acted upon or not.
    [[nodiscard]] int requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void play(QTcpSocket *socket, const sandbox::Request &request);

    Handler m_handler;
    Weather m_weather = Weather::Fair;
    quint16 m_port = 0;
    int m_requests = 0;
};

} // namespace bearerbox::test
