// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("DesktopOptions", text);
}

} // namespace

Result<DesktopOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "DesktopOptions", "Gets the tokens that APIs ask for, keeps them alive, and copies finished headers.")));
    const QCommandLineOption help({u"h"_s, u"help"_s},
                                  translated(QT_TRANSLATE_NOOP("DesktopOptions", "Shows this help.")));
    const QCommandLineOption version({u"v"_s, u"version"_s},
                                     translated(QT_TRANSLATE_NOOP("DesktopOptions", "Shows the version.")));
    const QCommandLineOption folder(
        u"config-dir"_s,
        translated(QT_TRANSLATE_NOOP("DesktopOptions", "Where profiles and settings live (or BEARERBOX_CONFIG_DIR).")),
        u"DIR"_s);
    const QCommandLineOption store(
        u"store"_s,
        translated(QT_TRANSLATE_NOOP("DesktopOptions",
                                     "Where secrets and tokens are kept: keychain or memory (or BEARERBOX_STORE).")),
        u"KIND"_s);
    const QCommandLineOption hidden(
        u"hidden"_s,
        translated(QT_TRANSLATE_NOOP("DesktopOptions",
                                     "Starts without a window, in the tray; without a tray the window is shown.")));
    parser.addOptions({help, version, folder, store, hidden});
    if (!parser.parse(arguments)) {
        return fail(ErrorKind::Usage, parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("DesktopOptions", "There is no argument “%1”."))
                                          .arg(parser.positionalArguments().first()));
    }
    DesktopOptions options{.backend = {.configFolder = parser.value(folder), .store = parser.value(store)},
                           .startsHidden = parser.isSet(hidden)};
    if (parser.isSet(help)) {
        options.answer = parser.helpText();
    } else if (parser.isSet(version)) {
        options.answer = u"bearerbox %1\n"_s.arg(QCoreApplication::applicationVersion());
    }
    return options;
}

/// What an AppImage unpacks is gone next time.
StartCommand startCommand(const BackendOptions &options)
{
    StartCommand command{.program = qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath()),
                         .arguments = {}};
    const QString folder =
        !options.configFolder.isEmpty() ? options.configFolder : qEnvironmentVariable("BEARERBOX_CONFIG_DIR");
    if (!folder.isEmpty()) {
        command.arguments << u"--config-dir"_s << QDir(folder).absolutePath();
    }
    if (!options.store.isEmpty()) {
        command.arguments << u"--store"_s << options.store;
    }
    return command;
}

} // namespace bearerbox
