// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refreshdesk.h"

#include "core/base/localizedtext.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/pieces.h"
#include "ui/window/renewaldialog.h"
#include "ui/wording/attempts.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString titleFor(const Session &session)
{
    return RefreshDesk::tr("Refresh “%1”?").arg(session.profile().name);
}

bool isLocked(const std::optional<AttemptBudget> &budget)
{
    return budget && budget->lockedUntil();
}

} // namespace

RefreshDesk::RefreshDesk(QWidget *window) : QObject(window), m_window(window) {}

void RefreshDesk::refresh(Session &session)
{
    if (session.state() == SessionState::Fetching) {
        return;
    }
    if (m_question) {
        bringToFront(*m_question); // the tray can ask for more while it is open
        return;
    }
    const std::optional<AttemptBudget> budget = session.budget();
    if (isLocked(budget)) {
        session.refresh(); // which sends nothing, and says until when
    } else if (budget && budget->isAtEdge()) {
        askBeforeAttempt(session, edgeText(session, *budget), true);
    } else if (const QString refused = refusedText(session.lastError()); !refused.isEmpty()) {
        askBeforeAttempt(session, refused, false);
    } else if (const QString warning = warningFor(session); !warning.isEmpty()) {
        askBeforeKill(session, warning);
    } else {
        session.refresh();
    }
}

bool RefreshDesk::needsDecision(const Session &session) const
{
    const std::optional<AttemptBudget> budget = session.budget();
    const bool mayCount = (budget && budget->isAtEdge()) || !refusedText(session.lastError()).isEmpty();
    return !isLocked(budget) && (mayCount || !warningFor(session).isEmpty());
}

bool RefreshDesk::refreshUnasked(Session &session)
{
    if (needsDecision(session)) {
        return false;
    }
    if (!isLocked(session.budget())) {
        session.refresh();
    }
    return true;
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

Confirmation *RefreshDesk::ask(const Question &asked)
{
    if (!m_window->isVisible()) {
        bringToFront(*m_window); // the tray asked
    }
    m_question = new Confirmation(asked, m_window);
    m_question->open();
    return m_question;
}

/// The key that comes without a thought must not spend an attempt on what was refused, nor lock an account.
void RefreshDesk::askBeforeAttempt(Session &session, const QString &doubt, bool atEdge)
{
    Confirmation *question = ask({.title = titleFor(session),
                                  .text = joinedSentences({doubt, warningFor(session)}),
                                  .yes = tr("Try all the same"),
                                  .no = tr("Cancel")});
    connect(question, &QDialog::accepted, &session, [&session, atEdge] { session.refresh(atEdge); });
}

void RefreshDesk::askBeforeKill(Session &session, const QString &warning)
{
    Confirmation *question = ask({.title = titleFor(session),
                                  .text = warning,
                                  .yes = tr("Refresh"),
                                  .no = tr("Cancel"),
                                  .wish = tr("Do not ask again for this profile until Bearerbox is closed")});
    connect(question, &QDialog::accepted, &session, [this, &session, question] {
        if (question->isWished()) {
            m_silenced.insert(session.profile().id);
        }
        session.refresh();
    });
}

} // namespace bearerbox
