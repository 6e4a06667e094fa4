// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/replyerror.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

using Cause = std::optional<QNetworkReply::NetworkError>;
Q_DECLARE_METATYPE(Cause)

/// What a failure says of where to look.
class TestNetReplyError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsAtTheScheme_data();
    void hintsAtTheScheme();
};

void TestNetReplyError::hintsAtTheScheme_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hints");
    const auto row = [](const char *name, ErrorKind kind, Cause cause, const QString &text, bool hints) {
        QTest::newRow(name) << kind << cause << text << hints;
    };
    const QString ssl = u"Error during SSL handshake: error:0A000%1"_s;
    row("a host that waits for a request", ErrorKind::Timeout, {}, {}, true);
    row("a host that hangs up", ErrorKind::Offline, QNetworkReply::RemoteHostClosedError, u"closed"_s, true);
    row("an answer that is no TLS", ErrorKind::Tls, QNetworkReply::SslHandshakeFailedError,
        ssl.arg(u"10B:SSL routines::wrong version number"_s), true);
    row("a host that demands a certificate", ErrorKind::Tls, QNetworkReply::SslHandshakeFailedError,
        ssl.arg(u"45C:SSL routines::tlsv13 alert certificate required"_s), false);
    row("a host that knows old TLS only", ErrorKind::Tls, QNetworkReply::SslHandshakeFailedError,
        ssl.arg(u"102:SSL routines::unsupported protocol"_s), false);
    row("nobody at the port", ErrorKind::Offline, QNetworkReply::ConnectionRefusedError, u"refused"_s, false);
    row("no such host", ErrorKind::Offline, QNetworkReply::HostNotFoundError, u"not found"_s, false);
    row("a proxy that is silent", ErrorKind::Timeout, QNetworkReply::ProxyTimeoutError, u"timed out"_s, false);
}

void TestNetReplyError::hintsAtTheScheme()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Cause, cause);
    QFETCH(QString, text);
    const LocalizedText hint = schemeHint({.kind = kind, .cause = cause, .stackText = text});
    QTEST(hint.english.contains("http://"_L1), "hints");
    QTEST(hint.chinese.contains("http://"_L1), "hints");
}

QTEST_APPLESS_MAIN(TestNetReplyError)
#include "tst_net_replyerror.moc"
