// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QAbstractListModel>
#include <QCollator>

#include <vector>

namespace bearerbox {

/// What a row is found and sorted by, looked up once for each change of its profile.
struct RowKey
{
    /// All that the search looks at, in folded case.
    QString searched;
    QCollatorSortKey name;
    QString group;
    /// The group in folded case, for the order.
    QString foldedGroup;
    bool isFavourite = false;
};

/// The sessions of a book as rows. No role holds a secret.
class SessionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ServiceLineRole = Qt::UserRole, ///< Service and account.
        StateRole,                      ///< int of SessionState.
        OutlastedRole,                  ///< bool: the last refresh failed, and the tokens at hand outlast it.
        LifeTextRole,                   ///< A countdown while it lives, else the state.
        SecondsLeftRole,                ///< qint64; invalid where no end is known or there is no token.
        FractionRole,                   ///< double from 0 to 1: what is left of the lifetime; invalid where unknown.
        EnvironmentRole,                ///< int of Environment.
        UnencryptedRole,                ///< bool: plain http to another machine.
        FavouriteRole,
        GroupRole,
        IdRole,      ///< QUuid
        LastUseRole, ///< qint64: milliseconds since 1970; 0 where the tokens were never used.
        HeadingRole, ///< Of the section that a row begins; SessionFilter knows it, whose rows are in order.
    };
    Q_ENUM(Role)

    /// The book is borrowed and outlives the model.
    explicit SessionListModel(SessionBook &book, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] Session *session(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;
    [[nodiscard]] const RowKey &key(int row) const { return m_rows[std::size_t(row)].key; }
    /// When the tokens of a row die, in milliseconds of the clock; 0 if they are dead, the largest number where no end
    /// is known or there is no token. As of the last look.
    [[nodiscard]] qint64 deadline(int row) const { return m_rows[std::size_t(row)].look.deadline; }

    /// When the tokens of a row were last copied or printed, in milliseconds since 1970; 0 if they never were.
    [[nodiscard]] qint64 lastUse(int row) const { return m_rows[std::size_t(row)].lastUse; }

    /// Time has passed: tells of the rows that look different now.
    void tick();

private:
    /// What of a row changes with time alone.
    struct Look
    {
        SessionState state = SessionState::Empty;
        QString life;
        qint64 deadline = 0;
        int ringStep = 0; ///< A step of the ring that one can see.
    };
    struct Row
    {
        RowKey key;
        Look look;
        qint64 lastUse = 0;
    };
    /// The value of a role of this model's own.
    [[nodiscard]] QVariant ownData(int row, int role) const;
    [[nodiscard]] Look lookOf(const Session &session) const;
    [[nodiscard]] Row rowOf(const Session &session) const;
    [[nodiscard]] const Session &at(int row) const;
    [[nodiscard]] QList<int> age(int row);
    void follow(int row);
    void lookUpUses();

    SessionBook &m_book;
    QCollator m_collator;
    std::vector<Row> m_rows;
    /// Where the book is about to change.
    int m_changing = 0;
};

} // namespace bearerbox
