// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace bearerbox {

/// A calm table: rows with air, no grid, a flat header, the current row in the colour that the list of profiles uses.
class ActivityTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit ActivityTable(QWidget *parent = nullptr);

    void keyboardSearch(const QString &text) override;
    /// Makes each column as wide as what it holds, unless the person has set a width; the last one takes the rest.
    void fitColumns();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// Letters were typed; no row begins with what a person looks for.
    void typed(const QString &text);

private:
    bool m_isFitting = false;
    bool m_hasOwnWidths = false;
};

} // namespace bearerbox
