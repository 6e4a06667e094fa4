// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/activity/activityquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace bearerbox {

class ActivityLog;

/// What of the activity is to be seen: words, a profile, a kind.
class ActivityFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityFilter(QWidget *parent = nullptr);

    /// Offers the profiles that there are, then those that are gone and still have entries, and chooses one (null:
    /// all).
    void fill(const SessionBook &book, ActivityLog &log, const QUuid &chosen);
    /// Everything is to be seen.
    void clear();
    /// What somebody began to type elsewhere is looked for.
    void goOnTyping(const QString &text);
    [[nodiscard]] ActivityQuery query() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_search;
    QComboBox *m_profile;
    QComboBox *m_kind;
};

} // namespace bearerbox
