// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;

namespace bearerbox {

class SignedLabel;

/// Says at the top of a form why something did not work. Takes no room otherwise.
class ProblemBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    /// Also announces it to screen readers.
    void tell(const Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    SignedLabel *m_title;
    QLabel *m_text;
};

} // namespace bearerbox
