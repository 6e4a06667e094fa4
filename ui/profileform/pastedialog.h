// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace bearerbox {

/// Where a person pastes a request that fills a form in. It remembers no step back.
class PasteDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PasteDialog(QWidget *parent);

    /// Hands the text over, and forgets it.
    [[nodiscard]] QString take();

private:
    QPlainTextEdit *m_text;
    QPushButton *m_fill;
};

} // namespace bearerbox
