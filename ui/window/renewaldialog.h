// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

#include <QDialog>
#include <QPointer>

class QAction;
class QPlainTextEdit;
class QPushButton;

namespace bearerbox {

class NoticeBox;

/// Takes a token that the service renewed for somebody else at the desk: the person pastes the response headers. What
/// is pasted has no undo history, and is cleared when the dialog closes.
///
/// Its limit: what the input held cannot be overwritten.
class RenewalDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For a session whose service renews a token in a response header; the dialog closes when it goes.
    RenewalDialog(Session &session, QWidget *parent);

    void accept() override;
    void done(int result) override;

private:
    void build(const Session &session);
    void setBusy(bool isBusy);
    void finish(const Result<void> &taken);

    QPointer<Session> m_session;
    QPlainTextEdit *m_headers;
    NoticeBox *m_problem;
    QPushButton *m_take = nullptr;
};

} // namespace bearerbox
