// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

/// The length of the first request in the bytes, or nothing while it is incomplete.
std::optional<qsizetype> requestLength(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return std::nullopt;
    }
    qsizetype length = headEnd + 4;
    for (const QByteArray &line : bytes.first(headEnd).split('\n')) {
        if (line.toLower().startsWith("content-length:")) {
            length += line.mid(15).trimmed().toLongLong();
        }
    }
    return bytes.size() < length ? std::nullopt : std::optional(length);
}

void reset(QSslSocket *socket)
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

void garble(QSslSocket *socket)
{
    // A record of TLS that nobody encrypted.
    const QByteArray record = QByteArray::fromHex("1703030020") + QByteArray(32, 'A');
    ::send(static_cast<int>(socket->socketDescriptor()), record.constData(), static_cast<std::size_t>(record.size()),
           0);
}

void startTrickle(QSslSocket *socket, char byte)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, byte] { socket->putChar(byte); });
    timer->start(std::chrono::milliseconds(5));
}

} // namespace

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

ScriptedServer::ScriptedServer(QList<Turn> script, std::optional<QSslConfiguration> tls)
    : m_script(std::move(script))
    , m_tls(std::move(tls))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("ScriptedServer: no port");
    }
}

QUrl ScriptedServer::url(const QString &host) const
{
    return QUrl(u"%1://%2:%3/token?hidden=query"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(serverPort()));
}

QString ScriptedServer::address() const
{
    return url().adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString();
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this, socket] { m_pending.remove(socket); });
    socket->setSocketDescriptor(handle);
    if (m_tls) {
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
    }
}

void ScriptedServer::read(QSslSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_bytesReceived += bytes.size();
    QByteArray &pending = m_pending[socket];
    pending += bytes;
    while (const auto length = requestLength(pending)) {
        m_requests << pending.first(*length);
        pending.remove(0, *length);
        play(socket);
        if (socket->state() != QAbstractSocket::ConnectedState) {
            return;
        }
    }
}

void ScriptedServer::play(QSslSocket *socket)
{
    const Turn turn = m_script.value(m_requests.size() - 1, m_script.last());
    socket->write(turn.answer);
    if (turn.trickle != '\0') {
        startTrickle(socket, turn.trickle);
        return;
    }
    socket->flush();
    switch (turn.afterwards) {
    case Afterwards::KeepOpen:
        break;
    case Afterwards::Close:
        socket->disconnectFromHost();
        break;
    case Afterwards::Reset:
        reset(socket);
        break;
    case Afterwards::Garble:
        garble(socket);
        break;
    }
}

} // namespace bearerbox::test
