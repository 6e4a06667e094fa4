// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedfile.h"

#include <QLockFile>
#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.notes")

constexpr int lockWaitMilliseconds = 2000;

} // namespace

SharedFile::SharedFile(QString path, QString lockPath) : m_file(std::move(path)), m_lockPath(std::move(lockPath)) {}

QJsonObject SharedFile::content()
{
    const Result<QJsonObject> document = m_file.read();
    if (!document) {
        qCWarning(log, "%s", qUtf8Printable(document.error().detail));
    }
    return document.value_or(QJsonObject());
}

void SharedFile::change(const std::function<void(QJsonObject &)> &apply)
{
    QLockFile lock(m_lockPath);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        qCWarning(log, "Another program holds %s.", qUtf8Printable(m_lockPath));
        return;
    }
    QJsonObject document = content();
    const QJsonObject before = document;
    apply(document);
    if (document == before) {
        return;
    }
    document[QStringLiteral("version")] = 1;
    if (const Result<void> written = m_file.write(document); !written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
    }
}

} // namespace bearerbox
