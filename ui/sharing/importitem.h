// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/importplan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace bearerbox {

/// One profile of a file: what it is, what it would change, and what the person wants of it.
class ImportItem final : public QWidget
{
    Q_OBJECT

public:
    ImportItem(ImportRow row, const QString &serviceName, QWidget *parent = nullptr);

    /// Nothing where all stays as it is.
    [[nodiscard]] std::optional<WantedImport> wanted() const;

Q_SIGNALS:
    void edited();

private:
    void addHeading(const QString &serviceName);
    void addChoice();
    void addChanges();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] int indent() const;

    ImportRow m_row;
    QVBoxLayout *m_lines;
    QCheckBox *m_take;
    /// Only where it is here with other values.
    QComboBox *m_choice = nullptr;
};

} // namespace bearerbox
