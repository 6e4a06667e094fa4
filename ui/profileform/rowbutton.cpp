// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/rowbutton.h"

#include <QKeyEvent>

namespace bearerbox {

RowButton::RowButton(const QString &text) : QPushButton(text)
{
    setAutoDefault(false);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

} // namespace bearerbox
