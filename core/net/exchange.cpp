// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"

#include "core/net/certificate.h"
#include "core/net/policy.h"
#include "core/net/proxychoice.h"
#include "core/net/serverclocks.h"
#include "core/net/tlserror.h"
#include "core/net/uploadonce.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslConfiguration>

#include <algorithm>

namespace bearerbox {

namespace {

/// Room for any token answer; a larger one grows.
constexpr qsizetype usualAnswer = 64 * 1024;

Error noAnswerInTime(const QString &host, std::chrono::milliseconds limit)
{
    const QString text = QCoreApplication::translate("Network", "%1 had not answered completely after %2 s.");
    const double seconds = std::chrono::duration<double>(limit).count();
    return Error{.kind = ErrorKind::Timeout, .detail = text.arg(host, QLocale().toString(seconds, 'g', 4))};
}

Error tooLarge(const QString &host, qsizetype limit)
{
    const QString text = QCoreApplication::translate("Network", "The answer of %1 is larger than %2.");
    return Error{.kind = ErrorKind::Unusable, .detail = text.arg(host, QLocale().formattedDataSize(limit))};
}

} // namespace

Exchange::Exchange(QUrl url, QByteArrayList pins, const QNetworkProxy &proxy, Limits limits, ServerClocks &clocks)
    : m_url(std::move(url))
    , m_limits(limits)
    , m_pins(std::move(pins))
    , m_met{.host = m_url.host(), .hasProxy = proxy.type() != QNetworkProxy::NoProxy}
    , m_isForwarded(isForwarded(m_url, proxy))
    , m_clocks(clocks)
{
    m_body.reserve(std::min(usualAnswer, m_limits.answerBytes) + 1);
    m_manager.setProxy(proxy);
}

void Exchange::start(const QNetworkRequest &request, const QByteArray &method, std::unique_ptr<UploadOnce> body)
{
    m_met.hasCertificate = !request.sslConfiguration().localCertificateChain().isEmpty();
    m_upload = body.release();
    m_reply = m_manager.sendCustomRequest(request, method, m_upload);
    m_upload->setParent(m_reply);
    // Bounds what lies between the stack and read(), which a compressed answer could make a thousand times larger.
    m_reply->setReadBufferSize(usualAnswer);
    watchReply();
    watchTime();
}

void Exchange::giveUp()
{
    const QString text = QCoreApplication::translate("Network", "The request to %1 was given up.");
    stop(Error{.kind = ErrorKind::Offline, .detail = text.arg(host())});
}

Result<HttpAnswer> Exchange::take()
{
    return std::move(*m_result);
}

void Exchange::watchReply()
{
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::encrypted, this, [this] {
        m_isSecure = true;
        m_connectLimit.stop();
        m_met.tls = m_reply->sslConfiguration().sessionProtocol();
        judgeCertificate({});
    });
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::judgeCertificate);
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_isSent = true;
        m_connectLimit.stop();
    });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(reply, &QNetworkReply::errorOccurred, this,
            [this](QNetworkReply::NetworkError error) { m_error = m_error.value_or(error); });
}

void Exchange::watchTime()
{
    // The stack's own transfer timeout starts anew with every byte: a trickling answer would never end.
    connect(&m_totalLimit, &QTimer::timeout, this,
            [this] { stop(noAnswerInTime(host(), m_totalLimit.intervalAsDuration())); });
    connect(&m_connectLimit, &QTimer::timeout, this,
            [this] { stop(noConnectionInTime(host(), m_connectLimit.intervalAsDuration())); });
    for (QTimer *timer : {&m_totalLimit, &m_connectLimit}) {
        timer->setSingleShot(true);
    }
    m_connectLimit.start(m_limits.fromNow(m_limits.connect));
    m_totalLimit.start(m_limits.fromNow(m_limits.total));
}

void Exchange::judgeCertificate(const QList<QSslError> &errors)
{
    // Both signals hold the stack until this returns: nothing has been sent yet, and after an abort nothing will be.
    const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    const CertificateFacts shown = certificateFacts(leaf, errors, m_pins, host());
    if (!leaf.isNull() && !m_certificate) { // the second time, what speaks against it is not told again
        m_certificate = shown;
    }
    if (auto objection = objectionTo(shown, errors)) {
        stop(std::move(*objection));
    } else if (!errors.isEmpty()) {
        m_reply->ignoreSslErrors(errors);
    }
}

void Exchange::read()
{
    while (!m_result) {
        // One byte more than allowed is enough to know.
        QByteArray part = m_reply->read(m_limits.answerBytes + 1 - m_body.size());
        if (part.isEmpty()) {
            return;
        }
        m_body += part;
        wipe(part);
        if (m_body.size() > m_limits.answerBytes) {
            stop(tooLarge(host(), m_limits.answerBytes));
        }
    }
}

void Exchange::finish()
{
    read();
    if (m_result) {
        return;
    }
    HttpAnswer received = answer();
    // First of all: at a 307 the stack fails, because it finds that it could not send the body again.
    if (isRedirect(received.status)) {
        settle(Failure(redirectRefused(m_url, received.header("Location"))));
    } else if (!isFromProxy() &&
               isAnswer(m_error.value_or(QNetworkReply::NoError), received, m_reply->errorString(), host())) {
        setTime(received);
        settle(std::move(received));
    } else {
        settle(Failure(failure()));
    }
}

Error Exchange::failure() const
{
    if (!m_error) {
        return noFinalAnswer(status(), host());
    }
    Circumstances met = m_met;
    met.status = status();
    return toError(*m_error, m_reply->errorString(), met);
}

int Exchange::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

/// Only a proxy may say 407 (RFC 9110, section 15.5.8), but a service can. The refusal of a tunnel does not come as an
/// answer, and what comes through one is the service's.
bool Exchange::isFromProxy() const
{
    return m_isForwarded && status() == 407;
}

HttpAnswer Exchange::answer()
{
    HttpAnswer answer{.status = status(), .body = Secret(std::exchange(m_body, {}))};
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs) {
        answer.headers.push_back({name, Secret(QByteArray(value))});
    }
    return answer;
}

void Exchange::setTime(HttpAnswer &answer)
{
    // A cache's answer bears the date of the day when it was fetched (RFC 9111, section 5.1).
    const std::optional<QDateTime> date = answer.header("Age").isEmpty() ? answer.serverDate() : std::nullopt;
    if (date) {
        m_clocks.learn(m_url, *date);
    }
    answer.receivedAt = m_clocks.now(m_url);
}

void Exchange::stop(Error error)
{
    settle(Failure(std::move(error)));
    if (m_reply) {
        m_reply->abort();
    }
}

void Exchange::settle(Result<HttpAnswer> result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    if (!*m_result) {
        hintAtScheme(m_result->error());
    }
    if (!*m_result && mayHaveArrived()) {
        m_result->error().isUnanswered = true;
        m_result->error().httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    if (!*m_result && m_result->error().kind == ErrorKind::Tls) {
        m_result->error().certificate = m_certificate;
    }
    m_connectLimit.stop();
    m_totalLimit.stop();
    wipe(m_body);
    if (m_reply) {
        m_reply->deleteLater();
    }
    Q_EMIT settled();
}

void Exchange::hintAtScheme(Error &error) const
{
    const bool hasSpokenTls = m_isSecure || m_certificate;
    if (m_url.scheme() != QLatin1String("https") || hasSpokenTls || !error.hint.isEmpty()) {
        return;
    }
    error.hint =
        schemeHint({.kind = error.kind, .cause = m_error, .stackText = m_reply ? m_reply->errorString() : QString()});
}

/// A request that is only rejected before it is sent, or answered, leaves no doubt. A proxy that wants to know us first
/// has not passed it on, and a server that wants our certificate first has not read it.
bool Exchange::mayHaveArrived() const
{
    const bool isSent = m_isSent || (m_upload && m_upload->hasBeenRead());
    if (!isSent || isFromProxy()) {
        return false;
    }
    const ErrorKind kind = m_result->error().kind;
    const bool isBroken = kind == ErrorKind::Tls && m_reply && !refusesOurCertificate(m_reply->errorString());
    return isBroken || kind == ErrorKind::Offline || kind == ErrorKind::Timeout || kind == ErrorKind::Unusable;
}

} // namespace bearerbox
