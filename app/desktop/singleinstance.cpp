// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.app.singleinstance")

constexpr std::chrono::milliseconds retry = 50ms;

/// A folder that is reached by two paths is still one folder.
QString socketName(const ConfigFolder &folder)
{
    const QString path = QFileInfo(folder.path()).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"bearerbox-window-"_s + QString::fromLatin1(digest.first(24));
}

} // namespace

SingleInstance::SingleInstance(const ConfigFolder &folder, WindowLock &lock, QObject *parent)
    : QObject(parent)
    , m_socket(socketName(folder))
    , m_lock(lock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
            Q_EMIT summoned();
        }
    });
}

/// The other may have the lock but not yet its socket, or no longer: both pass in a moment.
Result<bool> SingleInstance::claim(std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    do {
        if (m_lock.take(retry)) {
            return true;
        }
        if (m_lock.error() != QLockFile::LockFailedError) {
            return fail(ErrorKind::Internal,
                        tr("The file %1 cannot be locked.").arg(QDir::toNativeSeparators(m_lock.path())));
        }
        if (askTheOther(patience)) {
            return false;
        }
    } while (!end.hasExpired());
    return fail(ErrorKind::Internal, tr("Bearerbox is running already, but it does not answer."));
}

/// A connection is the whole message.
bool SingleInstance::askTheOther(std::chrono::milliseconds patience) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    return socket.waitForConnected(int(patience.count()));
}

/// The lock is ours, so a socket of that name is what a crash left behind.
void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket);
    if (!m_server.listen(m_socket)) {
        qCWarning(log, "A second start cannot raise this window: %ls", qUtf16Printable(m_server.errorString()));
    }
}

} // namespace bearerbox
