// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/secrets/secretservicestate.h"

#include <QCoreApplication>
#include <QCoro/QCoroSignal>
#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

const QString serviceName = u"bearerbox"_s;
// Somebody has to find and type a password.
constexpr int promptPatience = 6;

QString translated(const char *text)
{
    return QCoreApplication::translate("KeychainStore", text);
}

/// What came of a job: its error, or that it did not end in time.
struct Ending
{
    QKeychain::Error error = QKeychain::NoError;
    QString said;
    bool inTime = true;
};

Error absent()
{
    return {.kind = ErrorKind::StoreAbsent,
            .detail = translated(QT_TRANSLATE_NOOP("KeychainStore", "There is no keyring in this session."))};
}

Error locked()
{
    return {.kind = ErrorKind::StoreLocked,
            .detail = translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring is locked."))};
}

Error unmade()
{
    return {.kind = ErrorKind::StoreAbsent,
            .detail = translated(QT_TRANSLATE_NOOP(
                "KeychainStore", "The keyring of this session has no default collection to keep secrets in.")),
            .hint = {.english =
                         u"Create one in the password app of your desktop (Passwords and Keys, KWalletManager), or "
                         "have gnome-keyring start with your log-in, which makes one."_s,
                     .chinese = u"请在桌面的密码应用（“密码和密钥”、KWalletManager）中创建一个，"
                                "或让 gnome-keyring 随登录启动，它会自动创建。"_s}};
}

/// The one place that turns QtKeychain's errors into ours. Versions up to 0.13 report a missing or locked keyring as
/// OtherError, so the state of the keyring helps to name it.
Error toError(const Ending &ending, KeychainState state)
{
    if (state == KeychainState::Locked) {
        return locked();
    }
    switch (ending.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {.kind = ErrorKind::StoreDenied,
                .detail =
                    translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring refused access: %1.")).arg(ending.said)};
    default:
        if (state == KeychainState::Unmade) {
            return unmade();
        }
        return {.kind = ErrorKind::StoreAbsent,
                .detail =
                    translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring cannot be used: %1.")).arg(ending.said)};
    }
}

Error tooLate(milliseconds limit)
{
    const double seconds = std::chrono::duration<double>(limit).count();
    return {.kind = ErrorKind::StoreLocked,
            .detail = translated(QT_TRANSLATE_NOOP(
                                     "KeychainStore",
                                     "The keyring did not answer within %1 s; it may be waiting to be unlocked."))
                          .arg(seconds)};
}

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
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};
template <typename Job>
using JobPointer = std::unique_ptr<Job, DeleteLater>;

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
QCoro::Task<Ending> run(std::shared_ptr<JobPointer<Job>> job, milliseconds limit)
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
        co_return Ending{.inTime = false};
    }
    co_return Ending{.error = running->error(), .said = running->errorString()};
}

/// How long the keychain is waited for in its present state; nothing to wait for is a failure.
Result<milliseconds> patience(KeychainState state, milliseconds limit)
{
    if (state == KeychainState::Absent) {
        return Failure(absent());
    }
    if (state == KeychainState::Locked) {
        return canPrompt() ? Result<milliseconds>(limit * promptPatience) : Result<milliseconds>(Failure(locked()));
    }
    // A keyring may ask the person for the password of the first collection.
    return state == KeychainState::Unmade && canPrompt() ? limit * promptPatience : limit;
}

/// Why a job failed.
QCoro::Task<Error> explain(Ending ending, milliseconds limit)
{
    if (!ending.inTime) {
        co_return tooLate(limit);
    }
    const KeychainState state = co_await keychainState(limit);
    co_return toError(ending, state);
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
    const Result<milliseconds> wait = patience(state, limit);
    if (!wait) {
        co_return Failure(wait.error());
    }
    const auto job = std::make_shared<JobPointer<QKeychain::ReadPasswordJob>>(makeJob<QKeychain::ReadPasswordJob>(key));
    const Ending ending = co_await run(job, *wait);
    if (ending.inTime && ending.error == QKeychain::NoError) {
        co_return Finding{.value = Secret((*job)->binaryData())};
    }
    if (ending.inTime && ending.error == QKeychain::EntryNotFound) {
        // Asked again: a prompt that was dismissed ends so, and the question may have started the keyring.
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
        co_return Failure(locked());
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
    // Where the keyring is still locked, looking for what is not there has prompted nobody; writing does.
    const Result<milliseconds> wait = patience(present->state, limit);
    if (!wait) {
        co_return Failure(wait.error());
    }
    const auto job =
        std::make_shared<JobPointer<QKeychain::WritePasswordJob>>(makeJob<QKeychain::WritePasswordJob>(key));
    (*job)->setBinaryData(value.reveal().toByteArray());
    const Ending ending = co_await run(job, *wait);
    if (!ending.inTime || ending.error != QKeychain::NoError) {
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
        co_return Failure(locked());
    case KeychainState::Absent:
        co_return Failure(absent());
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
    const Ending ending = co_await run(job, limit);
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
