// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/attemptbudget.h"

#include <QObject>

class QAction;
class QWidget;

namespace bearerbox {

class FormatMenu;
class Session;

/// What one can do in the window. The same actions stand in buttons and menus and have the shortcuts.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    /// Shortcuts of the window are bound to it; those of the list are bound by bindToList().
    explicit WindowActions(QWidget *window);
    ~WindowActions() override;

    /// Ctrl+C, Enter and Del mean a profile only while the list has the focus.
    void bindToList(QWidget *list);
    /// Enables what makes sense for a session, or for none. The budget is that of the moment: while the account is
    /// locked, Refresh counts down instead.
    void follow(const Session *session, const std::optional<AttemptBudget> &budget = std::nullopt);

    QAction *add;
    QAction *edit;
    QAction *duplicate;
    QAction *remove;
    QAction *copyHeader;
    QAction *copyAs;
    QAction *refresh;
    QAction *takeRenewed;
    QAction *pin;
    QAction *replacePin;
    /// The text of both names the session's secret.
    QAction *enterSecret;
    QAction *changeSecret;
    QAction *reveal;
    QAction *find;
    /// Everything that happened, and what happened to this profile.
    QAction *activity;
    QAction *activityOf;

Q_SIGNALS:
    void copyWanted(const QString &format);

private:
    void followRefresh(const Session *session, const std::optional<AttemptBudget> &budget);

    FormatMenu *m_formats;
};

} // namespace bearerbox
