// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/labelledinput.h"

#include "core/base/localizedtext.h"
#include "ui/profileform/mnemonics.h"
#include "ui/theme/tintedicon.h"

#include <QHBoxLayout>

namespace bearerbox {

LabelledInput::LabelledInput(const InputTexts &texts, Input *input, Mnemonics &mnemonics)
    : m_texts(texts)
    , m_label(new QLabel(mnemonics.mark(texts.label)))
    , m_input(input)
    , m_filled(new NoteLabel(Note::Quiet))
    , m_required(new NoteLabel(Note::Quiet, texts.isRequired ? tr("required") : QString(), this))
    , m_help(new NoteLabel(Note::Quiet))
    , m_warning(new NoteLabel(Note::Warning))
    , m_problem(new NoteLabel(Note::Problem))
{
    m_label->setWordWrap(true);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(14);
    heading->addWidget(m_label, 1);
    m_filled->setWordWrap(false);
    m_filled->setSign(stateIconName(SessionState::Valid));
    heading->addWidget(m_filled);
    heading->addWidget(m_required);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addLayout(heading);
    rows->addWidget(input);
    for (NoteLabel *note : {m_problem, m_warning}) {
        if (!input->takeNote(note)) {
            rows->addWidget(note);
        }
    }
    rows->addWidget(m_help);
    setHelp(texts.help);
    connect(input, &Input::edited, this, [this] {
        m_isEdited = true;
        setFilled(false);
        Q_EMIT edited();
    });
    connect(input, &Input::left, this, [this] {
        if (m_isEdited) {
            touch();
        }
    });
}

void LabelledInput::setHelp(const QString &help)
{
    m_texts.help = help;
    m_help->say(help);
    describe();
}

void LabelledInput::setFilled(bool on)
{
    m_filled->say(on ? tr("filled in") : QString());
    m_required->setVisible(m_texts.isRequired && !on);
    m_isTouched = m_isTouched || on; // nobody would leave it first
    review();
}

void LabelledInput::review()
{
    const std::optional<QString> wrong = m_isTouched ? problem() : std::nullopt;
    m_problem->say(wrong.value_or(QString()));
    m_input->setFaulty(wrong.has_value());
    describe();
}

void LabelledInput::touch()
{
    m_isTouched = true;
    review();
}

void LabelledInput::takeFocus()
{
    m_input->culprit()->setFocus(Qt::OtherFocusReason);
}

/// The name is the label alone; everything else a sighted person sees around it is the description.
void LabelledInput::describe()
{
    m_label->setBuddy(m_input->target()); // the first row of a list may be another one now
    const QString filled = m_filled->text().isEmpty() ? QString() : tr("Filled in from what was pasted.");
    const QStringList description{m_problem->accessibleName(), filled, m_texts.isRequired ? tr("Required.") : QString(),
                                  m_texts.help};
    m_input->describe(m_texts.label, joinedSentences(description));
}

} // namespace bearerbox
