// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/carefuldialog.h"

#include "ui/dialogs/confirmation.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>

namespace bearerbox {

CarefulDialog::CarefulDialog(QWidget *parent) : QDialog(parent), m_work(new QLabel(this))
{
    m_work->setTextFormat(Qt::PlainText);
    m_work->setWordWrap(true);
}

QWidget *CarefulDialog::makeFoot(QDialogButtonBox *buttons)
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_work, 1);
    row->addWidget(buttons);
    return foot;
}

void CarefulDialog::setWork(const QString &what)
{
    m_isAtWork = !what.isEmpty();
    m_work->setText(what);
}

void CarefulDialog::reject()
{
    if (m_isAtWork) {
        return;
    }
    if (!wouldLose()) {
        QDialog::reject();
        return;
    }
    auto *question = new Confirmation({.title = tr("Discard what you entered?"),
                                       .text = tr("It has not been saved."),
                                       .yes = tr("Discard"),
                                       .no = tr("Keep editing")},
                                      this);
    connect(question, &QDialog::accepted, this, [this] {
        QDialog::reject();
        if (QWidget *behind = parentWidget()) {
            behind->activateWindow(); // where two windows go at once, a window manager may give the keys to nobody
        }
    });
    question->open();
}

} // namespace bearerbox
