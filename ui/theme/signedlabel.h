// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/wrappinglabel.h"

namespace bearerbox {

/// A label with one of our icons before its first line, in the colour of its text. (A sign from a font looks different
/// on each desktop, and next to our icons.)
class SignedLabel : public WrappingLabel
{
    Q_OBJECT

public:
    using WrappingLabel::WrappingLabel;

    /// The name of the icon; empty for none.
    void setSign(const QString &iconName);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();

    QString m_sign;
};

} // namespace bearerbox
