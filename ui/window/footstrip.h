// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"
#include "ui/window/strip.h"

#include <optional>

namespace bearerbox {

/// A line at the foot of the window that tells of something for a while, with what can be done about it.
class FootStrip : public Strip
{
    Q_OBJECT

public:
    FootStrip(QString iconName, const QString &accessibleName, QWidget *parent);

protected:
    void setIcon(const QString &name);
    /// The sign of a state in its colours, until another icon is set.
    void setIcon(SessionState state);
    /// Shows a sentence; an empty one hides the strip.
    void say(const QString &sentence);
    [[nodiscard]] Look look() const override;

private:
    QString m_iconName;
    std::optional<SessionState> m_state;
};

} // namespace bearerbox
