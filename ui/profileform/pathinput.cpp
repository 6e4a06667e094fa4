// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/pathinput.h"

#include "ui/profileform/rowbutton.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace bearerbox {

PathInput::PathInput(const QString &placeholder) : m_line(new QLineEdit), m_choose(new RowButton(tr("Choose…")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_choose);
    setTarget(m_line);
    m_line->setPlaceholderText(placeholder);
    connect(m_line, &QLineEdit::textChanged, this, &Input::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &Input::left);
    connect(m_choose, &QPushButton::clicked, this, &PathInput::choose);
}

QStringList PathInput::values() const
{
    return m_line->text().isEmpty() ? QStringList() : QStringList{m_line->text()};
}

void PathInput::setValues(const QStringList &values)
{
    const QSignalBlocker quiet(m_line);
    m_line->setText(values.value(0));
}

void PathInput::describe(const QString &name, const QString &description)
{
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
    m_choose->setAccessibleName(tr("Choose %1").arg(name));
}

void PathInput::choose()
{
    auto *dialog = new QFileDialog(this, m_line->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_line->text().isEmpty()) {
        dialog->selectFile(m_line->text());
    }
    connect(dialog, &QFileDialog::fileSelected, m_line, &QLineEdit::setText);
    dialog->open();
}

} // namespace bearerbox
