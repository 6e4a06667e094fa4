// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace bearerbox {

/// A label of plain text that, where it wraps, breaks a word that is longer than its line: an address, or a name
/// without blanks. Nothing is put into the text for that, so nothing of it can be copied.
class WrappingLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Whether there is a word that has no room on a line.
    [[nodiscard]] bool breaksWords(int width) const;
};

} // namespace bearerbox
