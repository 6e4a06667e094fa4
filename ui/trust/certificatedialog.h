// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace bearerbox {

class SheetArea;
class VerdictLabel;

/// Shows the certificate of each address of a profile, as it is shown right now, and offers to pin what is shown. It
/// changes nothing by itself: who opened it takes pinned(). It may be destroyed at any time.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The profile need not be saved; secrets that are typed but not stored come along. The book outlives the dialog.
    CertificateDialog(const SessionBook &book, Profile profile, std::map<QString, Secret> typed,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person has decided: these fingerprints, and no others.
    void pinned(const QStringList &sha256);

private:
    void look(const SessionBook &book, std::map<QString, Secret> typed);
    void show(const std::vector<ShownCertificate> &shown);
    void fit();
    void judge(const std::vector<ShownCertificate> &shown);
    void decide();
    void pin();

    Profile m_profile;
    QStringList m_offered;
    bool m_replaces = false;
    VerdictLabel *m_verdict;
    SheetArea *m_sheet;
    QVBoxLayout *m_cards;
    QPushButton *m_pin;
};

} // namespace bearerbox
