// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tunnelproxy.h"

#include <QTcpSocket>

namespace bearerbox::test {

namespace {

void pipe(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QIODevice::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QAbstractSocket::disconnected, to, &QAbstractSocket::disconnectFromHost);
}

} // namespace

TunnelProxy::TunnelProxy(quint16 targetPort, QByteArray credentials)
    : m_targetPort(targetPort)
    , m_credentials(std::move(credentials))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("TunnelProxy: no port");
    }
}

void TunnelProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(handle);
    connect(client, &QIODevice::readyRead, this, [this, client] { read(client); });
}

void TunnelProxy::read(QTcpSocket *client)
{
    const QByteArray bytes = client->peek(client->bytesAvailable());
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    const QByteArray head = client->read(end + 4);
    m_heads << head;
    const QByteArray needed = "proxy-authorization: basic " + m_credentials.toBase64().toLower() + "\r\n";
    if (!m_credentials.isEmpty() && !head.toLower().contains(needed)) {
        refuse(client);
    } else {
        disconnect(client, &QIODevice::readyRead, this, nullptr);
        join(client, head, client->readAll());
    }
}

void TunnelProxy::refuse(QTcpSocket *client)
{
    client->readAll();
    client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
}

void TunnelProxy::join(QTcpSocket *client, const QByteArray &head, const QByteArray &rest)
{
    auto *target = new QTcpSocket(client);
    pipe(client, target);
    pipe(target, client);
    target->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetPort);
    if (head.startsWith("CONNECT ")) {
        client->write("HTTP/1.1 200 Joined\r\n\r\n");
    } else {
        target->write(head + rest);
    }
}

} // namespace bearerbox::test
