// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"

#include <functional>

class QLineEdit;

namespace bearerbox {

/// One line of text, with suggestions where there are some and a remark (a unit, a range) at its end.
class LineInput final : public Input
{
    Q_OBJECT

public:
    /// Writes the same as people read it, once the person has left the line.
    using Tidy = std::function<QString(const QString &)>;
    struct Texts
    {
        QString placeholder;
        QStringList suggestions;
        QString remark;
        Tidy tidy;
    };
    explicit LineInput(const Texts &texts = {});

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void describe(const QString &name, const QString &description) override;

private:
    [[nodiscard]] QString tidied(const QString &text) const { return m_tidy ? m_tidy(text) : text; }

    QLineEdit *m_line;
    Tidy m_tidy;
    /// What was put in, which counts as long as nobody types.
    QString m_given;
};

} // namespace bearerbox
