// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "ui/profileform/input.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace bearerbox {

/// What may stand in the secret store for an input. The store itself is not asked: that could bring up a keyring
/// dialog.
enum class Stored {
    Nothing,   ///< A new profile, or one that never had a secret.
    Kept,      ///< Stays if nothing is typed.
    Lent,      ///< Comes from another profile if nothing is typed.
    Misplaced, ///< Belongs to another address and must be entered again.
};

/// A secret: hidden while it is typed, shown on demand.
///
/// Its limit: what the line edit and its undo history hold cannot be overwritten.
class SecretInput final : public Input
{
    Q_OBJECT

public:
    /// One that may be removed from the store has a button for that.
    SecretInput(Stored stored, bool isRemovable);

    void setStored(Stored stored);
    /// Types it for the person.
    void enter(const Secret &secret);
    [[nodiscard]] bool isTyped() const;
    /// What to do to the store: an empty secret removes, nothing leaves it alone.
    [[nodiscard]] std::optional<Secret> change() const;
    /// Whether the store will hold something after the change, as far as one can know.
    [[nodiscard]] bool willBeStored() const;
    /// For validation; the caller wipes it.
    [[nodiscard]] QString typed() const;

    /// Nothing, always.
    [[nodiscard]] QStringList values() const override { return {}; }
    void setValues(const QStringList &) override {}
    void describe(const QString &name, const QString &description) override;

private:
    void reveal(bool on);
    void refresh();

    Stored m_stored;
    bool m_isRemovable;
    QLineEdit *m_line;
    QPushButton *m_reveal;
    QPushButton *m_remove;
};

} // namespace bearerbox
