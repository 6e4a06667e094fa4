// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionstate.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace bearerbox {

/// A line at the foot of the window that tells of something for a while, with what can be done about it.
class FootStrip : public QWidget
{
    Q_OBJECT

public:
    FootStrip(QString iconName, const QString &accessibleName, QWidget *parent);

protected:
    void setIcon(const QString &name);
    /// The sign of a state in its colours, until another icon is set.
    void setIcon(SessionState state);
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }
    /// Shows a text; an empty one hides the strip.
    void say(const QString &text);
    /// Has it said aloud by a screen reader.
    void announce();
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    std::optional<SessionState> m_state;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace bearerbox
