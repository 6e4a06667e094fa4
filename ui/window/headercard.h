// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/sessions/session.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace bearerbox {

/// The header set of a session: names in the open, values as bullets of one length. Revealed it hides itself again
/// after half a minute, when another session is shown, and when the window goes. What it shows cannot be selected, so
/// that no secret reaches the clipboard unmarked.
class HeaderCard final : public QWidget
{
    Q_OBJECT

public:
    /// The action reveals and hides; its text says what it would do now.
    HeaderCard(QAction *reveal, Clock clock, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// The session changed, or a second has passed.
    void refresh();
    /// Whether there is anything to reveal or to copy.
    [[nodiscard]] bool hasHeaders() const { return m_hasHeaders; }

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setRevealed(bool revealed);
    void show(const QString &text);
    [[nodiscard]] int lineCount() const;
    void fitHeight();

    QAction *m_reveal;
    Clock m_clock;
    QPointer<Session> m_session;
    QDateTime m_hideAt;
    bool m_hasHeaders = false;
    bool m_isRevealed = false;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
};

} // namespace bearerbox
