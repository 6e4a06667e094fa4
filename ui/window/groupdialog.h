// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace bearerbox {

/// Asks for the name of a group.
class GroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `button` says what becomes of it; `name` is what it starts with.
    GroupDialog(const QString &title, const QString &button, const QString &name, QWidget *parent);

    /// Without spaces around it.
    [[nodiscard]] QString name() const;

private:
    QLineEdit *m_name;
    QPushButton *m_button;
};

} // namespace bearerbox
