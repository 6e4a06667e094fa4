// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bearerbox {

/// The versions of the program and of what it is built on, the system and the display: what a report of a defect needs.
[[nodiscard]] QString versionsText();
/// The folder with the documentation of an installed program, whose programs are in a folder of their own, or of the
/// sources it was built from and still stands in; empty where there is none.
[[nodiscard]] QString documentationFolder(const QString &programs);

/// Says what this program is. It deletes itself.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeTitle();
    [[nodiscard]] QWidget *makeVersions();
    [[nodiscard]] QWidget *makeTerms();
    [[nodiscard]] QWidget *makeButtons();

    QString m_documentation;
};

} // namespace bearerbox
