// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace bearerbox {

/// Captions in one column and values in another; where a value has no room beside its caption, all stand below theirs.
class FactLayout final : public QLayout
{
    Q_OBJECT

public:
    using QLayout::QLayout;
    ~FactLayout() override;

    /// A caption and a value in turn.
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    struct Widths
    {
        int caption = 0;
        int least = 0;  ///< Of the values.
        int wanted = 0; ///< Of the values.
    };
    [[nodiscard]] Widths widths() const;
    /// The height of all, which are put there if they are to move.
    int place(const QRect &area, bool isMoving) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace bearerbox
