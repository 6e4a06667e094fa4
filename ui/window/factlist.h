// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace bearerbox {

class FactLayout;

/// A caption and what is so.
struct Fact
{
    QString caption;
    QString value;
    bool isCode = false;
};

/// Facts in two columns. Values can be selected and copied.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    /// Shows these facts; a text that is the same stays untouched, so that a selection survives a second.
    void setFacts(const std::vector<Fact> &facts);

private:
    struct Row
    {
        QLabel *caption;
        QLabel *value;
    };
    [[nodiscard]] Row addRow();

    FactLayout *m_layout;
    std::vector<Row> m_rows;
};

} // namespace bearerbox
