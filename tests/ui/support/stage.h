// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/activitylog.h"
#include "core/net/network.h"
#include "core/profiles/profilebook.h"
#include "core/secrets/memorystore.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/sessionbook.h"
#include "tests/support/fakestores.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace bearerbox::test {

/// A session book over fakes, whose profiles are put into a state before it starts. Time stands still until told; no
/// request leaves the machine.
class Stage final
{
public:
    /// Half past three in the afternoon of a day in UTC.
    explicit Stage(const QDateTime &now = QDateTime({2026, 11, 22}, {15, 30}, Qt::UTC), FormatBook formats = {});

    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    /// A ServiceComb profile that does nothing by itself; change it before it is added.
    [[nodiscard]] Profile engine(const QString &name) const;
    /// An AICC profile that does nothing by itself.
    [[nodiscard]] Profile messaging(const QString &name) const;

    void add(const Profile &profile);
    /// Many at once: one by one, each would write the whole file.
    void addAll(const std::vector<Profile> &profiles);
    /// With a token of the engine: a JWT that lives so long and was got so long ago.
    void addAlive(const Profile &profile, std::chrono::seconds left, std::chrono::seconds age);
    /// Puts such a token into the cache, as another program would that got a new one.
    void putToken(const Profile &profile, std::chrono::seconds left, std::chrono::seconds age);
    /// With both tokens of AICC.
    void addChain(const Profile &profile, std::chrono::seconds accessLeft, std::chrono::seconds messagingLeft);
    /// Refused, or locked out, the last time.
    void addTroubled(const Profile &profile, const Error &error);
    /// One more refusal of that account, by whatever program.
    void refuseAgain(const Profile &profile, const Error &error = {.kind = ErrorKind::Rejected, .httpStatus = 401});
    /// Another program obtains a token of the same owner; to be told to the session by wake().
    void replaceToken(const Profile &profile);
    /// The clock of the service is so far ahead of this computer's.
    void skewClock(const Profile &profile, std::chrono::seconds ahead);
    /// Another program edits a profile; this one has not looked yet.
    void editElsewhere(const QString &name, const std::function<void(Profile &)> &edit);
    /// Another program removes one.
    void removeElsewhere(const QString &name);
    /// With its password in the store.
    void addWithPassword(const Profile &profile);
    /// The profile for a server that never answers.
    [[nodiscard]] Profile atSilence(Profile profile) const;
    /// Whether somebody has turned to that server.
    [[nodiscard]] bool wasAsked() const { return m_silence.hasPendingConnections(); }
    /// Who waits for it waits no longer.
    void hangUpOnSilence();
    /// The profile for a server that hangs up as soon as it has heard a request.
    [[nodiscard]] Profile atHangUp(Profile profile) const;
    /// The profile for https at a server that answers with something else.
    [[nodiscard]] Profile atPlainText(Profile profile) const;
    /// It asks the server that never answers.
    void addFetching(Profile profile);

    /// The place for tokens does not work from now on, or works again.
    void failTokens(const std::optional<Error> &error) { m_tokens.failure = error; }

    /// Starts the book and waits until no session is busy with its cache.
    void start();
    void pass(std::chrono::seconds span);

    [[nodiscard]] SessionBook &book() { return *m_book; }
    [[nodiscard]] const SessionBook &book() const { return *m_book; }
    [[nodiscard]] ActivityLog &activity() { return m_activity; }
    /// What happened before, with times of its own.
    void addActivity(const std::vector<ActivityEntry> &entries);
    [[nodiscard]] Session *find(const QString &name) const;
    [[nodiscard]] QDateTime now() const { return m_now; }

private:
    [[nodiscard]] Facilities facilities();

    /// Every copy of the facilities has a share.
    std::shared_ptr<const bool> m_borrowers = std::make_shared<const bool>(true);
    QDateTime m_now;
    QTemporaryDir m_home;
    ConfigFolder m_folder;
    ServiceCatalogue m_services;
    FormatBook m_formats;
    ProfileBook m_profiles;
    MemoryStore m_secrets;
    FakeTokenCache m_tokens;
    AttemptLedger m_attempts;
    LiveTokens m_live;
    ServerClocks m_clocks;
    ActivityLog m_activity;
    std::unique_ptr<Network> m_network;
    QTcpServer m_silence;
    QTcpServer m_hangUp;
    QTcpServer m_plainText;
    std::unique_ptr<SessionBook> m_book;
};

/// An unsigned token that looks like the engine's.
[[nodiscard]] Secret jwt(const QString &account, const QDateTime &expiry);

} // namespace bearerbox::test
