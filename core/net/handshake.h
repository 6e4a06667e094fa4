// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/limits.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace bearerbox {

/// A TLS handshake and nothing after it: tells which certificate a host shows. Not a byte is sent over the connection.
class Handshake final : public QObject
{
    Q_OBJECT

public:
    Handshake(const QUrl &url, QByteArrayList pins, const QNetworkProxy &proxy, Limits limits);

    /// Connects; settled() follows, once, and never before this returns.
    void start(const QSslConfiguration &tls);
    /// Ends it as Offline: the network is being taken down.
    void giveUp();
    /// What came of it; after settled().
    [[nodiscard]] Result<CertificateFacts> take();

Q_SIGNALS:
    void settled();

private:
    void look(const QList<QSslError> &errors);
    void fail(QAbstractSocket::SocketError error);
    void settle(Result<CertificateFacts> result);

    QString m_host;
    quint16 m_port;
    QByteArrayList m_pins;
    bool m_hasProxy;
    std::chrono::milliseconds m_limit;
    QTimer m_timer;
    QSslSocket m_socket;
    std::optional<Result<CertificateFacts>> m_result;
};

} // namespace bearerbox
