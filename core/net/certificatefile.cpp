// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificatefile.h"

#include "core/base/secret.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bearerbox {

namespace {

/// Far more than any bundle of authorities; keeps a mistyped path from filling the memory.
constexpr qint64 largestFile = 8 * 1024 * 1024;

constexpr qsizetype usualPart = 16 * 1024;

/// How long a pipe may let us wait in all: the caller's thread stands still meanwhile.
constexpr std::chrono::seconds patience(2);

Failure unreadable(const QString &path, const QString &why)
{
    return fail(ErrorKind::Tls, QCoreApplication::translate("Network", "%1 cannot be read: %2.").arg(path, why));
}

/// An open file, without a buffer: that would keep a key which nobody wipes.
class Descriptor final
{
public:
    /// Never waits: neither for a pipe's writer nor for anything else.
    explicit Descriptor(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
    }
    ~Descriptor()
    {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] mode_t type() const
    {
        struct stat found = {};
        return ::fstat(m_file, &found) == 0 ? found.st_mode & S_IFMT : 0;
    }
    /// Appends what there is; false at its end or where it fails, which errno tells.
    bool readInto(QByteArray &bytes)
    {
        const qsizetype before = bytes.size();
        bytes.resize(before + usualPart);
        errno = 0;
        const ssize_t count = ::read(m_file, bytes.data() + before, usualPart);
        bytes.resize(before + std::max<qsizetype>(count, 0));
        return count > 0;
    }
    /// Waits for more from a pipe whose writer has nothing yet.
    [[nodiscard]] bool waitForMore(const QDeadlineTimer &until) const
    {
        pollfd waited{.fd = m_file, .events = POLLIN, .revents = 0};
        return ::poll(&waited, 1, static_cast<int>(until.remainingTime())) > 0;
    }

private:
    int m_file;
};

} // namespace

Result<QByteArray> readCertificateFile(const QString &path)
{
    Descriptor file(path);
    if (!file.isOpen()) {
        return unreadable(path, qt_error_string(errno));
    }
    if (const mode_t type = file.type(); type != S_IFREG && type != S_IFIFO) {
        return unreadable(path, QCoreApplication::translate("Network", "it is no file"));
    }
    const QDeadlineTimer until(patience);
    QByteArray bytes;
    bytes.reserve(largestFile + usualPart); // to grow would leave copies behind
    while (bytes.size() <= largestFile) {
        if (file.readInto(bytes)) {
            continue;
        }
        if (errno == 0) {
            return bytes;
        }
        if (errno != EAGAIN && errno != EINTR) {
            return unreadable(path, qt_error_string(errno));
        }
        if (!file.waitForMore(until)) {
            return unreadable(path, QCoreApplication::translate("Network", "nothing comes through this pipe"));
        }
    }
    wipe(bytes);
    return fail(ErrorKind::Tls,
                QCoreApplication::translate("Network", "%1 is too large for a certificate file.").arg(path));
}

Result<QList<QSslCertificate>> certificatesIn(const QByteArray &pem, const QString &path)
{
    QList<QSslCertificate> found = QSslCertificate::fromData(pem, QSsl::Pem);
    if (found.isEmpty()) {
        return fail(ErrorKind::Tls, QCoreApplication::translate("Network", "%1 holds no certificate.").arg(path));
    }
    return found;
}

} // namespace bearerbox
