// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"

class QLineEdit;
class QPushButton;

namespace bearerbox {

/// The path of a file, typed or chosen.
class PathInput final : public Input
{
    Q_OBJECT

public:
    explicit PathInput(const QString &placeholder);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void describe(const QString &name, const QString &description) override;

private:
    void choose();

    QLineEdit *m_line;
    QPushButton *m_choose;
};

} // namespace bearerbox
