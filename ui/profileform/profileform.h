// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/draft.h"
#include "ui/profileform/moresection.h"
#include "ui/profileform/servicefields.h"

#include <map>

class QCheckBox;
class QVBoxLayout;

namespace bearerbox {

class Fold;
class SessionBook;

/// What a form begins with.
struct FormStart
{
    /// As it stands in the inputs at first. The service of a new profile that is no copy is a proposal; empty for none.
    Profile profile;
    bool isNew = true;
    /// The profile that this is a copy of.
    std::optional<Profile> source = std::nullopt;
};

/// What a form has to be good for: a test needs no name.
enum class FormNeed { Saving, Test };

/// What a person fills in for a profile: service, name, the fields of the service, and more.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    ProfileForm(const SessionBook &book, FormStart start);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// The profile as it stands here, with its values as they are kept.
    [[nodiscard]] Profile profile() const;
    /// The same with what is typed of secrets, and whose count elsewhere.
    [[nodiscard]] Draft draft() const;
    /// Whether any service can be chosen here, so that any request can fill the form in.
    [[nodiscard]] bool isOpen() const { return m_service; }
    /// Fills in what a pasted request says.
    [[nodiscard]] Taken take(const Filling &filling);
    /// Shows the certificates of the addresses as they stand here; one that is pinned comes into the form.
    void showCertificate();
    /// Whether anything would be lost.
    [[nodiscard]] bool isChanged() const;

    /// Goes to the first input that is still wrong or empty, without a word about it.
    void takeFocusWhereItLacks();
    /// Shows all problems and gives the first input that has one; nothing if all is well.
    [[nodiscard]] LabelledInput *firstProblem(FormNeed need);
    void takeFocus();

Q_SIGNALS:
    void edited();
    /// The form may want another size.
    void rearranged();

private:
    void addServiceChoice();
    void addServiceTitle();
    void addName();
    void addLending();
    void addMore();
    [[nodiscard]] std::vector<LabelledInput *> allInputs() const;
    [[nodiscard]] SecretChanges secretChanges() const;
    [[nodiscard]] Stored stored() const;
    void showService(const QString &id);
    void follow();
    void proposeName();
    [[nodiscard]] std::optional<QString> takenName() const;

    const SessionBook &m_book;
    Profile m_before;
    bool m_isNew;
    std::optional<Profile> m_source;
    QCheckBox *m_lends = nullptr;
    /// What the fixed parts leave to the fields of whatever service.
    Mnemonics m_mnemonics;
    QVBoxLayout *m_rows;
    LabelledInput *m_service = nullptr;
    LabelledInput *m_name = nullptr;
    /// What stands there as long as the person has not named it.
    std::optional<QString> m_proposedName;
    /// The click that has brought the focus to the name still goes on.
    bool m_isNameClicked = false;
    /// One for each service that was looked at, so that switching back and forth loses nothing.
    std::map<QString, ServiceFields *> m_pages;
    ServiceFields *m_fields = nullptr;
    Fold *m_fold = nullptr;
    MoreSection *m_more = nullptr;
};

} // namespace bearerbox
