// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealingkey.h"

#include "core/base/filelock.h"
#include "core/secrets/sealedbox.h"
#include "core/secrets/turn.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

struct SealingKeyState
{
    SecretStore *store = nullptr;
    QString lockPath;
    std::optional<Secret> known;
    /// One coroutine at a time asks the store, and the others find what it found.
    Turn turn;
};

QString sealingKeyItem()
{
    return u"sealing-key"_s;
}

namespace {

using StatePointer = std::shared_ptr<SealingKeyState>;

constexpr auto lockPatience = 60s; // the other program may be waiting for the keyring's password

/// What the store has. An item that cannot be a key counts as none, else it would be in the way for ever.
QCoro::Task<Result<std::optional<Secret>>> askStore(StatePointer state)
{
    if (state->known) {
        // A copy of its own: QCoro 0.8 moves out of an lvalue that is neither const nor local.
        co_return std::optional<Secret>(state->known);
    }
    const QString item = sealingKeyItem();
    const Result<std::optional<Secret>> stored = co_await state->store->read(item);
    if (!stored || !*stored) {
        co_return stored;
    }
    const Secret key(QByteArray::fromBase64((*stored)->reveal().toByteArray()));
    if (!isSealingKey(key)) {
        co_return std::optional<Secret>();
    }
    state->known = key;
    co_return std::optional<Secret>(key);
}

/// Under the lock, since the key of two programs that both make one would be the later, and the file sealed with the
/// other.
QCoro::Task<Result<Secret>> askStoreOrMake(StatePointer state)
{
    if (state->known) {
        co_return Secret(*state->known);
    }
    const QString lockPath = state->lockPath;
    const auto lock = co_await lockFile(lockPath, lockPatience);
    if (!lock) {
        co_return Failure(lock.error());
    }
    const Result<std::optional<Secret>> found = co_await askStore(state);
    if (!found || *found) {
        co_return found ? Result<Secret>(**found) : Result<Secret>(Failure(found.error()));
    }
    const Secret key = makeSealingKey();
    const QString item = sealingKeyItem();
    Secret encoded(key.reveal().toByteArray().toBase64());
    const Result<void> written = co_await state->store->write(item, std::move(encoded));
    if (!written) {
        co_return Failure(written.error());
    }
    state->known = key;
    co_return key;
}

QCoro::Task<Result<std::optional<Secret>>> findKey(StatePointer state)
{
    co_await state->turn.mine();
    const Result<std::optional<Secret>> found = co_await askStore(state);
    state->turn.pass();
    co_return found;
}

QCoro::Task<Result<Secret>> findOrMakeKey(StatePointer state)
{
    co_await state->turn.mine();
    const Result<Secret> made = co_await askStoreOrMake(state);
    state->turn.pass();
    co_return made;
}

} // namespace

SealingKey::SealingKey(SecretStore &store, QString lockPath)
    : m_state(new SealingKeyState{.store = &store, .lockPath = std::move(lockPath)})
{
}

QCoro::Task<Result<std::optional<Secret>>> SealingKey::find() const
{
    return findKey(m_state);
}

QCoro::Task<Result<Secret>> SealingKey::findOrMake() const
{
    return findOrMakeKey(m_state);
}

void SealingKey::forget() const
{
    m_state->known.reset();
}

} // namespace bearerbox
