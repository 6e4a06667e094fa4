// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"
#include "ui/profileform/notelabel.h"

#include <functional>
#include <optional>

namespace bearerbox {

class Mnemonics;

/// What stands around an input.
struct InputTexts
{
    QString label;
    QString help;
    bool isRequired = false;
};

/// An input with its label, its help and what is wrong with it. A problem is shown only once the person has left the
/// input after editing it, or has tried to save; from then on it follows every key.
class LabelledInput final : public QWidget
{
    Q_OBJECT

public:
    using Check = std::function<std::optional<QString>()>;

    LabelledInput(const InputTexts &texts, Input *input, Mnemonics &mnemonics);

    void setCheck(Check check) { m_check = std::move(check); }
    [[nodiscard]] std::optional<QString> problem() const { return m_check ? m_check() : std::nullopt; }
    [[nodiscard]] Input *input() const { return m_input; }
    void setHelp(const QString &help);
    /// Marks what did not come from a key of the person's; the next key takes the mark away.
    void setFilled(bool on);
    [[nodiscard]] const QString &label() const { return m_texts.label; }
    void setWarning(const QString &warning) { m_warning->say(warning); }

    /// Shows or hides the problem of this moment, once problems are shown.
    void review();
    /// From now on problems are shown.
    void touch();
    void takeFocus();

Q_SIGNALS:
    void edited();

private:
    void describe();

    InputTexts m_texts;
    QLabel *m_label;
    Input *m_input;
    NoteLabel *m_filled;
    NoteLabel *m_required;
    NoteLabel *m_help;
    NoteLabel *m_warning;
    NoteLabel *m_problem;
    Check m_check;
    bool m_isEdited = false;
    bool m_isTouched = false;
};

} // namespace bearerbox
