// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestores.h"

#include <QCoro/QCoroTimer>
#include <QTimer>

namespace bearerbox::test {

namespace {

/// A call returns only when the event loop runs again, as with a real store.
QCoro::Task<> nextTurn()
{
    QTimer turn;
    turn.setSingleShot(true);
    turn.start(0);
    co_await turn;
}

std::optional<Error> firstOf(const std::optional<Error> &one, const std::optional<Error> &other)
{
    return one ? one : other;
}

} // namespace

QCoro::Task<Result<void>> FakeSecretStore::readiness()
{
    const Result<void> answer = unready ? Result<void>(Failure(*unready)) : Result<void>();
    co_await nextTurn();
    co_return Result<void>(answer);
}

QCoro::Task<Result<std::optional<Secret>>> FakeSecretStore::read(QString key)
{
    ++reads;
    Result<std::optional<Secret>> answer = items.contains(key) ? std::optional(items.value(key)) : std::nullopt;
    if (failure) {
        answer = Failure(*failure);
    }
    co_await nextTurn();
    co_return answer;
}

QCoro::Task<Result<void>> FakeSecretStore::write(QString key, Secret value)
{
    ++writes;
    if (const std::optional<Error> error = firstOf(failure, writeFailure)) {
        co_return Failure(*error);
    }
    items[key] = value;
    co_await nextTurn();
    co_return Result<void>();
}

QCoro::Task<Result<void>> FakeSecretStore::remove(QString key)
{
    if (const std::optional<Error> error = firstOf(failure, writeFailure)) {
        co_return Failure(*error);
    }
    items.remove(key);
    co_await nextTurn();
    co_return Result<void>();
}

QCoro::Task<Result<std::optional<Secret>>> FakeTokenCache::read(QUuid profile)
{
    ++reads;
    Result<std::optional<Secret>> answer = blobs.contains(profile) ? std::optional(blobs.value(profile)) : std::nullopt;
    if (failure) {
        answer = Failure(*failure);
    }
    co_await nextTurn();
    co_return answer;
}

QCoro::Task<Result<QHash<QUuid, Secret>>> FakeTokenCache::readAll()
{
    ++reads;
    Result<QHash<QUuid, Secret>> answer = blobs;
    if (failure) {
        answer = Failure(*failure);
    }
    co_await nextTurn();
    co_return answer;
}

QCoro::Task<Result<void>> FakeTokenCache::write(QUuid profile, Secret blob)
{
    ++writes;
    if (const std::optional<Error> error = firstOf(failure, writeFailure)) {
        co_return Failure(*error);
    }
    blobs[profile] = blob;
    co_await nextTurn();
    co_return Result<void>();
}

QCoro::Task<Result<void>> FakeTokenCache::remove(QUuid profile)
{
    if (const std::optional<Error> error = firstOf(failure, writeFailure)) {
        co_return Failure(*error);
    }
    blobs.remove(profile);
    co_await nextTurn();
    co_return Result<void>();
}

} // namespace bearerbox::test
