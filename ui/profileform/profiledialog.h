// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/profiles/profile.h"
#include "ui/dialogs/carefuldialog.h"

#include <optional>

class QPushButton;

namespace bearerbox {

class FormNotice;
class NoteLabel;
class PasteDesk;
class ProblemBanner;
class ProfileForm;
class SessionBook;
class SheetArea;
class TrialBar;
struct FormStart;
enum class FormNeed;

/// The profile that a new one begins as a copy of.
struct CopyOf
{
    Profile source;
};

/// What is chosen for a new profile before its form opens.
struct NewProfile
{
    RefreshMode refresh = RefreshMode::Auto;
    /// The form proposes it; empty: the first one, and the form asks for it first.
    QString service = {};
};

/// Where a person adds or edits a profile. All of it is made from the service definition; it saves through the session
/// book and closes (accept()) once that has worked. It may be destroyed at any time, also while it saves.
class ProfileDialog final : public CarefulDialog
{
    Q_OBJECT

public:
    /// A profile that is edited, or a new one that begins so. The book is borrowed and outlives the dialog.
    ProfileDialog(SessionBook &book, std::optional<Profile> edited, QWidget *parent = nullptr,
                  const NewProfile &forNew = {});
    /// A new profile that begins as a copy, under a name that is free.
    ProfileDialog(SessionBook &book, const CopyOf &copy, QWidget *parent = nullptr);

    /// The profile that was edited or will be added; stable from the start.
    [[nodiscard]] QUuid profileId() const { return m_id; }
    /// Says something above the inputs, before anything is typed; empty for nothing.
    void warn(const QString &sentence);
    /// Closes; while a test is under way, ends that alone.
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] bool wouldLose() const override;

private:
    ProfileDialog(SessionBook &book, FormStart start, const QString &title, QWidget *parent);
    [[nodiscard]] QWidget *makePasting();
    void openForm(bool on);
    [[nodiscard]] QWidget *makeButtons();
    void test();
    void followTrial();
    [[nodiscard]] bool showProblems(FormNeed need);
    void save();
    void finish(const Result<void> &saved);
    void setSaving(bool on);
    void fit();

    SessionBook &m_book;
    QUuid m_id;
    ProfileForm *m_form;
    SheetArea *m_scroll;
    ProblemBanner *m_banner;
    NoteLabel *m_warning;
    FormNotice *m_pasted;
    /// Both only where the form takes any request.
    PasteDesk *m_pasting = nullptr;
    QPushButton *m_paste = nullptr;
    /// Besides what others warn of: what the service says about a second profile of the same account.
    QString m_caution;
    TrialBar *m_trial = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace bearerbox
