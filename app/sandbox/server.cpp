// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include <QSslConfiguration>
#include <QSslServer>

#include <utility>

namespace bearerbox::sandbox {

namespace {

std::unique_ptr<QTcpServer> makeServer(const std::optional<Certificate> &certificate)
{
    if (!certificate) {
        return std::make_unique<QTcpServer>();
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate->certificate);
    configuration.setPrivateKey(certificate->key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients are known by their tokens
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

Server::Server(Connection::Handler handler) : m_handler(std::move(handler)) {}

Server::~Server() = default;

quint16 Server::open(quint16 port, const std::optional<Certificate> &certificate)
{
    m_server = makeServer(certificate);
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
    return m_server->listen(QHostAddress::LocalHost, port) ? m_server->serverPort() : quint16(0);
}

void Server::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        new Connection(socket, m_handler); // owned by the socket
    }
}

} // namespace bearerbox::sandbox
