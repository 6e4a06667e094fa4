// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"

class QLineEdit;

namespace bearerbox {

/// One line of text, with suggestions where there are some and a remark (a unit, a range) at its end.
class LineInput final : public Input
{
    Q_OBJECT

public:
    struct Texts
    {
        QString placeholder;
        QStringList suggestions;
        QString remark;
    };
    explicit LineInput(const Texts &texts = {});

    void setPlaceholder(const QString &text);
    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void describe(const QString &name, const QString &description) override;

private:
    QLineEdit *m_line;
};

} // namespace bearerbox
