// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/pastedialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/theme/codefont.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bearerbox {

PasteDialog::PasteDialog(QWidget *parent) : QDialog(parent), m_text(new QPlainTextEdit)
{
    setWindowTitle(tr("Fill in from a request"));
    const QString help = tr("A curl command as a browser, Postman or a document gives it, an address, or a block of "
                            "headers. It is only read: nothing is run, and nothing is sent.");
    auto *label = new QLabel(help);
    label->setWordWrap(true);
    m_text->setAccessibleName(tr("Request"));
    m_text->setAccessibleDescription(help);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // it may hold a password
    m_text->setFont(codeFont());
    m_text->setPlaceholderText(tr("Paste it here"));
    auto *buttons = new QDialogButtonBox;
    m_fill = buttons->addButton(tr("&Fill in"), QDialogButtonBox::AcceptRole); // first: Tab enters the box at it
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_fill->setAccessibleName(tr("Fill in"));
    m_fill->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_fill->setEnabled(!m_text->document()->isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(label);
    rows->addWidget(m_text, 1);
    rows->addWidget(buttons);
    m_fill->setDefault(true); // known to the dialog only once the button is in it
    resize(withinScreen(*this, {widthInLetters(*this, 80), fontMetrics().height() * 18}));
    m_text->setFocus(Qt::OtherFocusReason);
}

QString PasteDialog::take()
{
    QString text = m_text->toPlainText();
    m_text->clear();
    return text;
}

} // namespace bearerbox
