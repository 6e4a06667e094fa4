// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sessions/attemptbudget.h"

#include <QUuid>

namespace bearerbox {

// The file of the attempt ledger as it is laid out: refusals under their profile, by credential; what the server
// counts, and the attempts that are made just now, under their account. What is empty has no place in it.

/// The notes on the refusals of a profile, by credential.
[[nodiscard]] QJsonObject refusalsIn(const QJsonObject &notes, const QUuid &profile);
void setRefusals(QJsonObject &notes, const QUuid &profile, const QJsonObject &refusals);
[[nodiscard]] QJsonObject refusalNote(const Error &error, const QDateTime &now);
[[nodiscard]] Error refusalOf(const QJsonObject &note);

[[nodiscard]] bool hasBudgets(const QJsonObject &notes);
/// What AttemptBudget is made of.
[[nodiscard]] QJsonObject budgetIn(const QJsonObject &notes, const QString &account);
/// Drops those of other accounts that say nothing any more.
void setBudget(QJsonObject &notes, const QString &account, const AttemptBudget &budget, const QDateTime &now);

/// The attempt that nobody has noted the end of; empty if there is none.
[[nodiscard]] QJsonObject attemptIn(const QJsonObject &notes, const QString &account);
void setAttempt(QJsonObject &notes, const QString &account, const QJsonObject &attempt);

} // namespace bearerbox
