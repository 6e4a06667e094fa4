// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"

#include "core/net/certificate.h"
#include "core/net/policy.h"
#include "core/net/replyerror.h"
#include "core/net/uploadonce.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <algorithm>

namespace bearerbox {

namespace {

/// Room for any token answer; a larger one grows.
constexpr qsizetype usualAnswer = 64 * 1024;

Error timeout(const QString &text, const QString &host, std::chrono::milliseconds limit)
{
    const double seconds = std::chrono::duration<double>(limit).count();
    return Error{.kind = ErrorKind::Timeout, .detail = text.arg(host, QLocale().toString(seconds, 'g', 4))};
}

Error tooLarge(const QString &host, qsizetype limit)
{
    const QString text = QCoreApplication::translate("Network", "The answer of %1 is larger than %2.");
    return Error{.kind = ErrorKind::Unusable, .detail = text.arg(host, QLocale().formattedDataSize(limit))};
}

} // namespace

Exchange::Exchange(Limits limits, QByteArray pin, Clock clock)
    : m_limits(limits)
    , m_pin(std::move(pin))
    , m_clock(std::move(clock))
{
    m_body.reserve(std::min(usualAnswer, m_limits.answerBytes) + 1);
}

void Exchange::start(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &method,
                     Secret body)
{
    m_url = request.url();
    auto *upload = new UploadOnce(std::move(body));
    m_reply = manager.sendCustomRequest(request, method, upload);
    upload->setParent(m_reply);
    watchReply();
    watchTime();
}

Result<HttpAnswer> Exchange::take()
{
    return std::move(*m_result);
}

void Exchange::watchReply()
{
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::encrypted, this, [this] {
        m_connectLimit.stop();
        judgeCertificate({});
    });
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::judgeCertificate);
    connect(reply, &QNetworkReply::requestSent, &m_connectLimit, &QTimer::stop);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(reply, &QNetworkReply::errorOccurred, this,
            [this](QNetworkReply::NetworkError error) { m_error = m_error.value_or(error); });
    // The network itself is being taken down.
    connect(reply, &QObject::destroyed, this, [this] {
        const QString text = QCoreApplication::translate("Network", "The request to %1 was given up.");
        settle(fail(ErrorKind::Offline, text.arg(host())));
    });
}

void Exchange::watchTime()
{
    // The stack's own transfer timeout starts anew with every byte: a trickling answer would never end.
    connect(&m_totalLimit, &QTimer::timeout, this, [this] {
        const QString text = QCoreApplication::translate("Network", "%1 had not answered completely after %2 s.");
        stop(timeout(text, host(), m_limits.total));
    });
    connect(&m_connectLimit, &QTimer::timeout, this, [this] {
        const QString text = QCoreApplication::translate("Network", "No connection to %1 came about within %2 s.");
        stop(timeout(text, host(), m_limits.connect));
    });
    for (QTimer *timer : {&m_totalLimit, &m_connectLimit}) {
        timer->setSingleShot(true);
    }
    m_totalLimit.start(std::max(m_limits.total, std::chrono::milliseconds(0)));
    m_connectLimit.start(std::max(m_limits.connect, std::chrono::milliseconds(0)));
}

void Exchange::judgeCertificate(const QList<QSslError> &errors)
{
    // Both signals hold the stack until this returns: nothing has been sent yet, and after an abort nothing will be.
    const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    if (auto objection = objectionTo(leaf, errors, m_pin, host())) {
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
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_error.value_or(QNetworkReply::NoError);
    if (!isAnswer(error, status)) {
        settle(Failure(toError(error, m_reply->errorString(), host())));
        return;
    }
    HttpAnswer complete = answer();
    if (isRedirect(status)) {
        settle(Failure(redirectRefused(m_url, complete.header("Location"))));
        return;
    }
    settle(std::move(complete));
}

HttpAnswer Exchange::answer()
{
    HttpAnswer answer{.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = Secret(std::exchange(m_body, {})),
                      .receivedAt = m_clock()};
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        answer.headers.push_back({name, Secret(QByteArray(value))});
    }
    return answer;
}

void Exchange::stop(Error error)
{
    settle(Failure(std::move(error)));
    m_reply->abort();
}

void Exchange::settle(Result<HttpAnswer> result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    m_connectLimit.stop();
    m_totalLimit.stop();
    wipe(m_body);
    if (m_reply) {
        m_reply->deleteLater();
    }
    Q_EMIT settled();
}

QString Exchange::host() const
{
    return m_url.host();
}

} // namespace bearerbox
