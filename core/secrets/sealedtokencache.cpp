// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedtokencache.h"

#include "core/base/keptfile.h"
#include "core/secrets/sealedbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QLoggingCategory>

#include <functional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.tokencache")

constexpr int lockWaitMilliseconds = 2000; // the file is held for as long as it takes to write a few kilobytes

QString translated(const char *text)
{
    return QCoreApplication::translate("SealedTokenCache", text);
}

QString member(QUuid profile)
{
    return profile.toString(QUuid::WithoutBraces);
}

// A blob is any bytes, JSON holds text only.
QJsonValue encoded(const Secret &blob)
{
    return QString::fromLatin1(blob.reveal().toByteArray().toBase64());
}

std::optional<Secret> decoded(const QJsonValue &value)
{
    return value.isString() ? std::optional(Secret(QByteArray::fromBase64(value.toString().toLatin1()))) : std::nullopt;
}

/// The tokens in the file. Fails with Unusable where the key does not open it, and with Internal where it cannot be
/// read.
Result<QJsonObject> readEntries(const QString &path, const Secret &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return file.exists() ? Result<QJsonObject>(
                                   fail(ErrorKind::Internal,
                                        translated(QT_TRANSLATE_NOOP("SealedTokenCache", "%1 cannot be read: %2."))
                                            .arg(path, file.errorString())))
                             : Result<QJsonObject>(QJsonObject());
    }
    return unseal(file.readAll(), key).map([](const Secret &content) {
        return QJsonDocument::fromJson(content.reveal().toByteArray()).object();
    });
}

bool isUnusable(const Result<QJsonObject> &entries)
{
    return !entries && entries.error().kind == ErrorKind::Unusable;
}

Result<void> hold(QLockFile &lock)
{
    lock.setStaleLockTime(0); // only the death of its owner breaks it
    if (lock.tryLock(lockWaitMilliseconds)) {
        return {};
    }
    return fail(
        ErrorKind::Internal,
        translated(QT_TRANSLATE_NOOP("SealedTokenCache", "%1 cannot be locked; another program may be using it."))
            .arg(lock.fileName()));
}

/// The same for whoever holds the lock: a file that the key does not open is set aside. Its tokens cost a log-in each.
Result<QJsonObject> entriesOrSetAside(const QString &path, const Secret &key)
{
    const Result<QJsonObject> entries = readEntries(path, key);
    if (!isUnusable(entries)) {
        return entries;
    }
    const Result<QString> aside = setAside(path);
    if (!aside) {
        return Failure(aside.error());
    }
    qCWarning(log, "The token cache is not usable (%s) and is kept as %s.", qUtf8Printable(entries.error().detail),
              qUtf8Printable(*aside));
    return QJsonObject();
}

/// The entries for reading. The lock is needed only where the file is not usable: replacing it is one step.
Result<QJsonObject> entriesOf(const QString &path, const Secret &key)
{
    const Result<QJsonObject> entries = readEntries(path, key);
    if (!isUnusable(entries)) {
        return entries;
    }
    QLockFile lock(path + ".lock"_L1);
    const Result<void> held = hold(lock);
    return held ? entriesOrSetAside(path, key) : Result<QJsonObject>(Failure(held.error()));
}

/// Changes the entries on disk, as they are at that moment.
Result<void> changeEntries(const QString &path, const Secret &key, const std::function<void(QJsonObject &)> &apply)
{
    QLockFile lock(path + ".lock"_L1);
    if (const Result<void> held = hold(lock); !held) {
        return held;
    }
    Result<QJsonObject> entries = entriesOrSetAside(path, key);
    if (!entries) {
        return Failure(entries.error());
    }
    apply(*entries);
    const Result<QByteArray> box = seal(Secret(QJsonDocument(*entries).toJson(QJsonDocument::Compact)), key);
    return box ? replaceFile(path, *box) : Result<void>(Failure(box.error()));
}

/// The key, if possible one that opens the file: another program may have made a new one since it was read here.
QCoro::Task<Result<std::optional<Secret>>> fittingKey(QString path, SealingKey key)
{
    const Result<std::optional<Secret>> known = co_await key.find();
    if (!known || !*known || !isUnusable(readEntries(path, **known))) {
        co_return known;
    }
    key.forget();
    co_return co_await key.find();
}

/// The entries; none where there is no file.
QCoro::Task<Result<QJsonObject>> readFile(QString path, SealingKey sealing)
{
    if (!QFile::exists(path)) {
        co_return QJsonObject();
    }
    const Result<std::optional<Secret>> key = co_await fittingKey(path, sealing);
    if (!key) {
        co_return Failure(key.error());
    }
    co_return entriesOf(path, key->value_or(Secret()));
}

QCoro::Task<Result<std::optional<Secret>>> readBlob(QString path, SealingKey sealing, QUuid profile)
{
    const Result<QJsonObject> entries = co_await readFile(path, sealing);
    co_return entries.map([&](const QJsonObject &all) { return decoded(all[member(profile)]); });
}

QCoro::Task<Result<QHash<QUuid, Secret>>> readBlobs(QString path, SealingKey sealing)
{
    const Result<QJsonObject> entries = co_await readFile(path, sealing);
    if (!entries) {
        co_return Failure(entries.error());
    }
    QHash<QUuid, Secret> blobs;
    for (auto entry = entries->begin(); entry != entries->end(); ++entry) {
        if (const std::optional<Secret> blob = decoded(*entry)) {
            blobs.insert(QUuid::fromString(entry.key()), *blob);
        }
    }
    co_return blobs;
}

QCoro::Task<Result<void>> writeBlob(QString path, SealingKey sealing, QUuid profile, Secret blob)
{
    const Result<std::optional<Secret>> present = co_await fittingKey(path, sealing);
    if (!present) {
        co_return Failure(present.error());
    }
    const Result<Secret> key = co_await sealing.findOrMake();
    if (!key) {
        co_return Failure(key.error());
    }
    co_return changeEntries(path, *key, [&](QJsonObject &entries) { entries[member(profile)] = encoded(blob); });
}

QCoro::Task<Result<void>> removeBlob(QString path, SealingKey sealing, QUuid profile)
{
    if (!QFile::exists(path)) {
        co_return Result<void>();
    }
    const Result<std::optional<Secret>> key = co_await fittingKey(path, sealing);
    if (!key) {
        co_return Failure(key.error());
    }
    if (!*key) {
        const Result<QJsonObject> none = entriesOf(path, Secret());
        co_return none ? Result<void>() : Result<void>(Failure(none.error()));
    }
    co_return changeEntries(path, **key, [&](QJsonObject &entries) { entries.remove(member(profile)); });
}

} // namespace

SealedTokenCache::SealedTokenCache(QString path, SecretStore &store)
    : m_path(std::move(path))
    , m_key(store, m_path + ".key-lock"_L1)
{
}

QCoro::Task<Result<std::optional<Secret>>> SealedTokenCache::read(QUuid profile)
{
    return readBlob(m_path, m_key, profile);
}

QCoro::Task<Result<QHash<QUuid, Secret>>> SealedTokenCache::readAll()
{
    return readBlobs(m_path, m_key);
}

QCoro::Task<Result<void>> SealedTokenCache::write(QUuid profile, Secret blob)
{
    return writeBlob(m_path, m_key, profile, std::move(blob));
}

QCoro::Task<Result<void>> SealedTokenCache::remove(QUuid profile)
{
    return removeBlob(m_path, m_key, profile);
}

} // namespace bearerbox
