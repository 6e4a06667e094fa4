// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace bearerbox {

class FormNotice;
class NoteLabel;
struct Question;

/// Tries what a form holds before it is saved: one attempt, honest about what it may cost, and what came of it. While
/// the account is locked its button is closed and counts down. It may be destroyed at any time, which ends the attempt.
class TrialBar final : public QWidget
{
    Q_OBJECT

public:
    /// Book and button are borrowed.
    TrialBar(SessionBook &book, QPushButton &button);

    /// The form holds something else now.
    void follow(const Draft &draft);
    /// Asks first where the attempt may lock the account or kill a token, and where just this was refused. Does nothing
    /// while one is under way, or while it is closed.
    void begin(const Draft &draft);
    /// Closed, it begins no attempt: what the form holds is being saved.
    void setOpen(bool open);
    /// Ends the attempt that is under way.
    void stop();
    [[nodiscard]] bool isAtWork() const { return m_isAtWork; }
    /// For saving: what was tried last is not tried again.
    [[nodiscard]] const std::optional<Tried> &tried() const { return m_tried; }

Q_SIGNALS:
    /// An attempt began or ended.
    void worked();
    /// The person wants to see the certificate that stopped it.
    void certificateWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followAttempts();
    [[nodiscard]] QString refusalOf(const Draft &draft) const;
    void ask(const Draft &draft, const Question &question, bool atEdge);
    void run(const Draft &draft, bool atEdge);
    void finish(const Draft &draft, const Acquisition &acquired);
    void setWork(bool on);
    void tellOfWait();

    SessionBook &m_book;
    QPushButton &m_button;
    QString m_buttonText;
    /// What the form holds.
    Draft m_draft;
    bool m_isOpen = true;
    bool m_isAtWork = false;
    std::shared_ptr<Trial> m_trial;
    std::optional<Tried> m_tried;
    FormNotice *m_notice;
    NoteLabel *m_attempts;
    NoteLabel *m_warning;
    QTimer m_second{this};
    QTimer m_wait{this};
};

} // namespace bearerbox
