// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace bearerbox {

/// A heading in one line. Where it is too long for its place, its middle is left out, and a tool tip has the whole.
class NameLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit NameLabel(qreal scale, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace bearerbox
