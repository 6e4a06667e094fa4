// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedfile.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.notes")

constexpr int lockWaitMilliseconds = 2000;

template <typename T>
Result<T> logged(Result<T> done)
{
    if (!done) {
        qCWarning(log, "%s", qUtf8Printable(done.error().detail));
    }
    return done;
}

Failure notLocked(const QLockFile &lock)
{
    const bool isHeld = lock.error() == QLockFile::LockFailedError;
    const QString text = isHeld ? QCoreApplication::translate("SharedFile", "Another program holds %1.")
                                : QCoreApplication::translate("SharedFile", "The file %1 cannot be made.");
    return fail(isHeld ? ErrorKind::Timeout : ErrorKind::Internal, text.arg(lock.fileName()));
}

} // namespace

SharedFile::SharedFile(QString path, QString lockPath) : m_file(std::move(path)), m_lockPath(std::move(lockPath)) {}

QJsonObject SharedFile::content()
{
    const FileStamp stamp = stampOf(m_file.path());
    if (m_stamp == stamp) {
        return m_content;
    }
    const Result<QJsonObject> content = logged(m_file.read());
    m_stamp = content && !m_file.isDamaged() ? std::optional(stamp) : std::nullopt;
    m_content = content.value_or(QJsonObject());
    return m_content;
}

Result<void> SharedFile::change(const std::function<void(QJsonObject &)> &apply)
{
    QLockFile lock(m_lockPath);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        return logged(Result<void>(notLocked(lock)));
    }
    const Result<QJsonObject> before = logged(m_file.read());
    // What is there and is no JSON is kept under another name by write().
    if (!before && !m_file.isDamaged()) {
        return Failure(before.error());
    }
    QJsonObject document = before.value_or(QJsonObject());
    const QJsonObject known = document;
    apply(document);
    if (document == known) {
        return {};
    }
    document[QStringLiteral("version")] = 1;
    return logged(m_file.write(document));
}

} // namespace bearerbox
