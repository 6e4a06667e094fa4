// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QAbstractListModel>

#include <vector>

namespace bearerbox {

/// The sessions of a book as rows. No role holds a secret.
class SessionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ServiceLineRole = Qt::UserRole, ///< Service and account.
        StateRole,                      ///< int of SessionState.
        LifeTextRole,                   ///< A countdown while it lives, else the state.
        SecondsLeftRole,                ///< qint64; invalid where no end is known or there is no token.
        FractionRole,                   ///< double from 0 to 1: what is left of the lifetime; invalid where unknown.
        EnvironmentRole,                ///< int of Environment.
        UnencryptedRole,                ///< bool: plain http to another machine.
        FavouriteRole,
        GroupRole,
        LastUseRole, ///< qint64: milliseconds since 1970; 0 where the tokens were never used.
        SearchRole,  ///< All that the search looks at.
        HeadingRole, ///< Of the section that a row begins; SessionFilter knows it, whose rows are in order.
    };
    Q_ENUM(Role)

    /// The book is borrowed and outlives the model.
    explicit SessionListModel(SessionBook &book, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] Session *session(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;

    /// Time has passed: tells of the rows that look different now.
    void tick();

private:
    /// What of a row changes with time alone.
    struct Look
    {
        SessionState state = SessionState::Empty;
        QString life;

        bool operator==(const Look &) const = default;
    };
    [[nodiscard]] static Look lookOf(const Session &session);
    [[nodiscard]] const Session &at(int row) const;
    void follow();
    void followUses(int first);

    SessionBook &m_book;
    std::vector<Look> m_looks;
};

} // namespace bearerbox
