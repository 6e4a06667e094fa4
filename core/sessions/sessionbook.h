// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/certificatelook.h"
#include "core/sessions/changeindoubt.h"
#include "core/sessions/moving.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/removal.h"
#include "core/sessions/session.h"
#include "core/sessions/trial.h"

#include <QHash>

#include <memory>

namespace bearerbox {

/// The sessions of all profiles, in the order of the profile book.
class SessionBook final : public QObject
{
    Q_OBJECT

public:
    explicit SessionBook(Facilities facilities, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<std::unique_ptr<Session>> &sessions() const { return m_sessions; }
    [[nodiscard]] Session *find(const QUuid &id) const;
    [[nodiscard]] const ServiceCatalogue &services() const { return *m_facilities.services; }
    [[nodiscard]] const FormatBook &formats() const { return m_facilities.formats; }
    [[nodiscard]] ActivityLog *activity() const { return m_facilities.activity; }
    [[nodiscard]] const Clock &clock() const { return m_facilities.clock; }
    /// The groups that profiles are in, in alphabetical order.
    [[nodiscard]] QStringList groups() const;

    /// Makes a session for each profile and starts it.
    void start();
    /// Reads the profile book again and follows what somebody else changed; then, when the token cache has answered,
    /// what others did with the tokens and the attempts (followed()).
    [[nodiscard]] Result<void> reload();
    /// Saves a new or changed profile with its secrets, then makes or updates its session; see saveDraft(). What was
    /// tried just before is not tried again.
    [[nodiscard]] QCoro::Task<Result<void>> save(Draft draft, std::optional<Tried> tried = std::nullopt);
    /// Saves what an import brings, all of it or nothing, then makes and updates the sessions; see
    /// bearerbox::saveImported().
    [[nodiscard]] Result<void> saveImported(const std::vector<WantedImport> &wanted);
    /// Moves profiles among the others, and back; see moveProfiles() and bearerbox::moveBack().
    [[nodiscard]] Result<std::vector<Moved>> move(const QList<QUuid> &profiles, const Placing &placing);
    [[nodiscard]] Result<QStringList> moveBack(const std::vector<Moved> &moves);
    /// For one attempt with what is not saved.
    [[nodiscard]] std::shared_ptr<Trial> makeTrial() const { return std::make_shared<Trial>(m_facilities); }
    /// What the service of a profile still tolerates, saved or not. Reads a file.
    [[nodiscard]] Tolerance toleranceOf(const Profile &profile) const
    {
        return bearerbox::toleranceOf(profile, m_facilities);
    }
    /// What the addresses of a profile show, saved or not, with the secrets that are typed but not stored.
    [[nodiscard]] QCoro::Task<std::vector<ShownCertificate>> lookAtCertificates(Profile profile,
                                                                                std::map<QString, Secret> given) const;
    /// What a person does about a secret that was changed, or is to be changed, at the service; see secretentry.h,
    /// passwordchange.h and changeindoubt.h. The sessions follow.
    [[nodiscard]] QCoro::Task<EntryOutcome> enterSecret(NewSecret entered);
    [[nodiscard]] QCoro::Task<std::vector<NotTaken>> takeOverSecret(QList<QUuid> profiles, QString field, Secret value);
    [[nodiscard]] QCoro::Task<ChangeOutcome> changeSecret(NewSecret wanted);
    [[nodiscard]] QCoro::Task<ChangeOutcome> settleChange(Profile profile, QString field, bool atEdge);
    [[nodiscard]] QCoro::Task<Result<void>> forgetChange(Profile profile, QString field);
    [[nodiscard]] QCoro::Task<Result<bool>> isChangeInDoubt(Profile profile, QString field)
    {
        return bearerbox::isChangeInDoubt(std::move(profile), std::move(field), m_facilities);
    }
    [[nodiscard]] std::vector<Profile> sharingSecret(const Profile &profile, const QString &field) const;
    /// Removes a profile, its secrets and its tokens, and hands them back; see takeAway().
    [[nodiscard]] QCoro::Task<Result<RemovedProfile>> remove(QUuid id, Leftovers leftovers = Leftovers::Refused);
    /// Brings a removed profile back; see bearerbox::bringBack().
    [[nodiscard]] QCoro::Task<Result<std::optional<Error>>> bringBack(RemovedProfile removed);

    /// While paused no session does anything by itself, new ones included; what a person asks for is done. Lasts until
    /// it is ended, or as long as the book.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    /// The machine woke up: what is due then is done one session after the other, once the network is there, or after
    /// half a minute without it.
    void wakeUp(bool networkIsUsable);
    /// The network is there again: what waited for it or failed for want of it is done, one session after the other.
    void networkReturned();

Q_SIGNALS:
    void aboutToAdd(int position);
    void added();
    void aboutToRemove(int position);
    void removed();
    void changed(int position);
    /// Whatever other programs may have written has been looked at.
    void followed();
    void pausedChanged(bool paused);

private:
    /// `tried`: the profile whose credential has just been tried, and how that failed.
    void follow(const QUuid &tried = {}, const std::optional<Error> &error = std::nullopt);
    /// What has been done to the book on disk, once the sessions have followed.
    template <typename T>
    [[nodiscard]] T afterFollowing(T done)
    {
        follow();
        return done;
    }
    void followTokens();
    [[nodiscard]] std::function<void()> following();
    void dropAllBut(const std::vector<Profile> &profiles);
    void append(const Profile &profile, const ServicePointer &service, const std::optional<Error> &justNow);
    void renumber();
    /// Others that share an owner with a renewed session look whether their token has been replaced.
    void tellOwners(const Session &renewed);
    [[nodiscard]] std::chrono::milliseconds turnOf(std::size_t position) const;

    Facilities m_facilities;
    std::vector<std::unique_ptr<Session>> m_sessions;
    /// Where the session of each profile stands: there may be thousands.
    QHash<QUuid, std::size_t> m_positions;
    bool m_isPaused = false;
};

} // namespace bearerbox
