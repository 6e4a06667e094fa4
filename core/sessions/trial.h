// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/acquire.h"
#include "core/sessions/attemptbudget.h"
#include "core/sessions/draft.h"

#include <memory>

namespace bearerbox {

/// What a draft came to when it was tried.
struct Tried
{
    Draft draft;
    Acquisition acquired;

    /// Whether it says something about another draft: the same account with the same secrets.
    [[nodiscard]] bool isOf(const Draft &other) const;
};

/// One attempt with what is not saved. It is counted like any other; the activity tells it from those of the profile.
/// When the trial goes, the attempt ends; what had
/// left by then counts as one without an answer.
class Trial final
{
public:
    explicit Trial(const Facilities &facilities);
    ~Trial();
    Q_DISABLE_COPY_MOVE(Trial)

    /// To be called once. Neither the secret store nor the token cache is written.
    [[nodiscard]] QCoro::Task<Acquisition> run(Draft draft, bool atEdge);

private:
    Facilities m_facilities;
    std::shared_ptr<Network> m_network;
};

/// Saves a draft as saveProfile() does, a copy with what its lender lends. If just this was tried before, what came of
/// it counts for the stored secret: a refusal stands, a success takes the refusal away that stood. Its tokens are kept
/// where they live and no newer ones are.
[[nodiscard]] QCoro::Task<Result<void>> saveDraft(Draft draft, std::optional<Tried> tried, Facilities facilities);

/// What a server tolerates for the account of a profile.
struct Tolerance
{
    /// Nothing where nobody counts, or nobody knows yet who that would be.
    std::optional<AttemptBudget> budget;
    /// The time there.
    QDateTime now;
    QString account;
    QString host;
};
[[nodiscard]] Tolerance toleranceOf(const Profile &profile, const Facilities &facilities);

} // namespace bearerbox
