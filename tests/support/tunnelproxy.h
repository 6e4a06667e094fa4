// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace bearerbox::test {

/// An HTTP proxy on the loopback that leads every request, whatever host it names, to one port of this machine.
class TunnelProxy final : public QTcpServer
{
    Q_OBJECT

public:
    /// With credentials ("user:password") it lets nobody through without them.
    explicit TunnelProxy(quint16 targetPort, QByteArray credentials = {});

    /// The request heads that it was sent, CONNECT or other, refused ones included.
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *client);
    void refuse(QTcpSocket *client);
    void join(QTcpSocket *client, const QByteArray &head, const QByteArray &rest);

    quint16 m_targetPort;
    QByteArray m_credentials;
    QList<QByteArray> m_heads;
};

} // namespace bearerbox::test
