// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/doubtbox.h"

#include "ui/profileform/notelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace bearerbox {

DoubtBox::DoubtBox(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_try(new QPushButton(tr("&Try the new one")))
{
    auto *note = new NoteLabel(Note::Warning);
    auto *give = new QPushButton(tr("&Give the new one up"));
    m_try->setAccessibleName(tr("Try the new one"));
    give->setAccessibleName(tr("Give the new one up"));
    connect(m_try, &QPushButton::clicked, this, &DoubtBox::tryWanted);
    connect(give, &QPushButton::clicked, this, &DoubtBox::giveUpWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addWidget(give);
    buttons->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(note);
    rows->addLayout(buttons);
    note->say(tr("A change of the %1 was not confirmed: the service may know the old or the new one. Both are kept.")
                  .arg(label));
    hide();
}

void DoubtBox::setTryable(bool isTryable)
{
    m_try->setEnabled(isTryable);
}

} // namespace bearerbox
