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

struct SealedTokenCache::Shared
{
    QString path;
    SecretStore *store = nullptr;
    /// Read once per process.
    std::optional<Secret> key;
};

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.tokencache")

constexpr auto keyItem = "sealing-key"_L1;
constexpr int lockWaitMilliseconds = 2000; // the file is held for as long as it takes to write a few kilobytes

QString member(QUuid profile)
{
    return profile.toString(QUuid::WithoutBraces);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The tokens in the file. One that cannot be opened is set aside: its tokens are lost, which costs a log-in each.
QJsonObject readEntries(const QString &path, const Secret &key)
{
    if (!QFile::exists(path)) {
        return {};
    }
    const Result<Secret> content = unseal(contentOf(path), key);
    if (content) {
        return QJsonDocument::fromJson(content->reveal().toByteArray()).object();
    }
    const Result<QString> aside = setAside(path);
    qCWarning(log, "The token cache is not usable (%s) and is kept as %s.", qUtf8Printable(content.error().detail),
              qUtf8Printable(aside.value_or(path)));
    return {};
}

/// Changes the entries on disk, as they are at that moment.
Result<void> changeEntries(const QString &path, const Secret &key, const std::function<void(QJsonObject &)> &apply)
{
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("SealedTokenCache", "Another program holds %1.").arg(path));
    }
    QJsonObject entries = readEntries(path, key);
    apply(entries);
    const Result<QByteArray> box = seal(Secret(QJsonDocument(entries).toJson(QJsonDocument::Compact)), key);
    return box ? replaceFile(path, *box) : Result<void>(Failure(box.error()));
}

QCoro::Task<Result<std::optional<Secret>>> storedKey(SecretStore *store)
{
    const QString item = keyItem;
    const Result<std::optional<Secret>> stored = co_await store->read(item);
    if (!stored || !*stored) {
        co_return stored;
    }
    co_return std::optional(Secret(QByteArray::fromBase64((*stored)->reveal().toByteArray())));
}

} // namespace

// The coroutines are free functions that own the shared state: the cache may go while the keychain is thinking.
namespace {

template <typename Shared>
QCoro::Task<Result<std::optional<Secret>>> findKey(std::shared_ptr<Shared> shared)
{
    if (!shared->key) {
        const Result<std::optional<Secret>> stored = co_await storedKey(shared->store);
        if (!stored) {
            co_return stored;
        }
        shared->key = *stored;
    }
    // A copy of its own: QCoro 0.8 moves out of what it has to convert, lvalue or not.
    co_return std::optional<Secret>(shared->key);
}

template <typename Shared>
QCoro::Task<Result<Secret>> makeKey(std::shared_ptr<Shared> shared)
{
    const Result<std::optional<Secret>> found = co_await findKey(shared);
    if (!found) {
        co_return Failure(found.error());
    }
    if (*found) {
        co_return **found;
    }
    Secret encoded(makeSealingKey().reveal().toByteArray().toBase64());
    const QString item = keyItem;
    const Result<void> written = co_await shared->store->write(item, std::move(encoded));
    if (!written) {
        co_return Failure(written.error());
    }
    // Another process may have made one at the same moment: whatever the store holds now is the key.
    const Result<std::optional<Secret>> settled = co_await findKey(shared);
    if (!settled || !*settled) {
        co_return settled ? Result<Secret>(fail(ErrorKind::Internal, u"sealing-key"_s))
                          : Result<Secret>(Failure(settled.error()));
    }
    co_return **settled;
}

template <typename Shared>
QCoro::Task<Result<std::optional<Secret>>> readBlob(std::shared_ptr<Shared> shared, QUuid profile)
{
    if (!QFile::exists(shared->path)) {
        co_return std::optional<Secret>();
    }
    const Result<std::optional<Secret>> key = co_await findKey(shared);
    if (!key) {
        co_return key;
    }
    const QJsonValue blob = readEntries(shared->path, key->value_or(Secret()))[member(profile)];
    co_return blob.isString() ? std::optional(Secret::fromText(blob.toString())) : std::nullopt;
}

template <typename Shared>
QCoro::Task<Result<void>> writeBlob(std::shared_ptr<Shared> shared, QUuid profile, Secret blob)
{
    const Result<Secret> key = co_await makeKey(shared);
    if (!key) {
        co_return Failure(key.error());
    }
    co_return changeEntries(shared->path, *key,
                            [&](QJsonObject &entries) { entries[member(profile)] = blob.revealText(); });
}

template <typename Shared>
QCoro::Task<Result<void>> removeBlob(std::shared_ptr<Shared> shared, QUuid profile)
{
    if (!QFile::exists(shared->path)) {
        co_return Result<void>();
    }
    const Result<std::optional<Secret>> key = co_await findKey(shared);
    if (!key) {
        co_return Failure(key.error());
    }
    co_return changeEntries(shared->path, key->value_or(Secret()),
                            [&](QJsonObject &entries) { entries.remove(member(profile)); });
}

} // namespace

SealedTokenCache::SealedTokenCache(QString path, SecretStore &store)
    : m_shared(new Shared{.path = std::move(path), .store = &store})
{
}

SealedTokenCache::~SealedTokenCache() = default;

QCoro::Task<Result<std::optional<Secret>>> SealedTokenCache::read(QUuid profile)
{
    return readBlob(m_shared, profile);
}

QCoro::Task<Result<void>> SealedTokenCache::write(QUuid profile, Secret blob)
{
    return writeBlob(m_shared, profile, std::move(blob));
}

QCoro::Task<Result<void>> SealedTokenCache::remove(QUuid profile)
{
    return removeBlob(m_shared, profile);
}

} // namespace bearerbox
