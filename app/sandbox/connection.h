// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/wire.h"

#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace bearerbox::sandbox {

/// One client's connection: requests in, answers out in the same order, closed after 60 idle seconds as the engine
/// does.
class Connection final : public QObject
{
public:
    using Handler = std::function<Answer(const Request &)>;

    /// Becomes a child of the socket, which goes when the connection has ended.
    Connection(QTcpSocket *socket, Handler handler);

private:
    void receive();
    void answerNext();
    void giveUp(Reading reading);

    QTcpSocket &m_socket;
    Handler m_handler;
    RequestReader m_reader;
    QTimer m_idle;
};

} // namespace bearerbox::sandbox
