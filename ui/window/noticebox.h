// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace bearerbox {

/// A box that speaks about trouble or gives a warning, in the colours of a state, with what can be done.
class NoticeBox final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBox(QWidget *parent = nullptr);

    /// An empty title leaves the sentence alone.
    void say(SessionState tone, const QString &title, const QString &sentence);
    /// The action's button; none for nullptr. The button stays while its action does, with focus and press.
    void setAction(QAction *action);
    void setActions(const QList<QAction *> &actions);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// For an icon that goes with the font.
    void makeRoom();

    SessionState m_tone = SessionState::Failed;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_buttonRow;
    QList<QToolButton *> m_buttons;
};

} // namespace bearerbox
