// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/sessionbook.h"

#include "core/profiles/profilebook.h"
#include "core/secrets/tokencache.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

/// After a wake-up, until it is tried without a word from the network.
constexpr std::chrono::milliseconds networkPatience = 30s;

/// Follows the book after a change that has been made on disk; the book may have gone meanwhile.
template <typename T>
QCoro::Task<T> thenFollow(QCoro::Task<T> work, std::function<void()> follow)
{
    const T done = co_await work;
    follow();
    co_return done;
}

QCoro::Task<Result<void>> thenTellSaved(QCoro::Task<Result<void>> work, std::function<void(bool)> tell)
{
    const Result<void> done = co_await work;
    tell(done.has_value());
    co_return done;
}

QCoro::Task<EntryOutcome> thenTell(QCoro::Task<EntryOutcome> work,
                                   std::function<void(const std::optional<Error> &)> tell)
{
    const EntryOutcome done = co_await work;
    tell(done.notAccepted);
    co_return done;
}

} // namespace

SessionBook::SessionBook(Facilities facilities, QObject *parent) : QObject(parent), m_facilities(std::move(facilities))
{
}

Session *SessionBook::find(const QUuid &id) const
{
    const auto found = m_positions.find(id);
    return found == m_positions.end() ? nullptr : m_sessions[*found].get();
}

QStringList SessionBook::groups() const
{
    QStringList groups;
    for (const auto &session : m_sessions) {
        groups << session->profile().group;
    }
    groups.removeAll(QString());
    groups.removeDuplicates();
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

void SessionBook::start()
{
    follow();
}

Result<void> SessionBook::reload()
{
    const Result<bool> loaded = m_facilities.profiles->reload();
    if (!loaded) {
        return Failure(loaded.error());
    }
    follow();
    followTokens();
    return {};
}

void SessionBook::followTokens()
{
    m_facilities.tokens->readAll().then([self = QPointer(this)](const Result<QHash<QUuid, Secret>> &blobs) {
        if (!self) {
            return;
        }
        for (const auto &each : self->m_sessions) {
            const QUuid id = each->profile().id;
            each->follow(blobs && blobs->contains(id) ? std::optional(blobs->value(id)) : std::nullopt);
        }
        Q_EMIT self->followed();
    });
}

void SessionBook::append(const Profile &profile, const ServicePointer &service, const std::optional<Error> &justNow)
{
    Q_EMIT aboutToAdd(int(m_sessions.size()));
    m_sessions.push_back(std::make_unique<Session>(profile, service, m_facilities));
    Session *session = m_sessions.back().get();
    m_positions[profile.id] = m_sessions.size() - 1;
    Q_EMIT added();
    connect(session, &Session::changed, this, [this, id = profile.id] {
        if (const auto found = m_positions.find(id); found != m_positions.end()) {
            Q_EMIT changed(int(*found));
        }
    });
    connect(session, &Session::renewed, this, [this, session] { tellOwners(*session); });
    if (m_isPaused) {
        session->setPaused(true);
    }
    session->start(justNow);
}

void SessionBook::tellOwners(const Session &renewed)
{
    for (const auto &each : m_sessions) {
        const bool mayShare = each->service().oneLiveToken && each->service().id == renewed.service().id;
        if (each.get() != &renewed && mayShare) {
            each->wake();
        }
    }
}

std::chrono::milliseconds SessionBook::turnOf(std::size_t position) const
{
    const auto step =
        std::min<std::chrono::milliseconds>(200ms, 10'000ms / std::max<std::size_t>(m_sessions.size(), 1));
    return step * qint64(position);
}

void SessionBook::setPaused(bool paused)
{
    if (std::exchange(m_isPaused, paused) == paused) {
        return;
    }
    for (const auto &each : m_sessions) {
        each->setPaused(paused);
    }
    Q_EMIT pausedChanged(paused);
}

void SessionBook::wakeUp(bool networkIsUsable)
{
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        m_sessions[i]->hold(turnOf(i) + (networkIsUsable ? 0ms : networkPatience));
    }
}

void SessionBook::networkReturned()
{
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        m_sessions[i]->networkReturned(turnOf(i));
    }
}

void SessionBook::follow(const QUuid &tried, const std::optional<Error> &error)
{
    const std::vector<Profile> profiles = m_facilities.profiles->profiles();
    dropAllBut(profiles);
    for (const Profile &profile : profiles) {
        const Result<ServicePointer> service = m_facilities.services->find(profile.service);
        Session *session = find(profile.id);
        if (session && session->profile() != profile) {
            session->adopt(profile, profile.id == tried ? error : std::nullopt);
        } else if (session && profile.id == tried) {
            session->start(error);
        } else if (!session && service) {
            append(profile, *service, profile.id == tried ? error : std::nullopt);
        }
    }
}

void SessionBook::dropAllBut(const std::vector<Profile> &profiles)
{
    QSet<QUuid> ids;
    for (const Profile &each : profiles) {
        ids.insert(each.id);
    }
    for (std::size_t i = m_sessions.size(); i-- > 0;) {
        if (!ids.contains(m_sessions[i]->profile().id)) {
            Q_EMIT aboutToRemove(int(i));
            m_sessions.erase(m_sessions.begin() + std::ptrdiff_t(i));
            renumber();
            Q_EMIT removed();
        }
    }
}

void SessionBook::renumber()
{
    m_positions.clear();
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        m_positions[m_sessions[i]->profile().id] = i;
    }
}

std::function<void()> SessionBook::following()
{
    return [self = QPointer(this)] {
        if (self) {
            self->follow();
        }
    };
}

Result<void> SessionBook::saveImported(const std::vector<WantedImport> &wanted)
{
    return afterFollowing(bearerbox::saveImported(wanted, m_facilities));
}

Result<std::vector<Moved>> SessionBook::move(const QList<QUuid> &profiles, const Placing &placing)
{
    return afterFollowing(moveProfiles(profiles, placing, m_facilities));
}

Result<QStringList> SessionBook::moveBack(const std::vector<Moved> &moves)
{
    return afterFollowing(bearerbox::moveBack(moves, m_facilities));
}

QCoro::Task<Result<void>> SessionBook::save(Draft draft, std::optional<Tried> tried)
{
    const bool isTried = tried && tried->isOf(draft);
    const auto tell = [self = QPointer(this), id = isTried ? draft.profile.id : QUuid(),
                       error = isTried ? tried->acquired.error : std::nullopt](bool isSaved) {
        if (self) {
            // What is not saved says nothing about what is.
            self->follow(isSaved ? id : QUuid(), isSaved ? error : std::nullopt);
        }
    };
    return thenTellSaved(saveDraft(std::move(draft), std::move(tried), m_facilities), tell);
}

QCoro::Task<EntryOutcome> SessionBook::enterSecret(NewSecret entered)
{
    // The attempt has been made: the session must not make another.
    const auto tell = [self = QPointer(this), id = entered.profile.id](const std::optional<Error> &error) {
        if (self) {
            self->follow(id, error);
        }
    };
    return thenTell(enterNewSecret(std::move(entered), m_facilities), tell);
}

QCoro::Task<std::vector<NotTaken>> SessionBook::takeOverSecret(QList<QUuid> profiles, QString field, Secret value)
{
    return thenFollow(bearerbox::takeOverSecret(std::move(profiles), std::move(field), std::move(value), m_facilities),
                      following());
}

QCoro::Task<ChangeOutcome> SessionBook::changeSecret(NewSecret wanted)
{
    return thenFollow(changeSecretAtService(std::move(wanted), m_facilities), following());
}

QCoro::Task<ChangeOutcome> SessionBook::settleChange(Profile profile, QString field, bool atEdge)
{
    return thenFollow(bearerbox::settleChange(std::move(profile), std::move(field), atEdge, m_facilities), following());
}

QCoro::Task<Result<void>> SessionBook::forgetChange(Profile profile, QString field)
{
    return bearerbox::forgetChange(std::move(profile), std::move(field), m_facilities);
}

std::vector<Profile> SessionBook::sharingSecret(const Profile &profile, const QString &field) const
{
    return profilesOfSameAccount(profile, field, m_facilities);
}

QCoro::Task<std::vector<ShownCertificate>> SessionBook::lookAtCertificates(Profile profile,
                                                                           std::map<QString, Secret> given) const
{
    return bearerbox::lookAtCertificates(std::move(profile), std::move(given), m_facilities);
}

QCoro::Task<Result<RemovedProfile>> SessionBook::remove(QUuid id, Leftovers leftovers)
{
    return thenFollow(takeAway(id, m_facilities, leftovers), following());
}

QCoro::Task<Result<std::optional<Error>>> SessionBook::bringBack(RemovedProfile removed)
{
    return thenFollow(bearerbox::bringBack(std::move(removed), m_facilities), following());
}

} // namespace bearerbox
