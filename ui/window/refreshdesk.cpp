// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refreshdesk.h"

#include "core/base/localizedtext.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/renewaldialog.h"
#include "ui/window/wording.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString titleFor(const Session &session)
{
    return RefreshDesk::tr("Refresh “%1”?").arg(session.profile().name);
}

/// "One more refusal locks root at engine.example for 15 minutes."
QString consequenceOf(const Session &session, const Lockout &lockout)
{
    return RefreshDesk::tr("One more refusal locks %1 at %2 for %3.")
        .arg(session.profile().value(lockout.accountField), session.address().host(), spanText(lockout.lasts));
}

} // namespace

RefreshDesk::RefreshDesk(QWidget *window) : QObject(window), m_window(window) {}

void RefreshDesk::refresh(Session &session)
{
    const std::optional<AttemptBudget> budget = session.budget();
    const bool isLocked = budget && budget->lockedUntil();
    if (isLocked || session.state() == SessionState::Fetching) {
        return;
    }
    if (budget && budget->isAtEdge()) {
        askAtEdge(session, *budget);
    } else if (const QString warning = warningFor(session); !warning.isEmpty()) {
        askBeforeKill(session, warning);
    } else {
        session.refresh();
    }
}

void RefreshDesk::takeRenewed(Session &session)
{
    if (session.service().renewal) {
        auto *dialog = new RenewalDialog(session, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

QString RefreshDesk::warningFor(const Session &session) const
{
    return m_silenced.contains(session.profile().id) ? QString() : session.refreshWarning();
}

/// The key that comes without a thought must not lock an account.
void RefreshDesk::askAtEdge(Session &session, const AttemptBudget &budget)
{
    const QString used = tr("%1 of %2 attempts are used.").arg(budget.used()).arg(budget.of());
    auto *question = new Confirmation(
        {.title = titleFor(session),
         .text = joinedSentences({used, consequenceOf(session, budget.lockout()), warningFor(session)}),
         .yes = tr("Try all the same"),
         .no = tr("Cancel")},
        m_window);
    connect(question, &QDialog::accepted, &session, [&session] { session.refresh(true); });
    question->open();
}

void RefreshDesk::askBeforeKill(Session &session, const QString &warning)
{
    auto *question = new Confirmation({.title = titleFor(session),
                                       .text = warning,
                                       .yes = tr("Refresh"),
                                       .no = tr("Cancel"),
                                       .isDangerous = false,
                                       .wish = tr("Do not ask again for this profile until Bearerbox is closed")},
                                      m_window);
    connect(question, &QDialog::accepted, &session, [this, &session, question] {
        if (question->isWished()) {
            m_silenced.insert(session.profile().id);
        }
        session.refresh();
    });
    question->open();
}

} // namespace bearerbox
