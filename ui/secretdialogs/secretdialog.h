// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/dialogs/carefuldialog.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QPushButton;

namespace bearerbox {

class AccountList;
class DoubtBox;
class NoteLabel;
class ProblemBanner;
class SignedLabel;

/// What the dialogs about a new secret have in common: what an attempt may cost, the other profiles of the account, a
/// change in doubt, and the result in place. While it is shown it follows the account: as long as that is locked, its
/// buttons are closed and count down. It may be destroyed at any time, also while it works.
class SecretDialog : public CarefulDialog
{
    Q_OBJECT

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    [[nodiscard]] bool wouldLose() const override;

    /// The book is borrowed and outlives the dialog.
    SecretDialog(SessionBook &book, const Session &session, const Field &field, QWidget *parent);
    /// Puts the inputs of the dialog between an introduction and what is common. To be called once.
    void build(const QString &introduction, QWidget *inputs, const QString &doIt);

    /// The person wants it: checks the inputs and begins. Called again for each try.
    virtual void begin() = 0;
    /// What stands in the inputs; nothing if they are empty.
    [[nodiscard]] virtual std::optional<Secret> typed() const = 0;

    [[nodiscard]] SessionBook &book() { return m_book; }
    [[nodiscard]] const Field &field() const { return *m_service->field(m_field); }
    [[nodiscard]] const ServiceDefinition &service() const { return *m_service; }
    /// The profile as it is now; nothing if somebody has removed it.
    [[nodiscard]] std::optional<Profile> profile() const;
    /// Whether the person wants an attempt that may lock the account.
    [[nodiscard]] bool isAtEdge() const;
    [[nodiscard]] NewSecret newSecret(const Secret &value) const;

    void setBusy(const QString &what);
    /// The value is stored, whatever the service says to it.
    void keep(const Secret &value) { m_kept = value; }
    /// It did not work; the sentence says how things stand now.
    void showFailure(const Error &error, const QString &standing);
    /// It worked: the chosen profiles take the secret over, then the dialog says so and can only be closed.
    void succeed(const Secret &value, const QString &sentence);
    /// Nobody knows which of the two is valid.
    void showDoubt(const std::optional<Error> &error, const Secret &value);

private:
    [[nodiscard]] QWidget *makeButtons(const QString &doIt);
    void followAttempts();
    void lookForDoubt();
    void settle();
    void settled(const ChangeOutcome &outcome);
    void giveUp();
    void showResult(const QString &sentence, const std::vector<NotTaken> &failed);

    SessionBook &m_book;
    QUuid m_id;
    ServicePointer m_service;
    QString m_field;
    /// The one in doubt, if it was entered here.
    Secret m_value;
    /// The one that is not lost with the dialog.
    Secret m_kept;
    ProblemBanner *m_banner;
    NoteLabel *m_standing;
    QWidget *m_inputs = nullptr;
    DoubtBox *m_doubt = nullptr;
    NoteLabel *m_attempts;
    NoteLabel *m_warning;
    QCheckBox *m_edge;
    AccountList *m_accounts = nullptr;
    SignedLabel *m_result;
    QPushButton *m_do = nullptr;
    /// What the button says while it is open.
    QString m_doText;
    QPushButton *m_cancel = nullptr;
    QTimer m_second{this};
};

} // namespace bearerbox
