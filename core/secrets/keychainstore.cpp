// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/secrets/keychainerrors.h"
#include "core/secrets/keychainquestion.h"
#include "core/secrets/secretservicestate.h"

#include <QCoreApplication>
#include <QCoro/QCoroSignal>
#include <QScopedPointer>

#include <memory>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

const QString serviceName = u"bearerbox"_s;
// For a keychain that asks for its password inside the job, where nobody sees whether the question is still open.
constexpr int promptPatience = 6;

/// Whether anybody could be asked for the password of a locked keyring.
bool canPrompt()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// A job that is deleted in the event loop: QCoro 0.8 resumes us inside its signal.
template <typename Job>
using JobPointer = std::unique_ptr<Job, QScopedPointerDeleteLater>;

template <typename Job>
JobPointer<Job> makeJob(const QString &key)
{
    JobPointer<Job> job(new Job(serviceName));
    job->setAutoDelete(false); // else it would be gone before the coroutine looks at it
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

/// Runs a job to its end or to the limit. The job belongs to the caller; one that does not end in time is left to
/// itself, since the backend still holds a pointer to it.
template <typename Job>
QCoro::Task<KeychainEnding> run(std::shared_ptr<JobPointer<Job>> job, milliseconds limit)
{
    Job *running = job->get();
    const auto ended = std::make_shared<bool>(false);
    QObject::connect(running, &QKeychain::Job::finished, running, [ended] { *ended = true; });
    running->start();
    co_await qCoro(running, &QKeychain::Job::finished, limit);
    // QCoro 0.8: a job that ends together with the limit leaves a call in the queue, for an awaiter that is gone.
    QCoreApplication::removePostedEvents(running, QEvent::MetaCall);
    if (!*ended) {
        job->release()->setAutoDelete(true);
        co_return KeychainEnding{.inTime = false};
    }
    co_return KeychainEnding{.error = running->error(), .said = running->errorString()};
}

/// How long a job may take in the present state of the keychain, once the person has been asked for what it wants;
/// nothing to wait for is a failure.
QCoro::Task<Result<milliseconds>> open(KeychainState state, milliseconds limit)
{
    if (state == KeychainState::Absent) {
        co_return Failure(keychainAbsent());
    }
    if (state == KeychainState::Usable) {
        co_return limit;
    }
    const Error closed = state == KeychainState::Locked ? keychainLocked() : keychainUnmade();
    if (!canPrompt()) {
        co_return Failure(closed);
    }
    const KeychainAnswer answer = co_await askToOpenKeychain(limit);
    if (answer == KeychainAnswer::Refused) {
        co_return Failure(closed);
    }
    co_return answer == KeychainAnswer::Given ? limit : limit *promptPatience;
}

/// Why a job failed.
QCoro::Task<Error> explain(KeychainEnding ending, milliseconds limit)
{
    if (!ending.inTime) {
        co_return keychainTooLate(limit);
    }
    const KeychainState state = co_await keychainState(limit);
    co_return keychainError(ending, state);
}

/// What was found, and in which state the keychain is after that.
struct Finding
{
    std::optional<Secret> value;
    KeychainState state = KeychainState::Usable;
};

QCoro::Task<Result<Finding>> find(QString key, milliseconds limit)
{
    const KeychainState state = co_await keychainState(limit);
    // Where there is no collection yet, there is nothing to ask the person for: nothing is found.
    const KeychainState needed = state == KeychainState::Unmade ? KeychainState::Usable : state;
    const Result<milliseconds> wait = co_await open(needed, limit);
    if (!wait) {
        co_return Failure(wait.error());
    }
    const auto job = std::make_shared<JobPointer<QKeychain::ReadPasswordJob>>(makeJob<QKeychain::ReadPasswordJob>(key));
    const KeychainEnding ending = co_await run(job, *wait);
    if (ending.isGood()) {
        co_return Finding{.value = Secret((*job)->binaryData())};
    }
    if (ending.inTime && ending.error == QKeychain::EntryNotFound) {
        // Asked again: the question may have started the keyring.
        const KeychainState after = co_await keychainState(limit);
        co_return Finding{.state = after};
    }
    Error why = co_await explain(ending, *wait);
    co_return Failure(std::move(why));
}

QCoro::Task<Result<std::optional<Secret>>> readItem(QString key, milliseconds limit)
{
    const Result<Finding> found = co_await find(key, limit);
    if (!found) {
        co_return Failure(found.error());
    }
    // Nothing was found because nobody may look: to take that for an absent secret would have it made or asked for
    // anew.
    if (!found->value && found->state == KeychainState::Locked) {
        co_return Failure(keychainLocked());
    }
    co_return std::optional<Secret>(found->value);
}

QCoro::Task<Result<void>> writeItem(QString key, Secret value, milliseconds limit)
{
    const Result<Finding> present = co_await find(key, limit);
    if (!present) {
        co_return Failure(present.error());
    }
    if (present->value == value) {
        co_return Result<void>();
    }
    // Where there is no collection yet, or a keyring cannot be asked to open, writing asks.
    const Result<milliseconds> wait = co_await open(present->state, limit);
    if (!wait) {
        co_return Failure(wait.error());
    }
    const auto job =
        std::make_shared<JobPointer<QKeychain::WritePasswordJob>>(makeJob<QKeychain::WritePasswordJob>(key));
    (*job)->setBinaryData(value.reveal().toByteArray());
    const KeychainEnding ending = co_await run(job, *wait);
    if (!ending.isGood()) {
        Error why = co_await explain(ending, *wait);
        co_return Failure(std::move(why));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> readyToRead(milliseconds limit)
{
    const KeychainState state = co_await keychainState(limit);
    switch (state) {
    case KeychainState::Locked:
        co_return Failure(keychainLocked());
    case KeychainState::Absent:
        co_return Failure(keychainAbsent());
    case KeychainState::Unmade:
    case KeychainState::Usable:
        co_return Result<void>();
    }
    Q_UNREACHABLE();
}

QCoro::Task<Result<void>> removeItem(QString key, milliseconds limit)
{
    // Backends disagree on what removing nothing is; asking first makes it the same everywhere.
    const Result<std::optional<Secret>> present = co_await readItem(key, limit);
    if (!present || !*present) {
        co_return present ? Result<void>() : Result<void>(Failure(present.error()));
    }
    const auto job =
        std::make_shared<JobPointer<QKeychain::DeletePasswordJob>>(makeJob<QKeychain::DeletePasswordJob>(key));
    const KeychainEnding ending = co_await run(job, limit);
    if (!ending.inTime || (ending.error != QKeychain::NoError && ending.error != QKeychain::EntryNotFound)) {
        Error why = co_await explain(ending, limit);
        co_return Failure(std::move(why));
    }
    co_return Result<void>();
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds limit) : m_limit(limit) {}

QCoro::Task<Result<void>> KeychainStore::readiness()
{
    return readyToRead(m_limit);
}

QCoro::Task<Result<std::optional<Secret>>> KeychainStore::read(QString key)
{
    return readItem(std::move(key), m_limit);
}

QCoro::Task<Result<void>> KeychainStore::write(QString key, Secret value)
{
    return writeItem(std::move(key), std::move(value), m_limit);
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key)
{
    return removeItem(std::move(key), m_limit);
}

} // namespace bearerbox
