// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/labelledinput.h"

class QCheckBox;
class QVBoxLayout;

namespace bearerbox {

/// A part of the form: inputs in a column, each with its texts.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] const std::vector<LabelledInput *> &inputs() const { return m_inputs; }

Q_SIGNALS:
    void edited();

protected:
    FormSection();

    LabelledInput *addInput(const InputTexts &texts, Input *input, Mnemonics &mnemonics,
                            LabelledInput::Check check = {});
    /// The same, for what is asked for its kind later.
    template <typename Kind>
    Kind *add(const InputTexts &texts, Kind *input, Mnemonics &mnemonics, LabelledInput::Check check = {})
    {
        addInput(texts, input, mnemonics, std::move(check));
        return input;
    }
    /// The help may be empty.
    QCheckBox *addCheckBox(const QString &text, const QString &help, Mnemonics &mnemonics);
    void addTitle(const QString &title);
    void addPart(QWidget *part, Qt::Alignment alignment = {});

    /// Something was edited. One input can put another in the wrong, so all are judged again.
    virtual void follow();

private:
    QVBoxLayout *m_rows;
    std::vector<LabelledInput *> m_inputs;
};

} // namespace bearerbox
