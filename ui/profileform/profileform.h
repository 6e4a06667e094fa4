// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/moresection.h"
#include "ui/profileform/servicefields.h"

#include <map>

class QVBoxLayout;

namespace bearerbox {

class Fold;
class LineInput;
class SessionBook;

/// What a person fills in for a profile: service, name, the fields of the service, and more.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    /// A new profile has no name yet.
    ProfileForm(const SessionBook &book, const Profile &profile);

    /// The profile as it stands here, with its values as they are kept.
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] SecretChanges secretChanges() const;
    /// The profile that the person began to edit; nothing for a new one.
    [[nodiscard]] std::optional<Profile> before() const;
    /// Whether anything would be lost.
    [[nodiscard]] bool isChanged() const;

    /// Shows all problems and gives the first input that has one; nothing if all is well.
    [[nodiscard]] LabelledInput *firstProblem();
    void takeFocus();

Q_SIGNALS:
    void edited();
    /// The form may want another size.
    void rearranged();

private:
    void addServiceChoice();
    void addServiceTitle();
    void addName();
    void addMore();
    void showCertificate();
    void showService(const QString &id);
    void follow();
    [[nodiscard]] std::optional<QString> takenName() const;

    const SessionBook &m_book;
    Profile m_before;
    /// What the fixed parts leave to the fields of whatever service.
    Mnemonics m_mnemonics;
    QVBoxLayout *m_rows;
    LabelledInput *m_service = nullptr;
    LabelledInput *m_name = nullptr;
    LineInput *m_nameLine = nullptr;
    /// One for each service that was looked at, so that switching back and forth loses nothing.
    std::map<QString, ServiceFields *> m_pages;
    ServiceFields *m_fields = nullptr;
    Fold *m_fold = nullptr;
    MoreSection *m_more = nullptr;
};

} // namespace bearerbox
