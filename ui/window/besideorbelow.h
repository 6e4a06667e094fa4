// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>

namespace bearerbox {

/// A text, and a button beside it; below it where the text would be squeezed into many short lines. A row of buttons
/// may wrap there.
class BesideOrBelow final : public QLayout
{
    Q_OBJECT

public:
    /// The text is a column of labels.
    BesideOrBelow(QLayout *text, QWidget *parent);
    ~BesideOrBelow() override;

    /// Adds the button.
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return m_button ? 2 : 1; }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;
    void invalidate() override;

private:
    /// As it is beside the text, and in a width that is below it.
    [[nodiscard]] QSize button() const;
    [[nodiscard]] QSize buttonBelow(int width) const;
    /// Within the margins.
    [[nodiscard]] bool isBeside(int width) const;
    [[nodiscard]] QSize withMargins(const QSize &size) const;

    QLayout *m_text;
    std::unique_ptr<QLayoutItem> m_button;
};

} // namespace bearerbox
