// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/connection.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::sandbox {

Connection::Connection(QTcpSocket *socket, Handler handler)
    : QObject(socket)
    , m_socket(*socket)
    , m_handler(std::move(handler))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(60s);
    connect(&m_idle, &QTimer::timeout, socket, &QTcpSocket::disconnectFromHost);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::receive);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    receive(); // what arrived before anybody listened
}

void Connection::receive()
{
    m_idle.start();
    m_reader.feed(m_socket.readAll());
    Reading reading = m_reader.read();
    while (reading == Reading::Complete && m_socket.state() == QTcpSocket::ConnectedState) {
        answerNext();
        reading = m_reader.read();
    }
    if (m_reader.wantsContinue()) {
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (reading != Reading::Complete && reading != Reading::Incomplete) {
        giveUp(reading);
    }
}

void Connection::answerNext()
{
    const bool isLast = m_reader.isLast();
    Request request = m_reader.take();
    request.peer = m_socket.peerAddress();
    m_socket.write(toWire(m_handler(request), isLast, request.method == "HEAD"));
    if (isLast) {
        m_socket.disconnectFromHost();
    }
}

void Connection::giveUp(Reading reading)
{
    const int status = reading == Reading::TooLarge ? 413 : reading == Reading::LengthRequired ? 411 : 400;
    m_socket.write(toWire(textAnswer(status, reasonPhrase(status)), true, false));
    m_socket.disconnectFromHost();
}

} // namespace bearerbox::sandbox
