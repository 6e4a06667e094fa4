// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/groupdialog.h"

#include "ui/dialogs/dialogsize.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bearerbox {

GroupDialog::GroupDialog(const QString &title, const QString &button, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *label = new QLabel(tr("&Name of the group"), this);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the group"));
    m_name->setMaxLength(80);
    m_name->setMinimumWidth(widthInLetters(*this, 42));
    m_name->selectAll();
    auto *buttons = new QDialogButtonBox(this);
    m_button = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_button->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(6);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addSpacing(14);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    const auto follow = [this] { m_button->setEnabled(!this->name().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
}

QString GroupDialog::name() const
{
    return m_name->text().simplified();
}

} // namespace bearerbox
