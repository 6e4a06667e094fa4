// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpmessage.h"
#include "core/net/limits.h"
#include "core/net/replyerror.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace bearerbox {

class UploadOnce;
class ServerClocks;

/// One request on its way and the answer as it comes: keeps the limits and looks at the certificate before anything is
/// sent.
///
/// It has a connection, and all that a connection remembers, of its own. The network stack would hand one that was
/// opened under another trust to this request without a word; and a kept connection may be dead, while a log-in lost on
/// it still counts as an attempt.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(QUrl url, QByteArrayList pins, const QNetworkProxy &proxy, Limits limits, ServerClocks &clocks);

    /// Sends the request; settled() follows, once, and never before this returns.
    void start(const QNetworkRequest &request, const QByteArray &method, std::unique_ptr<UploadOnce> body);
    /// Ends it as Offline: the network is being taken down.
    void giveUp();
    /// What came of it; after settled().
    [[nodiscard]] Result<HttpAnswer> take();

Q_SIGNALS:
    void settled();

private:
    void watchTime();
    void watchReply();
    void judgeCertificate(const QList<QSslError> &errors);
    void read();
    void finish();
    void settle(Result<HttpAnswer> result);
    void hintAtScheme(Error &error) const;
    void stop(Error error);
    [[nodiscard]] bool mayHaveArrived() const;
    [[nodiscard]] HttpAnswer answer();
    void setTime(HttpAnswer &answer);
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isFromProxy() const;
    [[nodiscard]] Error failure() const;
    [[nodiscard]] const QString &host() const { return m_met.host; }

    QUrl m_url;
    Limits m_limits;
    QByteArrayList m_pins;
    /// What the host showed, for a failure that is about it.
    std::optional<CertificateFacts> m_certificate;
    /// How it gets there, as far as that is known.
    Circumstances m_met;
    /// The request is handed to a proxy as it is, which answers it itself where it does not know us.
    bool m_isForwarded;
    ServerClocks &m_clocks;
    QTimer m_connectLimit;
    QTimer m_totalLimit;
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    QPointer<UploadOnce> m_upload;
    bool m_isSecure = false;
    bool m_isSent = false;
    /// The first error of the reply; a later one may be about the status only.
    std::optional<QNetworkReply::NetworkError> m_error;
    QByteArray m_body;
    std::optional<Result<HttpAnswer>> m_result;
};

} // namespace bearerbox
