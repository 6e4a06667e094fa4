// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace bearerbox {

/// A row that goes on in the next line where it is too long: with large fonts, or in a narrow window.
class WrappingRow final : public QLayout
{
    Q_OBJECT

public:
    /// Lines begin at the left, stand in the middle, or (AlignJustify) reach from edge to edge.
    explicit WrappingRow(int spacing, Qt::Alignment alignment = Qt::AlignLeft);
    ~WrappingRow() override;

    void addItem(QLayoutItem *item) override;
    void addLayout(QLayout *inner);
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;
    void invalidate() override;

private:
    struct Part
    {
        QLayoutItem *item;
        QSize size;
    };
    /// What there is to see, line by line.
    [[nodiscard]] std::vector<std::vector<Part>> lines(int width) const;
    void placeLine(const std::vector<Part> &line, const QRect &area) const;
    /// The height of all lines, in which the items are put if they are to move.
    int place(const QRect &area, bool isMoving) const;

    Qt::Alignment m_alignment;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace bearerbox
