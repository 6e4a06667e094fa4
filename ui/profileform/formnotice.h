// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bearerbox {

class SignedLabel;

/// A box in a form that tells what came of something, with one thing to do about it. Takes no room otherwise.
class FormNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit FormNotice(QWidget *parent = nullptr);

    struct Texts
    {
        QString title;
        QString text;
        /// Empty for no button.
        QString action;
    };
    /// Also announces it to screen readers. The state decides the colour; the words say it too.
    void tell(SessionState state, const Texts &texts);
    [[nodiscard]] QPushButton &action() const { return *m_action; }

Q_SIGNALS:
    void acted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    SessionState m_state = SessionState::Empty;
    SignedLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace bearerbox
