// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/certificate.h"
#include "app/sandbox/connection.h"

#include <QTcpServer>

#include <memory>

namespace bearerbox::sandbox {

/// Opens a port on 127.0.0.1 and hands every request to one function.
class Server final
{
public:
    explicit Server(Connection::Handler handler);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Listens on a port, any free one for 0; with a certificate, speaks TLS (1.2 or newer). To be called once. Returns
    /// the port, or 0 when it cannot be had.
    [[nodiscard]] quint16 open(quint16 port, const std::optional<Certificate> &certificate);

private:
    void accept();

    Connection::Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace bearerbox::sandbox
