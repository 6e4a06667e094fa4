// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/profiles/profile.h"
#include "ui/dialogs/carefuldialog.h"

#include <optional>

class QPushButton;
class QScrollArea;

namespace bearerbox {

class NoteLabel;
class ProblemBanner;
class ProfileForm;
class SessionBook;

/// Where a person adds or edits a profile. All of it is made from the service definition; it saves through the session
/// book and closes (accept()) once that has worked. It may be destroyed at any time, also while it saves.
class ProfileDialog final : public CarefulDialog
{
    Q_OBJECT

public:
    /// A new profile, with this refresh, or an edited one. The book is borrowed and outlives the dialog.
    ProfileDialog(SessionBook &book, std::optional<Profile> edited, QWidget *parent = nullptr,
                  RefreshMode forNew = RefreshMode::Auto);

    /// The profile that was edited or will be added; stable from the start.
    [[nodiscard]] QUuid profileId() const { return m_id; }
    /// Says something above the inputs, before anything is typed; empty for nothing.
    void warn(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] bool wouldLose() const override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void save();
    void finish(const Result<void> &saved);
    void setSaving(bool on);
    void fit();

    SessionBook &m_book;
    QUuid m_id;
    ProfileForm *m_form;
    QScrollArea *m_scroll;
    ProblemBanner *m_banner;
    NoteLabel *m_warning;
    QPushButton *m_save = nullptr;
};

} // namespace bearerbox
