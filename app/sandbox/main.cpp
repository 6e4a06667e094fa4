// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/quitsignals.h"
#include "app/common/translations.h"
#include "app/sandbox/inputend.h"
#include "app/sandbox/options.h"
#include "app/sandbox/server.h"
#include "app/sandbox/services.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace bearerbox;
using namespace bearerbox::sandbox;

namespace {

constexpr int failed = 1;
constexpr int usage = 2;

void print(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fflush(stream);
}

int refuse(int status, const QString &text)
{
    print(stderr, (u"bearerbox-sandbox: "_s + text + u'\n').toUtf8());
    return status;
}

// The line that says "ready", and what one needs to log in.
void announce(quint16 port, const Credentials &credentials, const std::optional<Certificate> &certificate)
{
    const QString scheme = certificate ? u"https"_s : u"http"_s;
    QJsonObject line{{u"address"_s, u"%1://127.0.0.1:%2"_s.arg(scheme).arg(port)},
                     {u"account"_s, credentials.account},
                     {u"password"_s, credentials.password},
                     {u"appKey"_s, credentials.appKey},
                     {u"appSecret"_s, credentials.appSecret},
                     {u"channelId"_s, credentials.channelId}};
    if (certificate) {
        line.insert(u"sha256"_s, QString::fromLatin1(certificate->sha256()));
        line.insert(u"certificate"_s, QString::fromLatin1(certificate->certificate.toPem()));
    }
    print(stdout, QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

int serve(const Options &options)
{
    auto key = SigningKey::generate();
    if (!key) {
        return refuse(failed, key.error().detail);
    }
    const Credentials credentials = Credentials::generate();
    Services services(credentials, options.lifetimes, std::move(*key), systemNow);
    Server server([&](const Request &request) { return services.answer(request); });
    std::optional<Certificate> certificate;
    if (options.tls) {
        const auto made = makeCertificate();
        if (!made) {
            return refuse(failed, made.error().detail);
        }
        certificate = *made;
    }
    const QuitSignals quitSignals;
    if (options.endsWithInput) {
        endWithInput();
    }
    const quint16 port = server.open(options.port, certificate);
    if (port == 0) {
        const QString text = QCoreApplication::translate("Sandbox", "Cannot listen on 127.0.0.1:%1.");
        return refuse(failed, text.arg(options.port));
    }
    announce(port, credentials, certificate);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"bearerbox-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BEARERBOX_VERSION));
    QCoreApplication application(argc, argv);
    const Translations translations(application);
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options) {
        return refuse(usage, options.error());
    }
    switch (options->wish) {
    case Options::Wish::Help:
        print(stdout, helpText().toUtf8());
        return 0;
    case Options::Wish::Version:
        print(stdout, "bearerbox-sandbox " BEARERBOX_VERSION "\n"_ba);
        return 0;
    case Options::Wish::Serve:
        return serve(*options);
    }
    Q_UNREACHABLE();
}
