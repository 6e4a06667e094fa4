// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <optional>

class QSslSocket;

namespace bearerbox::test {

enum class Afterwards {
    KeepOpen, ///< Waits for the next request on the same connection.
    Close,    ///< Closes in order.
    Reset,    ///< Breaks the connection (RST).
    Garble,   ///< Sends what is no TLS over the connection, and waits.
};

/// What the server does with one request: the very bytes it sends, and what becomes of the connection.
struct Turn
{
    QByteArray answer;
    Afterwards afterwards = Afterwards::Close;
    /// Sent after the answer, a byte every few milliseconds for as long as the client stays.
    char trickle = '\0';
};

/// An HTTP answer with a Content-Length. `headers` are whole lines, each with its CRLF.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers = {});

/// A server on the loopback, plain or with TLS, that plays a script and remembers every byte it was sent.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(QList<Turn> script, std::optional<QSslConfiguration> tls = std::nullopt);

    /// The address of this server under a name for the loopback.
    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;

    /// The same without a path, as a profile has it.
    [[nodiscard]] QString address() const;

    /// The complete requests, in order, as they came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// How many connections were opened.
    [[nodiscard]] int connections() const { return m_connections; }
    /// Every byte that came after the TLS handshake, complete request or not.
    [[nodiscard]] qsizetype bytesReceived() const { return m_bytesReceived; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QSslSocket *socket);
    void play(QSslSocket *socket);

    QList<Turn> m_script;
    std::optional<QSslConfiguration> m_tls;
    QList<QByteArray> m_requests;
    QHash<QSslSocket *, QByteArray> m_pending;
    int m_connections = 0;
    qsizetype m_bytesReceived = 0;
};

} // namespace bearerbox::test
