// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/processhardening.h"
#include "app/common/quitsignals.h"
#include "app/common/translations.h"
#include "app/desktop/desktopapp.h"
#include "app/desktop/options.h"
#include "app/desktop/profilesahead.h"
#include "app/desktop/singleinstance.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib> // says whether this is glibc
#include <optional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageStatus = 2;
constexpr int internalStatus = 1;

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"bearerbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BEARERBOX_VERSION));
}

int complain(const Error &error)
{
    // What is wrong with a folder says all; to report it as a defect would be no help.
    const bool isFolder = error.kind == ErrorKind::Internal && !error.detail.isEmpty();
    print(stderr, u"bearerbox: %1\n"_s.arg(isFolder ? error.detail : userMessage(error)));
    return error.kind == ErrorKind::Usage ? usageStatus : internalStatus;
}

/// The threads of the start live for moments; what they have let go is used by others only if all share one heap. By
/// itself glibc gives each its own, which stays: more than half a MiB.
void shareHeap()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

/// What is known before there is a display.
struct Beginning
{
    DesktopOptions options = {};
    /// The program ends with this status: it has said what was asked for, or what is wrong.
    std::optional<int> status = {};
};

/// Speaks the language of the desktop.
Beginning begin(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Translations translations(application);
    Result<DesktopOptions> options = parseOptions(QCoreApplication::arguments());
    if (!options) {
        return {.status = complain(options.error())};
    }
    if (!options->answer.isEmpty()) {
        print(stdout, options->answer);
        return {.status = 0};
    }
    Result<ConfigFolder> folder = openFolder(options->backend);
    if (!folder) {
        return {.status = complain(folder.error())};
    }
    options->backend.folder = std::move(*folder);
    return {.options = std::move(*options)};
}

/// What the desktop is told about the program.
void introduce()
{
    // Whatever in Qt takes a lock while no window is open must not end the program with it.
    QCoreApplication::setQuitLockEnabled(false);
    QGuiApplication::setApplicationDisplayName(u"Bearerbox"_s);
    QGuiApplication::setDesktopFileName(u"bearerbox"_s);
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    shareHeap();
    nameProgram();
    Beginning begun = begin(argc, argv);
    if (begun.status) {
        return *begun.status;
    }

    const ConfigFolder folder = *begun.options.backend.folder;
    WindowLock lock(folder);
    ProfilesAhead profiles(folder);
    QApplication application(argc, argv);
    introduce();
    std::optional<Translations> translations(std::in_place, application);
    const QuitSignals quitSignals;

    SingleInstance instance(folder, lock);
    const Result<bool> isFirst = instance.claim();
    begun.options.backend.profiles = profiles.take(); // their thread ends before the application does
    if (!isFirst) {
        return complain(isFirst.error());
    }
    if (!*isFirst) {
        return 0;
    }
    translations.reset(); // the app has its own, in the language that the person chose
    DesktopApp app(application, std::move(begun.options));
    QObject::connect(&instance, &SingleInstance::summoned, &app, &DesktopApp::summon);
    if (const Result<void> started = app.start(); !started) {
        return complain(started.error());
    }
    instance.listen();
    // It is drawn in many sizes, for which the window need not wait.
    QTimer::singleShot(0, &application, [] { QGuiApplication::setWindowIcon(applicationIcon()); });
    return QApplication::exec();
}
