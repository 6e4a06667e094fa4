// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QLabel>

namespace bearerbox {

/// A sentence on the ground of a state's colour; its words say all that the colour does.
class VerdictLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit VerdictLabel(QWidget *parent = nullptr);

    /// Shows plain text, and announces it to screen readers where it is trouble.
    void say(SessionState tone, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SessionState m_tone = SessionState::Empty;
};

} // namespace bearerbox
