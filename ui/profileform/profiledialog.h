// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace bearerbox {

class SessionBook;

/// Where a person adds or edits a profile. All of it is made from the service definition; it saves through the session
/// book and closes (accept()) once that has worked. It may be destroyed at any time, also while it saves.
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A new profile, or an edited one. The book is borrowed and outlives the dialog.
    ProfileDialog(SessionBook &book, std::optional<Profile> edited, QWidget *parent = nullptr);
    ~ProfileDialog() override;

    /// The profile that was edited or will be added; stable from the start.
    [[nodiscard]] QUuid profileId() const;

    /// Closes without saving; asks first if something was typed, and waits while it saves.
    void reject() override;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace bearerbox
