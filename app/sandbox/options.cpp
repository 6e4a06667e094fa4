// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Sandbox", text);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "Sandbox",
        "A ServiceComb engine and an AICC contact center to try Bearerbox on, both on 127.0.0.1.\n\n"
        "When ready it prints one line of JSON with its address and the credentials that it takes; with --tls also "
        "the certificate and its SHA-256. It runs until SIGINT or SIGTERM.\n\n"
        "GET /sandbox/requests, without a token, lists the last 1000 requests as "
        "{\"requests\":[{\"method\",\"path\",\"status\"}]}; reading the list leaves no entry in it.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"port"_s,
         translated(QT_TRANSLATE_NOOP("Sandbox", "Listen on this port; 0, the default, takes any free one.")), u"N"_s});
    parser.addOption({u"tls"_s, translated(QT_TRANSLATE_NOOP(
                                    "Sandbox", "Speak HTTPS with a self-signed certificate made at start."))});
    parser.addOption(
        {u"lifetime"_s,
         translated(QT_TRANSLATE_NOOP(
             "Sandbox", "Tokens live this long unless a client asks for less: in place of 12 hours (engine), "
                        "10 minutes (AccessToken) and 1 hour (ccmessaging-token).")),
         u"SECONDS"_s});
    parser.addOption(
        {u"until-input-ends"_s,
         translated(QT_TRANSLATE_NOOP(
             "Sandbox", "End when standard input does, for a program that must not outlive its own end."))});
}

// A whole number within limits, written as such; nothing else.
std::optional<int> number(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

constexpr int longestLifetime = 365 * 24 * 3600;

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return tl::unexpected(parser.errorText());
    }
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s)) {
        return Options{.wish = Options::Wish::Help};
    }
    if (parser.isSet(u"version"_s)) {
        return Options{.wish = Options::Wish::Version};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return tl::unexpected(translated(QT_TRANSLATE_NOOP("Sandbox", "Unexpected argument '%1'."))
                                  .arg(parser.positionalArguments().constFirst()));
    }
    Options options{.tls = parser.isSet(u"tls"_s), .endsWithInput = parser.isSet(u"until-input-ends"_s)};
    if (parser.isSet(u"port"_s)) {
        const auto port = number(parser.value(u"port"_s), 0, 65535);
        if (!port) {
            return tl::unexpected(translated(QT_TRANSLATE_NOOP("Sandbox", "--port takes a number from 0 to 65535.")));
        }
        options.port = static_cast<quint16>(*port);
    }
    if (parser.isSet(u"lifetime"_s)) {
        const auto seconds = number(parser.value(u"lifetime"_s), 1, longestLifetime);
        if (!seconds) {
            return tl::unexpected(
                translated(QT_TRANSLATE_NOOP("Sandbox", "--lifetime takes whole seconds from 1 to %1."))
                    .arg(longestLifetime));
        }
        options.lifetimes.limit = std::chrono::seconds(*seconds);
    }
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace bearerbox::sandbox
