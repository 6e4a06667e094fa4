// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/input.h"

#include <functional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace bearerbox {

/// Several rows of lines side by side, with a button to add a row and one on each row to remove it. With one column it
/// holds the values of a field, with two the names and values of headers.
class ListInput final : public Input
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        QString placeholder;
        /// Whether only machines read it; then it is in a font of even width.
        bool isCode = false;
    };
    /// Whether the texts of a row are wrong by themselves.
    using RowCheck = std::function<bool(const QStringList &cells)>;
    /// A list that may not become empty keeps its last row.
    ListInput(std::vector<Column> columns, const QString &addText, bool keepsOne);

    /// The texts of the rows that are not wholly empty, row by row.
    [[nodiscard]] std::vector<QStringList> rows() const;
    /// Tells which rows are to be marked; without it, or where the fault is in none of them, all are.
    void setRowCheck(RowCheck isWrong) { m_isWrong = std::move(isWrong); }
    void setRows(const std::vector<QStringList> &rows);

    /// For one column.
    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void describe(const QString &name, const QString &description) override;
    void setFaulty(bool isFaulty) override;
    /// Directly below the rows, above the button that adds one.
    [[nodiscard]] bool takeNote(QWidget *note) override;
    /// The first line, or what adds one. No focus proxy: Tab would stop at the list and be led back to its first line.
    [[nodiscard]] QWidget *target() override;
    /// The first line of the first row that is marked.
    [[nodiscard]] QWidget *culprit() override;

Q_SIGNALS:
    /// There is another row, which has its place in the order of Tab before the button that added it.
    void rowAdded();

private:
    struct Row
    {
        QWidget *frame;
        std::vector<QLineEdit *> lines;
        QPushButton *remove;
        bool isFaulty = false;
    };
    [[nodiscard]] static QStringList cellsOf(const Row &row);
    Row &addRow();
    void removeRow(const QWidget *frame);
    void renumber();

    std::vector<Column> m_columns;
    bool m_keepsOne;
    RowCheck m_isWrong = [](const QStringList &) { return false; };
    std::vector<Row> m_rows;
    QWidget *m_frame;
    QPushButton *m_add;
    QString m_name;
    QString m_description;
};

} // namespace bearerbox
