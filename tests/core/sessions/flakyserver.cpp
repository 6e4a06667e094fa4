// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/flakyserver.h"

#include <algorithm>
#include <memory>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

void reset(QTcpSocket *socket)
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

void sendByteByByte(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char byte : bytes) {
        socket->putChar(byte);
        socket->flush();
    }
}

} // namespace

FlakyServer::FlakyServer(Handler handler) : m_handler(std::move(handler))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("FlakyServer: no port");
    }
    m_port = serverPort();
}

QString FlakyServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

void FlakyServer::setWeather(Weather weather)
{
    m_weather = weather;
    if (weather == Weather::Refused) {
        close();
    } else if (!isListening() && !listen(QHostAddress::LocalHost, m_port)) {
        qFatal("FlakyServer: the port is gone");
    }
}

bool FlakyServer::isDeserted()
{
    while (isListening() && waitForNewConnection(0)) {
    }
    return std::ranges::all_of(findChildren<QTcpSocket *>(), [](const QTcpSocket *each) {
        return each->state() == QAbstractSocket::UnconnectedState;
    });
}

void FlakyServer::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    socket->setSocketDescriptor(handle);
    if (m_weather == Weather::ResetAtOnce) {
        reset(socket);
        return;
    }
    const auto reader = std::make_shared<sandbox::RequestReader>();
    connect(socket, &QIODevice::readyRead, this, [this, socket, reader] {
        reader->feed(socket->readAll());
        if (reader->read() == sandbox::Reading::Complete) {
            sandbox::Request request = reader->take();
            request.peer = socket->peerAddress();
            play(socket, request);
        }
    });
}

void FlakyServer::play(QTcpSocket *socket, const sandbox::Request &request)
{
    ++m_requests;
    const auto wire = [&request](const sandbox::Answer &answer) {
        return sandbox::toWire(answer, true, request.method == "HEAD");
    };
    switch (m_weather) {
    case Weather::Refused:
    case Weather::ResetAtOnce:
    case Weather::LostRequest:
        reset(socket);
        return;
    case Weather::LostAnswer:
        (void)m_handler(request);
        reset(socket);
        return;
    case Weather::Silent:
        (void)m_handler(request);
        return;
    case Weather::Busy:
        socket->write(wire(sandbox::textAnswer(503, "try later"_ba)));
        break;
    case Weather::Garbage:
        socket->write(wire(sandbox::textAnswer(200, "<html>Welcome to the hotel's network</html>"_ba)));
        break;
    case Weather::Slow:
        sendByteByByte(socket, wire(m_handler(request)));
        break;
    case Weather::Fair:
        send(socket, wire(m_handler(request)), credentialOf ? credentialOf(request) : request.target + request.body);
        return;
    }
    socket->disconnectFromHost();
}

void FlakyServer::send(QTcpSocket *socket, const QByteArray &bytes, const QByteArray &credential)
{
    const auto isUnderWay = [&credential](const Held &each) { return each.socket && each.credential == credential; };
    m_overlaps += std::ranges::any_of(m_held, isUnderWay) ? 1 : 0;
    m_held.push_back({socket, bytes, credential});
    if (!m_isHolding) {
        letGo();
    }
}

void FlakyServer::letGo()
{
    m_isHolding = false;
    for (const Held &each : std::exchange(m_held, {})) {
        if (each.socket) {
            each.socket->write(each.bytes);
            each.socket->disconnectFromHost();
        }
    }
}

} // namespace bearerbox::test
