// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QCoro/QCoroTimer>
#include <QHash>

#include <chrono>

namespace bearerbox::test {

/// A store that counts what is asked of it, answers only after a turn of the event loop as a keychain does, and fails
/// when told to. It answers for as long as it lives.
class CountingStore final : public SecretStore
{
public:
    QHash<QString, Secret> items;
    int reads = 0;
    int writes = 0;
    /// What every call answers, if anything.
    std::optional<Error> failure;

    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override
    {
        ++reads;
        return answerRead(this, std::move(key));
    }

    QCoro::Task<Result<void>> write(QString key, Secret value) override
    {
        ++writes;
        return answerWrite(this, std::move(key), std::move(value));
    }

    QCoro::Task<Result<void>> remove(QString key) override
    {
        items.remove(key);
        co_return Result<void>();
    }

private:
    static QCoro::Task<void> think()
    {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(std::chrono::milliseconds(1));
        co_await timer;
    }

    static QCoro::Task<Result<std::optional<Secret>>> answerRead(CountingStore *store, QString key)
    {
        // What was there when the question came: an answer on its way may be old.
        const auto found = store->items.constFind(key);
        const auto value = found == store->items.constEnd() ? std::nullopt : std::optional(*found);
        co_await think();
        if (store->failure) {
            co_return Failure(*store->failure);
        }
        co_return value;
    }

    static QCoro::Task<Result<void>> answerWrite(CountingStore *store, QString key, Secret value)
    {
        co_await think();
        if (store->failure) {
            co_return Failure(*store->failure);
        }
        store->items.insert(key, value);
        co_return Result<void>();
    }
};

} // namespace bearerbox::test
