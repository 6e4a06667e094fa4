// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/formsection.h"

#include "ui/profileform/mnemonics.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

FormSection::FormSection() : m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(14);
}

LabelledInput *FormSection::addInput(const InputTexts &texts, Input *input, Mnemonics &mnemonics,
                                     LabelledInput::Check check)
{
    auto *labelled = new LabelledInput(texts, input, mnemonics);
    labelled->setCheck(std::move(check));
    connect(labelled, &LabelledInput::edited, this, &FormSection::follow);
    m_rows->addWidget(labelled);
    m_inputs.push_back(labelled);
    return labelled;
}

QCheckBox *FormSection::addCheckBox(const QString &text, const QString &help, Mnemonics &mnemonics)
{
    auto *box = new QCheckBox(mnemonics.mark(text));
    box->setAccessibleName(text);
    box->setAccessibleDescription(help);
    connect(box, &QCheckBox::toggled, this, &FormSection::edited);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(3);
    rows->addWidget(box);
    rows->addWidget(new NoteLabel(Note::Quiet, help));
    m_rows->addLayout(rows);
    return box;
}

void FormSection::addTitle(const QString &title)
{
    auto *label = new QLabel(title);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    m_rows->addSpacing(6);
    m_rows->addWidget(label);
}

void FormSection::addPart(QWidget *part, Qt::Alignment alignment)
{
    m_rows->addWidget(part, 0, alignment);
}

void FormSection::follow()
{
    std::ranges::for_each(m_inputs, &LabelledInput::review);
    Q_EMIT edited();
}

} // namespace bearerbox
