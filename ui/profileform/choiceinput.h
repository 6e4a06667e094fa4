// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"

#include <QComboBox>

#include <vector>

namespace bearerbox {

/// A combo box that the wheel turns only while it has the focus, so that scrolling a form changes nothing.
class CalmComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// One of several given values.
class ChoiceInput final : public Input
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value;
        QString title;
        QString description;
    };
    explicit ChoiceInput(const std::vector<Choice> &choices);

    /// The chosen value, also when it is empty.
    [[nodiscard]] QStringList values() const override;
    /// A value that is not among the choices is added to them, so that nothing is lost.
    void setValues(const QStringList &values) override;
    void describe(const QString &name, const QString &description) override;

private:
    CalmComboBox *m_combo;
};

} // namespace bearerbox
