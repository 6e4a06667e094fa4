// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace bearerbox {

/// A small button beside an input. Return presses it, as it does any button of a dialog; unlike an automatic default
/// button (QPushButton::autoDefault) it does not take the looks of “Save” meanwhile.
class RowButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit RowButton(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace bearerbox
