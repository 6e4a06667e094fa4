// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

#include <QObject>
#include <QPointer>

#include <set>

class QWidget;

namespace bearerbox {

class Confirmation;
struct Question;

/// Gets new tokens for a session when the person asks for it, and asks back where that may do harm: where just this
/// was refused, where one more refusal would lock the account, and where the token that it kills may be in use
/// elsewhere.
class RefreshDesk final : public QObject
{
    Q_OBJECT

public:
    /// Questions belong to the window, which is shown for them.
    explicit RefreshDesk(QWidget *window);

    void refresh(Session &session);
    /// Whether a question comes first.
    [[nodiscard]] bool needsDecision(const Session &session) const;
    /// The same where nobody is to be asked: false, and nothing is done, where a question would come first.
    [[nodiscard]] bool refreshUnasked(Session &session);
    /// Opens the dialog for a token that the service renewed elsewhere; does nothing where the service never does.
    void takeRenewed(Session &session);
    /// Why a refresh needs a second thought; empty where it does not, or where the person has had that thought.
    [[nodiscard]] QString warningFor(const Session &session) const;

    /// For whom the person did not want to be asked again by the desk of a former window.
    void takeOver(const RefreshDesk &former) { m_silenced = former.m_silenced; }

private:
    Confirmation *ask(const Question &asked);
    void askBeforeAttempt(Session &session, const QString &doubt, bool atEdge);
    void askBeforeKill(Session &session, const QString &warning);

    QWidget *m_window;
    QPointer<Confirmation> m_question;
    /// Profiles for which the person does not want to be warned again in this run.
    std::set<QUuid> m_silenced;
};

} // namespace bearerbox
