// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/certificatelook.h"

#include <QWidget>

class QFormLayout;

namespace bearerbox {

/// What one address shows: its certificate as a person compares it, or why there was none.
class CertificateCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateCard(const ShownCertificate &shown, QWidget *parent = nullptr);

private:
    void addFacts(const CertificateFacts &facts);
    /// A line of plain text, from a stranger perhaps, that can be selected.
    void addLine(const QString &caption, const QString &text, bool isFixed = false);

    QFormLayout *m_lines;
};

} // namespace bearerbox
