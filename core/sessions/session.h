// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/headers/formatbook.h"
#include "core/sessions/attemptbudget.h"
#include "core/sessions/facilities.h"
#include "core/sessions/sessionstate.h"

#include <QCoro/QCoroTask>
#include <QObject>
#include <QTimer>

namespace bearerbox {

struct Acquisition;
struct KeptTokens;

/// The live state of a profile: its tokens, its last error, its next refresh. It keeps its tokens alive by itself if
/// the profile says so. All of its state changes in one place, and changed() tells of it without saying a secret.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(Profile profile, ServicePointer service, Facilities facilities, QObject *parent = nullptr);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const ServiceDefinition &service() const { return *m_moment.service; }
    /// The address that serves, and its tokens.
    [[nodiscard]] const QUrl &address() const { return m_address; }
    [[nodiscard]] const Tokens &tokens() const { return m_moment.tokens; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_moment.error; }
    /// The language of the interface when that was said (interfaceLanguage()).
    [[nodiscard]] const QString &errorLanguage() const { return m_errorLanguage; }
    [[nodiscard]] std::optional<QDateTime> lastRefresh() const { return m_lastRefresh; }
    /// When the session will act by itself; nothing if it will not.
    [[nodiscard]] std::optional<QDateTime> nextRefresh() const { return m_next.lookAgain; }
    /// State and times at this very moment.
    [[nodiscard]] SessionState state() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> lifetime() const;
    /// The time at the service.
    [[nodiscard]] QDateTime now() const;
    /// How far the service's clock is ahead of this computer's, as far as it is known (ServerClocks::skew()).
    [[nodiscard]] std::chrono::milliseconds clockSkew() const;
    /// Every address of the profile, in the order in which they are tried.
    [[nodiscard]] QList<QUrl> addresses() const;
    /// What the service still tolerates for this account; nothing where it does not count. Reads a file.
    [[nodiscard]] std::optional<AttemptBudget> budget() const;
    /// Why refresh() needs a second thought, in the definition's words: it would kill a token that others may be using.
    /// Empty if it would not.
    [[nodiscard]] QString refreshWarning() const;

    /// The header set, in a format. Fails with SecretMissing while a token is missing or dead.
    [[nodiscard]] Result<Secret> formatted(const QString &format) const;
    /// What happened, to this session and to others; nothing where nobody keeps it.
    [[nodiscard]] ActivityLog *activity() const { return m_facilities.activity; }
    /// What there is to choose from.
    [[nodiscard]] const FormatBook &formats() const { return m_facilities.formats; }

    /// Takes tokens from the cache, then does what is due. What was tried just before with this credential, and failed,
    /// is not tried again at once.
    void start(const std::optional<Error> &justNow = std::nullopt);
    /// The person asks for new tokens, also after a refusal; a lock is respected. One more refusal may lock the account
    /// only if the person was told so and wants it all the same.
    void refresh(bool evenAtEdge = false);
    /// The profile was edited. With another account or secret the tokens come from the cache again and a refusal is
    /// forgotten; with another way to the service only other trouble is. `justNow` as in start().
    void adopt(const Profile &profile, const std::optional<Error> &justNow = std::nullopt);
    /// Another program may have fetched for this profile, or tried to: takes over what the cache holds for it and what
    /// the ledger says.
    void follow(const std::optional<Secret> &cached);
    /// Looks at the clock and does what is due. Called by the timer, and whenever time may have jumped.
    void wake();
    void setPaused(bool paused);
    /// Does nothing by itself for a while: the machine woke up, and the network is not there yet. What is fetched next
    /// is fetched for that reason.
    void hold(std::chrono::milliseconds span, Why why = Why::AfterWake);
    /// What failed for want of a network is tried again, for that reason, once its turn has come.
    void networkReturned(std::chrono::milliseconds turn = {});
    /// Takes a renewed token from response headers; fails as adoptRenewal().
    [[nodiscard]] QCoro::Task<Result<void>> adoptHeaders(Secret headers);

Q_SIGNALS:
    void changed();
    /// New tokens came from the service, or from the person.
    void renewed();

private:
    void fetch(const Demand &demand);
    void takeKept(const Result<KeptTokens> &kept, const Profile &asked, const std::optional<Error> &justNow);
    void accept(const Acquisition &acquisition, const Profile &asked);
    void enter(Moment moment);
    [[nodiscard]] Moment momentNow() const;
    [[nodiscard]] Material material() const;

    Profile m_profile;
    Facilities m_facilities;
    QUrl m_address;
    Moment m_moment;
    QString m_errorLanguage;
    Next m_next;
    /// By the clock of this machine: the service's is not known to stand still meanwhile.
    QDateTime m_heldUntil;
    /// Asked for while the cache was being read.
    std::optional<Demand> m_wanted;
    bool m_isReading = false;
    /// What brought the next fetch about, where it is not the state of things.
    std::optional<Why> m_occasion;
    std::optional<QDateTime> m_lastRefresh;
    QTimer m_timer;
};

} // namespace bearerbox
