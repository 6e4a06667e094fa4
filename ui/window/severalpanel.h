// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QWidget>

class QLabel;

namespace bearerbox {

class SelectionActions;

/// The state that needs a person most; Empty for none.
[[nodiscard]] SessionState worstOf(const std::vector<SessionState> &states);
/// A state, and what the row of its session calls it.
struct NamedState
{
    SessionState state = SessionState::Empty;
    QString title;
};
/// "Expired: 2 · Valid: 5", the worst first.
[[nodiscard]] QString stateCounts(const std::vector<NamedState> &states);

/// What stands in place of the panel while several profiles are chosen: how many, how they are, what can be done.
class SeveralPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the panel.
    SeveralPanel(SessionBook &book, SelectionActions &actions, QWidget *parent = nullptr);

    void setProfiles(const QList<QUuid> &profiles);
    /// A session changed, or a second has passed.
    void refresh();

private:
    SessionBook &m_book;
    QList<QUuid> m_profiles;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_counts;
    QLabel *m_names;
};

} // namespace bearerbox
